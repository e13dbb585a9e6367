// Who takes part in events, spellings brought together. Pure: no editor.
import { countryKey } from '../../core/events/identity';
import type { EntityType } from '../../core/model';
import type { EventMark, Filler, Mark, MentionMark } from '../../core/sidecar/marks';
import { fold } from '../../core/text/fold';
import { nameOf } from '../mentionGroups';

/** An actor or recipient. */
export interface Participant {
  readonly name: string;
  readonly type: EntityType;
  /** What it is known by: its own key first, then those that it has elsewhere. */
  readonly keys: readonly string[];
}

/** Gives those who take part in an event, each once. */
export type ParticipantsOf = (event: EventMark) => readonly Participant[];

/** The key of a named thing; a country and its adjective (रूस, रूसी) share one. */
export function participantKey(type: EntityType, name: string): string {
  const isPlace = type === 'LOCATION' || type === 'MISC';
  return isPlace ? `LOCATION ${countryKey(name)}` : `${type} ${fold(name)}`;
}

/** Whether two are one: the own key of either is among those of the other. */
export function isSameParticipant(a: Participant, b: Participant): boolean {
  const [own, theirs] = [a.keys[0], b.keys[0]];
  return (own !== undefined && b.keys.includes(own)) || (theirs !== undefined && a.keys.includes(theirs));
}

/** The participants of the events of one article, by the mentions that fill its roles. */
export function participantsIn(
  text: string,
  marks: readonly Mark[],
  describe: (mention: MentionMark) => Participant = (mention) => participantOf(text, mention),
): ParticipantsOf {
  const mentions = new Map<string, MentionMark>();
  for (const mark of marks) if (mark.kind === 'mention') mentions.set(placeKey(mark.span), mark);
  const read = (filler: Filler): Participant => {
    const mention = mentions.get(placeKey(filler));
    return mention ? describe(mention) : unnamed(text.slice(filler.start, filler.end));
  };
  return ({ roles }) => {
    const found = new Map<string, Participant>();
    for (const filler of [...roles.actor, ...roles.recipient]) {
      const participant = read(filler);
      const key = participant.keys[0] ?? '';
      if (!found.has(key)) found.set(key, participant);
    }
    return [...found.values()];
  };
}

/** A mention as a participant, by what its article calls it. */
export function participantOf(text: string, mention: MentionMark): Participant {
  const name = nameOf(text, mention);
  return { name, type: mention.type, keys: [participantKey(mention.type, name)] };
}

/** Words that fill a role and are no mention. */
function unnamed(name: string): Participant {
  return { name, type: 'MISC', keys: [participantKey('MISC', name)] };
}

const placeKey = ({ start, end }: { readonly start: number; readonly end: number }) => `${start}-${end}`;
