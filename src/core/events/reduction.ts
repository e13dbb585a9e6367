import type { EventType, Mention } from '../model';
import { fold } from '../text/fold';
import { keySet } from '../text/keys';
import { hasWord, isSpeech } from './clauses';
import { MANY_SIDED, REMOTE } from './closedClass';
import { type Draft, isBare, isPointedAt, verbOf } from './drafts';
import type { VerbsItem } from './items';
import type { ReadClause } from './subjects';
import { weaponIn } from './weapons';

/** राहुल का मोदी पर हमला, कहा- …: an attack in words; `next` is the clause after the draft's. */
export function softenAttack(draft: Draft, next: ReadClause | undefined): void {
  const { type, modes, actor, recipient } = draft;
  if (type !== 'ASSAULT' || modes.length > 0 || !isBare(draft)) return;
  if (isPointedAt(draft)) return;
  const people = [...actor, ...recipient].every((mention) => mention.type !== 'LOCATION');
  if (!people || actor.length === 0 || !next || next.subjectPhrase || !isSpeech(next.clause)) return;
  draft.type = 'ACCUSE';
  draft.modes = ['disapprove'];
}

const PROMISED: ReadonlySet<EventType> = new Set(['SUPPORT', 'COOPERATE', 'AID']);
const VERBAL: ReadonlySet<EventType> = new Set([
  'SUPPORT',
  'ACCUSE',
  'REJECT',
  'REQUEST',
  'COOPERATE',
  'AID',
]);
const FORCE: ReadonlySet<EventType> = new Set(['ASSAULT', 'SANCTION', 'COERCE', 'MOBILIZE']);
const REMOTE_KEYS = keySet(REMOTE);
const MANY_KEYS = keySet(MANY_SIDED);
const FORCE_MODES: Readonly<Partial<Record<EventType, string>>> = {
  ASSAULT: 'violence',
  MOBILIZE: 'violence',
  SANCTION: 'restrict',
  COERCE: 'restrict',
  PROTEST: 'restrict',
};

const ELSE = keySet('तो वरना अन्यथा');

/** मांगें न मानी गईं तो आंदोलन करेंगे: a protest on a condition. */
function isElse({ type, trigger }: Draft): boolean {
  return type === 'PROTEST' && ELSE.has(trigger.clause.words[0] ?? '');
}

/**
 * PLOVER's reductions: help and support that is still to come is AGREE, a release or withdrawal to come CONCEDE;
 * force that the speaker announces is THREATEN. Wishes and what should be are no events.
 */
export function reduce(draft: Draft, read: ReadClause, matrix: ReadClause | undefined): void {
  const verbs = verbOf(draft);
  const isOwnVerb = !isBare(draft);
  if (isOwnVerb && verbs && isMerelyMeant(draft, verbs)) draft.dropped = true;
  if (isOwnVerb && verbs && isDemanded(draft, verbs, matrix)) {
    demand(draft, matrix);
    return;
  }
  refine(draft, read);
  if (isOwnVerb) forbid(draft);
  if (draft.type === 'THREATEN' && isOwnVerb) turnThreat(draft, matrix);
  if (isOwnVerb && draft.aux.has('future') && !draft.aux.has('hypothetical')) foretell(draft, matrix);
}

/** Help that is to come is promised, force is threatened. */
function foretell(draft: Draft, matrix: ReadClause | undefined): void {
  if (PROMISED.has(draft.type) && !draft.aux.has('negation')) promise(draft, matrix);
  else if (draft.type === 'RETREAT' && !draft.modes.includes('resign')) {
    draft.type = 'CONCEDE';
    draft.modes = [];
  } else if (isElse(draft) || (FORCE.has(draft.type) && isSpeaker(draft, matrix))) {
    draft.modes = [FORCE_MODES[draft.type] ?? 'violence'];
    draft.type = 'THREATEN';
    draft.aux.delete('future');
  }
}

const PERMIT = keySet('अनुमति इजाजत मंजूरी स्वीकृति');

