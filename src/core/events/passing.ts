import type { EventType, Mention } from '../model';
import { keySet } from '../text/keys';
import { hasWord } from './clauses';
import { addAll, type Draft, isBare, verbOf } from './drafts';
import { RECIPROCAL } from './frames';
import { isState } from './states';

// Participants that one event of a sentence tells for another.

const PASSED_ON: ReadonlySet<EventType> = new Set(['REJECT', 'REQUEST', 'THREATEN', 'AGREE']);

/**
 * Fills recipients of the events of one clause from those beside them; `earlier` are the clause's before it. What a state
 * does in a town is done to the town's country; what a group does in a country is not done to it.
 */
export function passRecipients(
  drafts: readonly Draft[],
  earlier: readonly Draft[],
  continues: boolean,
  keyOf: (mention: Mention) => string,
): void {
  const isStates = (mention: Mention) => isState(keyOf(mention));
  const live = drafts.filter(({ dropped }) => !dropped);
  for (const draft of live) {
    passToGovernor(draft);
    if (draft.recipient.length > 0) continue;
    if (draft.type === 'ASSAULT' && draft.actor.some(isStates))
      addAll(draft.recipient, draft.owners.filter(isStates));
    takeRecipient(draft, live, continues ? [...earlier, ...live] : live);
  }
}

function takeRecipient(draft: Draft, live: readonly Draft[], near: readonly Draft[]): void {
  if (draft.type === 'AID') takeFromNeighbour(draft, near);
  else if (FORCE.has(draft.type)) takeFromDeed(draft, live, FORCE);
  else if (VERBAL.has(draft.type)) takeFromDeed(draft, live, VERBAL);
  if (SPOKEN.has(draft.type) && draft.recipient.length === 0) takeFromTalk(draft, near);
  if (AGAIN.has(draft.type) && draft.recipient.length === 0) takeFromSame(draft, near);
}

const AGAIN: ReadonlySet<EventType> = new Set(['SANCTION', 'COERCE', 'PROTEST']);

/** X को दोषी ठहराया और सजा सुनाई; भाजपा के खिलाफ धरना दिया और नारे लगाए: the same is done to the same once more. */
function takeFromSame(draft: Draft, near: readonly Draft[]): void {
  const at = near.indexOf(draft);
  const before = near[at - 1];
  if (isBare(draft) || !before || before.dropped || before.type !== draft.type || isBare(before)) return;
  if (before.actor[0] !== draft.actor[0] || hasAim(draft) || draft.modes.includes('misinformation')) return;
  addAll(draft.recipient, before.recipient);
}

/** पुलिस ने 22 लोगों को: somebody is told, though not named. */
function hasAim({ trigger }: Draft): boolean {
  return trigger.clause.items.some(
    (item) => item.kind === 'marker' && (item.case === 'को' || item.case === 'पर' || item.case === 'खिलाफ'),
  );
}

/** अमेरिका के साथ वार्ता से इनकार: whom the content names is whom the refusal, demand or promise is for. */
function passToGovernor({ governor, actor, recipient, modes }: Draft): void {
  if (governor?.recipient.length !== 0 || !PASSED_ON.has(governor.type)) return;
  if (modes.includes('visit')) return;
  const others = [...actor, ...recipient].filter((mention) => !governor.actor.includes(mention));
  addAll(governor.recipient, others);
}

const FORCE: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE']);
const VERBAL: ReadonlySet<EventType> = new Set(['ACCUSE', 'THREATEN', 'REQUEST', 'REJECT']);

/** Y पर हमला कर लोगों की हत्या की: whom the first deed of the clause hit is hit by the next. */
function takeFromDeed(draft: Draft, live: readonly Draft[], kind: ReadonlySet<EventType>): void {
  const { trigger, actor } = draft;
  if (isBare(draft) || (actor.length === 0 && !draft.unnamed)) return;
  const other = live.find(
    (deed) =>
      kind.has(deed.type) &&
      deed.recipient.length > 0 &&
      deed.actor[0] === actor[0] &&
      isBefore(deed.trigger.index < trigger.index ? deed : draft),
  );
  if (other) addAll(draft.recipient, other.recipient);
}

/** Told by a form that another deed follows: कर, करते हुए, करने के लिए. */
function isBefore(draft: Draft): boolean {
  const group = verbOf(draft)?.group;
  const next = draft.trigger.clause.items[draft.trigger.verb + 1];
  if (group?.last === 'oblique' && next?.kind === 'marker' && next.case === 'लिए') return true;
  return group?.last === 'conjunctive' || (group?.form === 'imperfect' && !group.copula);
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
  const talk = near.find((other) => other.type === 'CONSULT' && isHeld(other));
  if (!talk || talk.actor[0] !== draft.actor[0]) return;
  if (talk.trigger.clause === draft.trigger.clause && talk.trigger.index > draft.trigger.index) return;
  addAll(draft.recipient, talk.actor.slice(1));
}

