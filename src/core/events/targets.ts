import type { Mention } from '../model';
import { keySet } from '../text/keys';
import type { Argument } from './arguments';
import type { KeyOf } from './discourse';
import { addAll, type Draft, verbOf } from './drafts';
import type { Case } from './frames';
import type { Item } from './items';
import { isPlace } from './journeys';
import type { ReadClause } from './subjects';
import { DWELLING_KEYS } from './titles';

// Against whom protests and troops are, between whom a truce holds, and who is driven apart.

const AT: ReadonlySet<Case> = new Set(['पर', 'बाहर', 'समक्ष', 'में', 'पास']);

const isBody = ({ type }: Mention): boolean => type === 'ORGANIZATION';

/** Fills whom a protest, troops or a truce concern, where no case of the frame says it. */
export function fillTargets(draft: Draft, read: ReadClause): void {
  fillProtested(draft, read);
  fillFaced(draft, read);
  fillTruce(draft, read);
  fillEntered(draft, read);
  fillFiredAt(draft, read);
  fillSearched(draft, read);
}

/** नेताओं के घर रेड, X के आवास पर तलाशी: whose house is searched. */
function fillSearched(
  { type, modes, recipient, actor, trigger }: Draft,
  { resolved, clause }: ReadClause,
): void {
  if (type !== 'COERCE' || modes[0] !== 'seize' || recipient.length > 0) return;
  const home = resolved.findLast(
    ({ argument }) => argument.last < trigger.index && isHome(argument, clause.items),
  );
  addAll(
    recipient,
    (home?.mentions ?? []).filter((mention) => !actor.includes(mention)),
  );
}

/** X के घर, X के चार नेताओं के ठिकानों पर. */
function isHome({ head, last }: Argument, items: readonly Item[]): boolean {
  if (DWELLING_KEYS.has(head)) return true;
  const next = items.slice(last + 1, last + 1 + NEAR_WORDS);
  const end = next.findIndex(
    (item) => item.kind !== 'word' && !(item.kind === 'marker' && item.case === 'का'),
  );
  const phrase = next.slice(0, end < 0 ? next.length : end);
  return phrase.some((item, at) => at > 0 && item.kind === 'word' && DWELLING_KEYS.has(item.key));
}

const NEAR_WORDS = 7;

const FIRE = keySet('दाग छोड़ फेंक चला');

/** घाना की ओर मिसाइलें दागीं: whom they fly to. */
function fillFiredAt(draft: Draft, { resolved }: ReadClause): void {
  const { type, recipient, actor } = draft;
  if (type !== 'ASSAULT' || recipient.length > 0 || !FIRE.has(verbOf(draft)?.group.stem ?? '')) return;
  const to = resolved.findLast(({ argument }) => argument.case === 'ओर');
  addAll(
    recipient,
    (to?.mentions ?? []).filter((mention) => !actor.includes(mention)),
  );
}

/** निदेशालय के फाटक पर नारेबाजी, आयोग के दफ्तर के बाहर धरना: whose gate it is is protested against. */
function fillProtested(draft: Draft, { resolved, subjectPhrase, clause }: ReadClause): void {
  if (draft.type !== 'PROTEST' || draft.recipient.length > 0) return;
  const at =
    resolved.find(({ argument }) => isOpposed(argument, clause.items)) ??
    resolved.findLast(
      ({ argument, mentions }) =>
        argument !== subjectPhrase && isAt(argument) && mentions.length > 0 && mentions.every(isBody),
    );
  addAll(
    draft.recipient,
    (at?.mentions ?? []).filter((mention) => !draft.actor.includes(mention)),
  );
}

const OPPOSING = keySet('विरोधी मुर्दाबाद');

/** घाना विरोधी नारे, घाना मुर्दाबाद के नारे. */
function isOpposed({ last }: Argument, items: readonly Item[]): boolean {
  const next = items[last + 1];
  return next?.kind === 'word' && OPPOSING.has(next.key);
}

/** आयोग के दफ्तर में; but लोकसभा में is only where. */
function isAt({ case: marker, via }: Argument): boolean {
  return AT.has(marker) && (via || marker !== 'में');
}

const BORDERS = keySet('सीमा सरहद बॉर्डर सीमाओं');
const NEXT_TO = keySet('सट लग');

/** यूनान के साथ तनाव के बीच, टोगो की सीमा पर, टोगो से सटे इलाके में: it is against the neighbour that troops are moved. */
function fillFaced(draft: Draft, { resolved, subjectPhrase, clause }: ReadClause): void {
  if (draft.type !== 'MOBILIZE' || draft.recipient.length > 0 || draft.actor.length === 0) return;
  const faced = resolved.find(({ argument, mentions }) => {
    if (argument === subjectPhrase || mentions.length === 0 || !mentions.every(isPlace)) return false;
    if (mentions.some((mention) => draft.actor.includes(mention))) return false;
    return argument.case === 'साथ' || BORDERS.has(argument.head) || isNextTo(argument, clause.items);
  });
  addAll(draft.recipient, faced?.mentions ?? []);
}

/** टोगो से सटे, घाना से लगी सीमा. */
function isNextTo({ case: marker, last }: Argument, items: readonly Item[]): boolean {
  const next = items[last + 2];
  if (marker !== 'से') return false;
  return next?.kind === 'verbs'
    ? NEXT_TO.has(next.group.stem)
    : next?.kind === 'word' && NEXT_TO_WORDS.has(next.key);
}

const NEXT_TO_WORDS = keySet('सटे सटी सटा लगे लगी लगा लगती लगते');

/** आर्मेनिया और अजरबैजान की सीमा पर युद्धविराम: the two between whom it holds. */
function fillTruce(draft: Draft, { resolved }: ReadClause): void {
  if (!draft.modes.includes('ceasefire') || draft.actor.length > 0) return;
  const sides = resolved.find(({ mentions }) => mentions.length > 1);
  addAll(draft.actor, sides?.mentions ?? []);
}

const ENTERED: ReadonlySet<string> = new Set(['cyber', 'disarm']);

/** आयोग की वेबसाइट में सेंध लगाई, सीआरपीएफ के शिविर में आत्मसमर्पण किया: whose it is. */
function fillEntered({ modes, recipient, actor }: Draft, { resolved }: ReadClause): void {
  if (recipient.length > 0 || !modes.some((mode) => ENTERED.has(mode))) return;
  const entered = resolved.findLast(
    ({ argument, mentions }) => argument.case === 'में' && mentions.length > 0 && mentions.every(isBody),
  );
  addAll(
    recipient,
    (entered?.mentions ?? []).filter((mention) => !actor.includes(mention)),
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