/** अनुमति नहीं दी, नहीं माने: refused. */
function forbid(draft: Draft): void {
  const { type, aux, trigger } = draft;
  if (type === 'REJECT' && verbOf(draft)?.group.stem === HEED) aux.delete('negation');
  const from = trigger.clause.items[trigger.index]?.from ?? trigger.from;
  const noun = trigger.clause.words[from - trigger.clause.from] ?? '';
  if (!GRANTING.has(type) || !aux.has('negation') || !PERMIT.has(noun)) return;
  draft.type = 'REJECT';
  draft.modes = [];
  aux.delete('negation');
}

const HEED = fold('मान');
const GRANTING: ReadonlySet<EventType> = new Set(['SUPPORT', 'CONCEDE', 'RETREAT']);

/** Wishes (करना चाहते हैं), aims (करने के लिए, लक्ष्य … करना है) and standing attitudes (का विरोध करने वाले देश). */
function isMerelyMeant({ type, trigger, governor }: Draft, { group }: VerbsItem): boolean {
  if (group.wish) return true;
  const next = trigger.clause.items[trigger.verb + 1];
  if (group.last === 'oblique' && next?.kind === 'marker' && next.case === 'लिए') return !governor;
  if (group.last === 'infinitive' && !group.copula && !group.should) return true;
  const describes = group.prospective && !group.copula && trigger.verb + 1 < trigger.clause.items.length;
  return describes && (VERBAL.has(type) || type === 'PROTEST');
}

/** What a speaker says will be done is his promise to whom he speaks. */
function promise(draft: Draft, matrix: ReadClause | undefined): void {
  draft.type = 'AGREE';
  draft.modes = [];
  if (!matrix || !isSpeech(matrix.clause) || !matrix.subjectPhrase) return;
  const told = matrix.resolved.find(({ argument }) => argument.case === 'से' || argument.case === 'को');
  if (!told) return;
  draft.actor = [...matrix.subject];
  draft.recipient = [...told.mentions];
}

/** करना चाहिए; or करे, करें of someone else than the speaker. */
function isDemanded(draft: Draft, { group }: VerbsItem, matrix: ReadClause | undefined): boolean {
  if (group.should) return true;
  if (group.last !== 'subjunctive' || !matrix?.subjectPhrase || !isSpeech(matrix.clause)) return false;
  return draft.actor.length > 0 && !draft.actor.some((mention) => matrix.subject.includes(mention));
}

/** X ने कहा कि Y को … चाहिए is a demand of X. */
function demand(draft: Draft, matrix: ReadClause | undefined): void {
  const speaker = matrix && isSpeech(matrix.clause) && matrix.subjectPhrase ? matrix.subject : [];
  if (speaker.length === 0) {
    draft.dropped = true;
    return;
  }
  const asked = draft.actor.filter((mention) => !speaker.includes(mention));
  if (draft.trigger.sense.frame === 'demand' && asked.length === 0) draft.dropped = true;
  draft.modes = [demandMode(draft)];
  draft.aux.delete('hypothetical');
  draft.type = 'REQUEST';
  if (asked.length > 0) draft.recipient = asked;
  draft.actor = [...speaker];
}

function demandMode({ type, modes }: Draft): string {
  if (type === 'CONSULT') return 'meet';
  return type === 'RETREAT' && !modes.includes('resign') ? 'yield' : 'change';
}

/** X ने कहा कि Y को कीमत चुकानी होगी: it is X who threatens Y. */
function turnThreat(draft: Draft, matrix: ReadClause | undefined): void {
  if (!matrix?.subjectPhrase || !isSpeech(matrix.clause)) return;
  if (draft.actor.length === 0 || draft.actor.some((mention) => matrix.subject.includes(mention))) return;
  const pays = PAY.has(verbOf(draft)?.group.stem ?? '');
  if (pays && draft.recipient.some((mention) => !draft.actor.includes(mention))) return;
  if (pays) draft.recipient = draft.actor;
  draft.actor = [...matrix.subject];
  draft.aux.delete('future');
}

