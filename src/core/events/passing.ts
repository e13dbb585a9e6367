import type { EventType } from '../model';
import { addAll, type Draft, isBare, verbOf } from './drafts';
import { RECIPROCAL } from './frames';

// Participants that one event of a sentence tells for another.

const PASSED_ON: ReadonlySet<EventType> = new Set(['REJECT', 'REQUEST', 'THREATEN', 'AGREE']);

/** Fills recipients of the events of one clause from those beside them; `earlier` are the clause's before it. */
export function passRecipients(
  drafts: readonly Draft[],
  earlier: readonly Draft[],
  continues: boolean,
): void {
  const live = drafts.filter(({ dropped }) => !dropped);
  for (const draft of live) {
    passToGovernor(draft);
    if (draft.recipient.length > 0) continue;
    if (draft.type === 'ASSAULT' && draft.actor.length > 0) addAll(draft.recipient, draft.owners);
    const near = continues ? [...earlier, ...live] : live;
    if (draft.type === 'AID') takeFromNeighbour(draft, near);
    else if (SPOKEN.has(draft.type)) takeFromTalk(draft, near);
  }
}

/** अमेरिका के साथ वार्ता से इनकार: whom the content names is whom the refusal, demand or promise is for. */
function passToGovernor({ governor, actor, recipient }: Draft): void {
  if (governor?.recipient.length !== 0 || !PASSED_ON.has(governor.type)) return;
  const others = [...actor, ...recipient].filter((mention) => !governor.actor.includes(mention));
  addAll(governor.recipient, others);
}

/** रूस का समर्थन करते हुए सैनिक भेजे; Y को X भेजे और Z भी दिए: the receiver is not told again. */
function takeFromNeighbour(draft: Draft, near: readonly Draft[]): void {
  const beside = near.find(
    ({ type, recipient, dropped }) =>
      (type === 'SUPPORT' || type === 'AID') && recipient.length > 0 && !dropped,
  );
  if (beside && beside.actor[0] === draft.actor[0]) addAll(draft.recipient, beside.recipient);
}

const SPOKEN: ReadonlySet<EventType> = new Set(['AGREE', 'SUPPORT', 'REQUEST', 'THREATEN']);

/** Y से बात कर आश्वासन दिया: what is said in a talk is said to the other side. */
function takeFromTalk(draft: Draft, near: readonly Draft[]): void {
  if (isBare(draft) || RECIPROCAL.has(draft.trigger.sense.frame)) return;
  const talk = near.find((other) => other.type === 'CONSULT' && verbOf(other)?.group.last === 'conjunctive');
  if (!talk || talk.actor[0] !== draft.actor[0]) return;
  if (talk.trigger.clause === draft.trigger.clause && talk.trigger.index > draft.trigger.index) return;
  addAll(draft.recipient, talk.actor.slice(1));
}

/** X पहुंचे, Y ने स्वागत किया: the guest was told before. `earlier` are the events of the clauses before. */
export function welcome(drafts: readonly Draft[], earlier: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.trigger.sense.frame !== 'welcome' || draft.recipient.length > 0) continue;
    const visit = earlier.find(({ modes, actor }) => modes.includes('visit') && actor.length > 0);
    if (!visit) continue;
    draft.type = 'CONSULT';
    draft.modes = ['visit'];
    draft.recipient = draft.actor;
    draft.actor = [...visit.actor];
    draft.place = [...visit.place];
  }
}

/**
 * Who is blamed or thanked is who did it: Y पर हमला करने का आरोप, Y का समर्थन करने के लिए आभार. Who announces acts.
 * `drafts` are those of the same clause.
 */
export function passActor(draft: Draft, drafts: readonly Draft[]): void {
  const governor = sameClauseGovernor(draft) ?? blameAround(draft, drafts);
  if (!governor) return;
  if (governor.trigger.sense.frame === 'announce') {
    if (draft.actor.length === 0) draft.actor = [...governor.actor];
    return;
  }
  const told = governor.type === 'ACCUSE' || governor.type === 'SUPPORT';
  if (told && !isBare(draft) && governor.recipient.length > 0) draft.actor = [...governor.recipient];
}

function sameClauseGovernor({ governor, trigger }: Draft): Draft | undefined {
  return governor?.trigger.clause === trigger.clause ? governor : undefined;
}

/** Y पर … खरीदकर … का आरोप: what stands between the blamed and the blame, told by no finite verb. */
function blameAround(draft: Draft, drafts: readonly Draft[]): Draft | undefined {
  const form = verbOf(draft)?.group.last;
  if (form !== 'oblique' && form !== 'conjunctive') return undefined;
  const { index } = draft.trigger;
  return drafts.find(
    ({ type, recipientAt, trigger, dropped }) =>
      type === 'ACCUSE' && !dropped && recipientAt >= 0 && recipientAt < index && index < trigger.index,
  );
}

/** हमलों की निंदा, आरोपों को खारिज किया: once it is known whose the deed is, it is his that is condemned or denied. */
export function passAuthors(drafts: readonly Draft[]): void {
  for (const { governor, actor, type } of drafts) {
    if (!governor || governor.recipient.length > 0) continue;
    if (governor.type !== 'ACCUSE' && !(governor.type === 'REJECT' && type === 'ACCUSE')) continue;
    addAll(
      governor.recipient,
      actor.filter((mention) => !governor.actor.includes(mention)),
    );
  }
}
