// What “this is the same as …” writes into the sidecar. Pure: no editor, so that it can be tested alone.
import { bodyKey } from '../core/entities/linking/bodies';
import { isPartOf, type PersonName, readPersonName } from '../core/entities/linking/personName';
import { reviseMark, type Situation, type Stamp } from '../core/sidecar/decide';
import type { Edit } from '../core/sidecar/edit';
import type { MentionMark } from '../core/sidecar/marks';
import { fold } from '../core/text/fold';
import { groupMentions, groupOf, type MentionGroup } from './mentionGroups';

/**
 * Says that a mention names the entity `name`. On the fullest name of its entity the whole entity gets that name, and so it
 * does where the new name only spells it otherwise; on a shorter name (गांधी among the mentions of राहुल गांधी) only that
 * name goes to the other entity. Written are: the mention itself, annotations that named the entity otherwise, and one
 * mention of each other text that linking would not take along. Mentions that follow by themselves are left suggestions.
 * One Edit, one step to undo. Empty where nothing changes.
 */
export function sameAs(situation: Situation, mark: MentionMark, name: string, stamp: Stamp): Edit {
  const { text, marks } = situation;
  const entity = name.trim().replace(/\s+/gu, ' ');
  const group = groupOf(text, groupMentions(text, marks.marks), mark);
  if (entity === '' || !group || entity === mark.annotation?.entity) return [];
  const moved = meant(text, group, mark, entity);
  const decided = moved.filter((one) => one !== mark && one.annotation !== undefined);
  const written = [mark, ...decided, ...strangers(text, moved, [mark, ...decided], entity)];
  return written.flatMap((one) => reviseMark(situation, one, { entity }, stamp));
}

/** The mentions that the decision is about. */
function meant(text: string, group: MentionGroup, mark: MentionMark, entity: string): readonly MentionMark[] {
  const own = textOf(text, mark);
  if (group.type !== 'PERSON') return group.mentions;
  const names = group.mentions.map((one) => readPersonName(textOf(text, one)));
  const words = (name: PersonName) => name.words * 10 + name.parts.length;
  const fullest = Math.max(...names.map(words));
  const isFullest = words(readPersonName(own)) === fullest;
  const renamed = readPersonName(entity);
  const isRespelt = names.some(
    (one) => words(one) === fullest && (isPartOf(one, renamed) || isPartOf(renamed, one)),
  );
  if (isFullest || isRespelt) return group.mentions;
  return group.mentions.filter((one) => fold(textOf(text, one)) === fold(own));
}

/** The first mention of each text that neither the name nor what is written takes along by itself. */
function strangers(
  text: string,
  moved: readonly MentionMark[],
  written: readonly MentionMark[],
  entity: string,
): MentionMark[] {
  const type = written[0]?.type;
  const texts = [entity, ...written.map((one) => textOf(text, one))];
  const found: MentionMark[] = [];
  for (const one of moved) {
    const own = textOf(text, one);
    if (written.includes(one) || texts.some((other) => follows(type === 'PERSON', own, other))) continue;
    texts.push(own);
    found.push(one);
  }
  return found;
}

function follows(isPerson: boolean, text: string, other: string): boolean {
  if (!isPerson) return bodyKey(text) === bodyKey(other);
  return isPartOf(readPersonName(text), readPersonName(other));
}

function textOf(text: string, { span }: MentionMark): string {
  return text.slice(span.start, span.end);
}