const PAY = keySet('चुका भुगत झेल');

function isSpeaker(draft: Draft, matrix: ReadClause | undefined): boolean {
  const [speaker] = matrix?.subject ?? [];
  return speaker !== undefined && isSpeechOf(matrix) && draft.actor.includes(speaker);
}

function isSpeechOf(matrix: ReadClause | undefined): boolean {
  return matrix !== undefined && isSpeech(matrix.clause);
}

/** Modes and types that the words around tell. */
function refine(draft: Draft, read: ReadClause): void {
  const weapon = draft.type === 'ASSAULT' && draft.modes.length === 0 ? weaponIn(read.clause) : undefined;
  if (weapon) draft.modes.push(weapon);
  if (draft.type === 'CONSULT') {
    if (draft.modes.length === 0 && isRemote(draft)) draft.modes.push('phone');
    if (draft.modes.length === 0 && isManySided(draft, read)) draft.modes.push('multilateral');
  }
  if (draft.type === 'AID' && isMarch(draft, read)) {
    draft.type = 'MOBILIZE';
    draft.modes = ['troops'];
  }
  if (isBetweenStates(draft)) {
    draft.type = 'SANCTION';
    draft.modes = ['discontinue'];
  }
  if (draft.type === 'SUPPORT' && isWelcome(draft, read)) {
    draft.type = 'CONSULT';
    draft.modes = ['visit'];
    [draft.actor, draft.recipient] = [draft.recipient, draft.actor];
  }
}

/** ब्रिटेन ने बेलारूस पर पाबंदी लगाई: a state can restrict only its own people. */
function isBetweenStates({ modes, actor, recipient, trigger }: Draft): boolean {
  const [who] = actor;
  const [whom] = recipient;
  if (modes[0] !== 'restrict' || trigger.sense.frame !== 'on' || isBare({ trigger } as Draft)) return false;
  return who?.type === 'LOCATION' && whom?.type === 'LOCATION';
}

const SEND = keySet('भेज');
const FORCES = keySet('सैनिक सैनिकों सेना टुकड़ी टुकड़ियां फौज जवान युद्धपोत टैंक');

/** सीमा पर सैनिक और टैंक भेजे: to nobody's help. */
function isMarch(draft: Draft, { clause }: ReadClause): boolean {
  return draft.recipient.length === 0 && SEND.has(verbOf(draft)?.group.stem ?? '') && hasWord(clause, FORCES);
}

/** नाटो की बैठक, जी20 शिखर सम्मेलन; जी20 से इतर two may meet alone. */
function isManySided({ trigger }: Draft, { clause }: ReadClause): boolean {
  const before = clause.words.slice(0, trigger.from - clause.from);
  if (before.some((key) => ASIDE.has(key))) return false;
  const near = clause.items.slice(Math.max(0, trigger.index - 3), trigger.index);
  const from = near[0]?.from ?? trigger.from;
  return before.slice(from - clause.from).some((key) => MANY_KEYS.has(key));
}

const ASIDE = keySet('इतर');

/** फोन पर हुई बातचीत, टेलीफोनिक वार्ता: the means stands before the talk. */
function isRemote({ trigger }: Draft): boolean {
  const { items, nouns } = trigger.clause;
  return items.some(
    (item, at) =>
      at < trigger.index &&
      item.kind === 'word' &&
      REMOTE_KEYS.has(item.key) &&
      !nouns.some(({ index }) => index > at && index < trigger.index),
  );
}

/** Y का स्वागत किया, where Y is a person: a visit of Y. */
function isWelcome({ trigger, recipient }: Draft, read: ReadClause): boolean {
  if (trigger.sense.frame !== 'welcome') return false;
  const isPerson = (mention: Mention) => mention.type === 'PERSON';
  const direct = read.resolved.some(
    ({ argument, mentions }) => argument.case === 'का' && !argument.via && mentions.some(isPerson),
  );
  return direct && recipient.length > 0 && recipient.every(isPerson);
}
