import type { Lexicon, LexiconName, NotName } from '../lexicon/lexicon';
import { phraseKey } from '../lexicon/lexiconTable';
import type { EntityType } from '../model';
import type { Sidecar } from './schema';

/** Quantities name nothing: deciding on one says nothing of the same number elsewhere. */
const UNTAUGHT: ReadonlySet<EntityType> = new Set(['NUMEX']);

/** What the decisions on one article say of one text, by its key. */
interface Lesson {
  readonly text: string;
  /** Types that it was given, with the entities that it was said to mean, by key. */
  readonly is: Map<EntityType, ReadonlyMap<string, string>>;
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
    const lesson = lessons.get(key) ?? { text, is: new Map(), isNot: new Map() };
    lessons.set(key, lesson);
    return lesson;
  };
  for (const annotation of sidecar.annotations) {
    if (annotation.kind !== 'mention' || UNTAUGHT.has(annotation.type)) continue;
    const { anchor, type, status, was, entity } = annotation;
    const { is, isNot } = lessonOn(anchor.exact);
    if (status === 'rejected') isNot.set(type, anchor.exact);
    else is.set(type, new Map([...(is.get(type) ?? []), ...keyed(entity)]));
    if (was?.exact && phraseKey(was.exact).length > phraseKey(anchor.exact).length) {
      lessonOn(was.exact).isNot.set(was.type ?? type, was.exact);
    }
  }
  lessons.delete('');
  const all = [...lessons.values()];
  return { names: all.flatMap(namesIn), notNames: all.flatMap(notNamesIn) };
}

function keyed(entity: string | undefined): (readonly [string, string])[] {
  return entity === undefined ? [] : [[phraseKey(entity), entity]];
}

/** A text that was said to mean two different entities means neither of them everywhere. */
function namesIn({ text, is, isNot }: Lesson): LexiconName[] {
  const [first, second] = is;
  if (!first || second) return [];
  const [type, entities] = first;
  const [entity, another] = entities.values();
  const name = entity === undefined || another !== undefined ? text : entity;
  return [{ text, type, name, learned: true, ...(isNot.has(type) && { weak: true }) }];
}

function notNamesIn({ is, isNot }: Lesson): NotName[] {
  return [...isNot].filter(([type]) => !is.has(type)).map(([type, text]) => ({ text, type }));
}
