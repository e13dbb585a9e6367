import type { Mention } from '../model';
import type { KeyOf } from './discourse';
import { addAll, type Draft } from './drafts';
import type { Case } from './frames';
import type { ReadClause } from './subjects';

// Against whom a protest is, and who is driven apart in it.

const AT: ReadonlySet<Case> = new Set(['पर', 'बाहर', 'समक्ष', 'में', 'पास']);

const isBody = ({ type }: Mention): boolean => type === 'ORGANIZATION';

/** निदेशालय के फाटक पर नारेबाजी, आयोग के दफ्तर के बाहर धरना: whose gate it is is protested against. */
export function fillProtested(draft: Draft, { resolved, subjectPhrase }: ReadClause): void {
  if (draft.type !== 'PROTEST' || draft.recipient.length > 0) return;
  const at = resolved.findLast(
    ({ argument, mentions }) =>
      argument !== subjectPhrase && AT.has(argument.case) && mentions.length > 0 && mentions.every(isBody),
  );
  addAll(
    draft.recipient,
    (at?.mentions ?? []).filter((mention) => !draft.actor.includes(mention)),
  );
}

/** X ने जुलूस निकाला, पुलिस ने लाठियां भांजीं: who protested last is whom the police drove apart. `drafts` are in text order. */
export function passProtesters(drafts: readonly Draft[], keyOf: KeyOf): void {
  let protest: Draft | undefined;
  for (const draft of drafts) {
    if (draft.type === 'PROTEST') protest = draft;
    if (!draft.modes.includes('crowd-control') || draft.recipient.length > 0 || !protest) continue;
    if (draft.sentence - protest.sentence > 1) continue;
    const own = new Set(draft.actor.map(keyOf));
    addAll(
      draft.recipient,
      protest.actor.filter((mention) => !own.has(keyOf(mention))),
    );
  }
}
