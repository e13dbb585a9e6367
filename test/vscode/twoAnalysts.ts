// One article that two analysts worked on: asha first, ravi after her.
import { anchorResolver } from '../../src/core/sidecar/anchors';
import { printSidecar } from '../../src/core/sidecar/codec';
import type { Annotation, MentionAnnotation } from '../../src/core/sidecar/schema';

/** The sidecar of a text. */
export function sidecarOn(text: string, annotations: readonly Annotation[]): string {
  return printSidecar({ tippani: 1, annotations, fingerprint: anchorResolver(text).fingerprint() });
}

/** A mention on the first occurrence of words. */
export function mentionOn(
  text: string,
  quote: string,
  more: Partial<MentionAnnotation> = {},
): MentionAnnotation {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`the article lacks “${quote}”`);
  return {
    id: 'mention000',
    kind: 'mention',
    status: 'accepted',
    type: 'PERSON',
    anchor: anchorResolver(text).make({ start, end: start + quote.length }),
    by: 'asha',
    at: '2026-11-20T10:00:00Z',
    ...more,
  };
}

/** The ids of the annotations of the two states. */
export const IDS = { changed: 'changed000', removed: 'removed000', added: 'added00000' } as const;

/** What asha committed, and what ravi made of it: one name changed, one removed, one added. */
export function twoStates(text: string): { readonly asha: string; readonly ravi: string } {
  const lars = mentionOn(text, 'लार्स एरिक्सन', { id: IDS.changed, entity: 'लार्स एरिक्सन' });
  const sudan = mentionOn(text, 'सूडान', { id: IDS.removed, type: 'LOCATION' });
  const stamp = { by: 'ravi', at: '2026-11-24T09:30:00Z' };
  const corrected = {
    ...lars,
    ...stamp,
    status: 'corrected',
    type: 'ORGANIZATION',
    was: { type: 'PERSON' },
    entity: 'एरिक्सन समूह',
    note: 'यहाँ कंपनी का नाम है',
  } as const;
  const delhi = mentionOn(text, 'दिल्ली', { id: IDS.added, status: 'added', type: 'LOCATION', ...stamp });
  return { asha: sidecarOn(text, [lars, sudan]), ravi: sidecarOn(text, [corrected, delhi]) };
}