/** Told by a verb as held, now or before what follows (बात की और, बात कर). */
function isHeld(talk: Draft): boolean {
  const last = verbOf(talk)?.group.last;
  return !isBare(talk) && (last === 'conjunctive' || last === 'perfect');
}

/** What is said in the sentence after a talk of two is said to the other side; `drafts` are in text order. */
export function passAddressees(drafts: readonly Draft[], keyOf: (mention: Mention) => string): void {
  let talk: Draft | undefined;
  for (const draft of drafts) {
    if (draft.type === 'CONSULT') talk = draft.aux.size === 0 && draft.actor.length === 2 ? draft : undefined;
    else if (talk && draft.sentence - talk.sentence <= 1) address(draft, talk, keyOf);
  }
}

function address(draft: Draft, talk: Draft, keyOf: (mention: Mention) => string): void {
  const { type, recipient, actor, trigger } = draft;
  if (!SPOKEN.has(type) || recipient.length > 0 || actor.length !== 1 || isBare(draft)) return;
  if (RECIPROCAL.has(trigger.sense.frame)) return;
  const speaker = actor.map(keyOf)[0];
  if (!talk.actor.some((mention) => keyOf(mention) === speaker)) return;
  addAll(
    recipient,
    talk.actor.filter((mention) => keyOf(mention) !== speaker),
  );
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
  const governor = sameClauseGovernor(draft) ?? blameAround(draft, drafts) ?? punishedFor(draft, drafts);
  if (!governor) return;
  if (governor.trigger.sense.frame === 'announce') {
    if (draft.actor.length === 0) draft.actor = [...governor.actor];
    return;
  }
  const told = governor.type === 'SUPPORT' || PUNISHING.has(governor.type);
  if (told && !isBare(draft) && governor.recipient.length > 0) draft.actor = [...governor.recipient];
}

/** Blame and punishment: whom they hit did what they are for. */
const PUNISHING: ReadonlySet<EventType> = new Set(['ACCUSE', 'SANCTION', 'COERCE']);

