import type { Lexicon, LexiconName, NotName } from '../lexicon/lexicon';
import { phraseKey } from '../lexicon/lexiconTable';
import type { EntityType } from '../model';
import type { MentionAnnotation, Sidecar } from './schema';

/** Quantities name nothing: deciding on one says nothing of the same number elsewhere. */
const UNTAUGHT: ReadonlySet<EntityType> = new Set(['NUMEX']);

/** What the decisions on one article say of one text, by its key. */
interface Lesson {
  /** Positive decisions, one for each type. */
  readonly is: Map<EntityType, MentionAnnotation>;
  /** Rejections and suggestions that were corrected, with the text as it stood. */
  readonly isNot: Map<EntityType, string>;
}

/**
 * What an analyst's decisions on the mentions of one article teach for the rest of it. What was accepted, corrected or
 * added is a name of that type wherever it stands; a text that was given two types teaches nothing. What was rejected
 * is none of that type, unless the same text was accepted as that type: then it is a name where nothing else is found.
 * A suggestion that was corrected to a shorter extent is none in its full length.
 */
export function learnedLexicon(sidecar: Sidecar): Lexicon {
  const lessons = new Map<string, Lesson>();
  const lessonOn = (text: string): Lesson => {
    const key = phraseKey(text);
    const lesson = lessons.get(key) ?? { is: new Map(), isNot: new Map() };
    lessons.set(key, lesson);
    return lesson;
  };
  for (const annotation of sidecar.annotations) {
    if (annotation.kind !== 'mention' || UNTAUGHT.has(annotation.type)) continue;
    const { anchor, type, status, was } = annotation;
    const lesson = lessonOn(anchor.exact);
    if (status === 'rejected') lesson.isNot.set(type, anchor.exact);
    // An entity that was named in one place counts for a text that was only accepted in another.
    else if (annotation.entity !== undefined || !lesson.is.has(type)) lesson.is.set(type, annotation);
    if (was?.exact && phraseKey(was.exact).length > phraseKey(anchor.exact).length) {
      lessonOn(was.exact).isNot.set(was.type ?? type, was.exact);
    }
  }
  lessons.delete('');
  const all = [...lessons.values()];
  return { names: all.flatMap(namesIn), notNames: all.flatMap(notNamesIn) };
}

function namesIn({ is, isNot }: Lesson): LexiconName[] {
  const [first, second] = is.values();
  if (!first || second) return [];
  const { anchor, type, entity } = first;
  const name = entity ?? anchor.exact;
  return [{ text: anchor.exact, type, name, learned: true, ...(isNot.has(type) && { weak: true }) }];
}

function notNamesIn({ is, isNot }: Lesson): NotName[] {
  return [...isNot].filter(([type]) => !is.has(type)).map(([type, text]) => ({ text, type }));
}