/** Z की मदद करने पर Y पर प्रतिबंध लगाया, … करने के लिए Y की निंदा की: what someone is punished for he did. */
function punishedFor(draft: Draft, drafts: readonly Draft[]): Draft | undefined {
  const { index, verb, clause } = draft.trigger;
  const next = clause.items[verb + 1];
  if (verbOf(draft)?.group.last !== 'oblique' || next?.kind !== 'marker') return undefined;
  return drafts.find(
    ({ type, trigger, dropped, recipient }) =>
      !dropped &&
      trigger.index > index &&
      recipient.length > 0 &&
      (next.case === 'पर' ? PUNISHING.has(type) : next.case === 'लिए' && type === 'ACCUSE'),
  );
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

const ANSWERS: ReadonlySet<EventType> = new Set(['ACCUSE', 'REJECT', 'SUPPORT']);

/** X ने …, जिसकी Y ने निंदा की, जिस पर पुलिस ने लाठियां भांजीं: what was done is answered, and so who did it. `earlier` are the events of the clause before. */
export function passDoer(draft: Draft, earlier: readonly Draft[]): void {
  const { type, modes, trigger, actor } = draft;
  const answers = ANSWERS.has(type) && (type !== 'ACCUSE' || modes.includes('disapprove'));
  if (!(answers || modes.includes('crowd-control')) || trigger.clause.opening !== 'relative' || isBare(draft))
    return;
  if (RECIPROCAL.has(trigger.sense.frame)) return;
  const deed = earlier.findLast((other) => !other.dropped && !isBare(other) && other.actor.length > 0);
  if (deed && !deed.actor.some((mention) => actor.includes(mention))) draft.recipient = [...deed.actor];
}

/** X ने चेतावनी दी कि Y पर पाबंदियां लगेंगी, Y को जवाब मिलेगा: it is Y who is warned. `aimOf` gives at whom the content is aimed. */
export function passWarned(
  drafts: readonly Draft[],
  aimOf: (matrix: Draft['trigger']['clause']) => readonly Mention[],
): void {
  for (const { type, trigger, actor, recipient } of drafts) {
    if (type !== 'THREATEN' || recipient.length > 0 || trigger.verb !== trigger.clause.main) continue;
    addAll(
      recipient,
      aimOf(trigger.clause).filter((mention) => !actor.includes(mention)),
    );
  }
}

const ADDRESSED: ReadonlySet<EventType> = new Set(['ACCUSE', 'REQUEST']);

/** X ने आरोप लगाया कि Y ने …, मांग है कि Y इस्तीफा दे: whoever acts in what is alleged or demanded is meant. `subjectOf` gives who acts in the content. */
export function passAccused(
  drafts: readonly Draft[],
  subjectOf: (matrix: Draft['trigger']['clause']) => readonly Mention[],
): void {
  for (const { type, trigger, actor, recipient } of drafts) {
    if (!ADDRESSED.has(type) || recipient.length > 0 || trigger.verb !== trigger.clause.main) continue;
    addAll(
      recipient,
      subjectOf(trigger.clause).filter((mention) => !actor.includes(mention)),
    );
  }
}

const DEEDS: ReadonlySet<EventType> = new Set(['ASSAULT', 'SANCTION', 'COERCE', 'MOBILIZE', 'THREATEN']);
const NEAR = 3;

/** इस कदम की निंदा की: it is whose deed was told last that is condemned. `drafts` are in text order. */
export function passCulprits(drafts: readonly Draft[], keyOf: (mention: Mention) => string): void {
  let deed: Draft | undefined;
  for (const draft of drafts) {
    const { recipient, actor } = draft;
    const answered = deed;
    if (DEEDS.has(draft.type) && actor.length > 0) deed = draft;
    if (recipient.length > 0 || !answered || draft.sentence - answered.sentence > NEAR) continue;
    if (!isJudging(draft) && !isRetort(draft)) continue;
    const own = new Set(actor.map(keyOf));
    addAll(
      recipient,
      answered.actor.filter((mention) => !own.has(keyOf(mention))),
    );
  }
}

const ANSWER = keySet('जवाब जवाबी बदला बदले प्रतिशोध');

/** मुंहतोड़ जवाब देने की चेतावनी, जवाबी कार्रवाई: to whose deed was told last. */
function isRetort({ type, trigger }: Draft): boolean {
  return (type === 'THREATEN' || type === 'ASSAULT') && hasWord(trigger.clause, ANSWER);
}

/** Condemned is इस कदम, इसे, or a deed told with it (महिलाओं की हत्या की). */
function isJudging(draft: Draft): boolean {
  if (!draft.modes.includes('disapprove') || isBare(draft)) return false;
  return hasWord(draft.trigger.clause, POINTING) || DEEDS.has(draft.content ?? 'ACCUSE');
}

const POINTING = keySet('इस इसकी इसका इसे इन इनकी उस');

/** इन आरोपों को खारिज किया: who denies answers who accused him last. `drafts` are in text order. */
export function passAccusers(drafts: readonly Draft[], keyOf: (mention: Mention) => string): void {
  const blames: Draft[] = [];
  for (const draft of drafts) {
    const { type, recipient, actor, trigger, sentence } = draft;
    if (type === 'ACCUSE' && actor.length > 0 && !isBare(draft)) blames.push(draft);
    if (type !== 'REJECT' || recipient.length > 0 || isBare(draft)) continue;
    if (!hasWord(trigger.clause, CHARGES)) continue;
    const own = new Set(actor.map(keyOf));
    const others = blames.slice(-NEAR).map((blame) => ({
      near: sentence - blame.sentence <= NEAR,
      accusers: blame.actor.filter((mention) => !own.has(keyOf(mention))),
    }));
    addAll(recipient, others.findLast(({ near, accusers }) => near && accusers.length > 0)?.accusers ?? []);
  }
}

const CHARGES = keySet('आरोप आरोपों दावे दावों इल्जाम इल्जामों');

/** How far back whom help is for may have been told. */
const AID_REACH = 4;

/** राहत सामग्री भेजी: whom the last help was for. `drafts` are in text order. */
export function passBeneficiaries(drafts: readonly Draft[]): void {
  let help: Draft | undefined;
  for (const draft of drafts) {
    if (draft.type !== 'AID') continue;
    const near = help && draft.sentence - help.sentence <= AID_REACH;
    if (near && draft.recipient.length === 0 && !isBare(draft))
      addAll(draft.recipient, help?.recipient ?? []);
    if (draft.recipient.length > 0) help = draft;
  }
}

/** हमलों की निंदा, आरोपों को खारिज किया: once it is known whose the deed is, it is his that is condemned, welcomed or denied. */
export function passAuthors(drafts: readonly Draft[]): void {
  for (const { governor, actor, type } of drafts) {
    if (!governor || governor.recipient.length > 0) continue;
    const welcomed = governor.type === 'SUPPORT' && !RECIPROCAL.has(governor.trigger.sense.frame);
    if (governor.type !== 'ACCUSE' && !welcomed && !(governor.type === 'REJECT' && type === 'ACCUSE'))
      continue;
    addAll(
      governor.recipient,
      actor.filter((mention) => !governor.actor.includes(mention)),
    );
  }
}
