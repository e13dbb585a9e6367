import type { EventType } from '../model';
import { keySet } from '../text/keys';
import { isCharge } from './charges';
import { hasWord } from './clauses';
import { HELPED, STOPPING, YIELDED } from './closedClass';
import type { Draft } from './drafts';
import type { Item } from './items';
import { isModified } from './nouns';

/** Speech acts whose content is no event of its own: what is promised, threatened, demanded. */
const SWALLOWING: ReadonlySet<EventType> = new Set(['REQUEST', 'THREATEN', 'AGREE', 'CONCEDE']);
/** Acts whose content is told as real or denied, and stays. */
const COMMENTING: ReadonlySet<EventType> = new Set(['REJECT', 'ACCUSE', 'SUPPORT']);

/** Modes of demands and refusals by what is demanded or refused. */
const ASKED: Readonly<Partial<Record<EventType, string>>> = {
  AID: 'assist',
  COOPERATE: 'assist',
  SUPPORT: 'assist',
  AGREE: 'assist',
  CONSULT: 'meet',
  RETREAT: 'yield',
  CONCEDE: 'yield',
};
/** Modes of threats by what is threatened. */
const THREATENED: Readonly<Partial<Record<EventType, string>>> = {
  ASSAULT: 'violence',
  MOBILIZE: 'violence',
  COERCE: 'restrict',
  SANCTION: 'restrict',
  PROTEST: 'restrict',
};

/**
 * Finds which events of a sentence are the content of another: by a genitive or an infinitive before it (युद्धविराम
 * की मांग, हमला करने की धमकी) or in its कि clause. Swallowed content is dropped and gives its governor a mode.
 */
export function readContent(drafts: readonly Draft[]): void {
  for (const [at, draft] of drafts.entries()) {
    if (
      isAnnouncement(draft) ||
      isModifier(draft, drafts[at + 1]) ||
      isGround(draft, drafts[at + 1]) ||
      isAbout(draft)
    )
      draft.dropped = true;
  }
  for (const [at, draft] of drafts.entries()) {
    if (isUndone(draft, drafts[at + 1])) draft.dropped = true;
    const governor = nearGovernor(drafts, at) ?? clauseGovernor(drafts, draft);
    if (governor) govern(governor, draft);
  }
  for (const draft of drafts) {
    const mode = draft.modes.length === 0 ? modeByWords(draft) : undefined;
    if (mode) draft.modes.push(mode);
  }
}

const YIELDING = keySet(YIELDED);
const HELP = keySet(HELPED);
const DEMANDS = keySet('मांग मांगें मांगों चाहिए');

/**
 * The mode of a request whose content names no event: restraint and giving back are yielding, help and money assistance; a
 * demand (मांग) asks for change, while an order, an appeal or a summons says no more.
 */
function modeByWords(draft: Draft): string | undefined {
  if (draft.type === 'REJECT') return asksFor(draft, YIELDING) ? 'yield' : undefined;
  if (draft.type !== 'REQUEST') return undefined;
  if (asksFor(draft, YIELDING)) return 'yield';
  if (asksFor(draft, HELP)) return 'assist';
  return isDemand(draft) ? 'change' : undefined;
}

/** Whether one of the words stands shortly before the trigger. */
function asksFor({ trigger }: Draft, wanted: ReadonlySet<string>): boolean {
  const { words, from } = trigger.clause;
  const end = trigger.from - from;
  return words.slice(Math.max(0, end - ASKED_WORDS), end).some((key) => wanted.has(key));
}

function isDemand({ trigger }: Draft): boolean {
  const { words, from } = trigger.clause;
  return words.slice(trigger.from - from, trigger.to - from).some((key) => DEMANDS.has(key));
}

const ASKED_WORDS = 8;

/** युद्धविराम समझौता: the first noun only says which the second is. */
function isModifier({ type, trigger }: Draft, after: Draft | undefined): boolean {
  if (type === 'ACCUSE' && after?.type === 'REJECT' && after.trigger.link === 'verb') return false;
  const next = trigger.clause.items[trigger.index + 1];
  if (
    trigger.link !== 'alone' ||
    MARKERS.has(trigger.clause.words[trigger.to - 1 - trigger.clause.from] ?? '')
  )
    return false;
  return next?.kind === 'noun' || isModified(next);
}

/** What ends with its own marker (यात्रा पर) stands before no head. */
const MARKERS = keySet('पर में से के');

/** सीट बंटवारे को लेकर बातचीत, मांगों को लेकर धरना: what it is about; but X के इस्तीफे की मांग को लेकर says what is demanded. */
function isAbout({ type, trigger }: Draft): boolean {
  const next = trigger.clause.items[trigger.index + 1];
  if (type === 'REQUEST' && trigger.to - trigger.from > 1) return false;
  return (
    (TOPICS.has(type) || type === 'REQUEST') &&
    trigger.link === 'alone' &&
    next?.kind === 'marker' &&
    next.case === 'बारे'
  );
}

/** कर्फ्यू में ढील दी, आंदोलन शुक्रवार को स्थगित किया: what is given up is no event beside the giving up. */
function isUndone({ trigger, type, modes }: Draft, next: Draft | undefined): boolean {
  if (!next || next.trigger.clause !== trigger.clause || trigger.link !== 'alone') return false;
  const violated = next.type === 'ASSAULT' && modes.includes('ceasefire') && isGenitive(trigger);
  if (!violated && (next.type !== 'CONCEDE' || !UNDONE.has(type))) return false;
  const between = trigger.clause.items.slice(trigger.index + 1, next.trigger.index);
  return between.every((item) => item.kind !== 'verbs' && item.kind !== 'noun');
}

/** संघर्षविराम का फिर उल्लंघन. */
function isGenitive({ clause, index }: Draft['trigger']): boolean {
  const next = clause.items[index + 1];
  return next?.kind === 'marker' && next.case === 'का';
}

const UNDONE: ReadonlySet<EventType> = new Set(['COERCE', 'PROTEST', 'SANCTION', 'MOBILIZE']);

/** अनुशासनहीनता के आरोप में निकाला: the charge is the ground of what follows; who is arrested on one is charged, too. */
function isGround(draft: Draft, after: Draft | undefined): boolean {
  return isCharge(draft) && after?.modes[0] !== 'arrest';
}

/** Markers that tie a content noun or infinitive to the act that follows. */
const TIES = new Set(['का', 'से', 'लिए', 'को', 'पर']);

/** The act that follows in the clause with nothing between but markers, words and infinitives. */
function nearGovernor(drafts: readonly Draft[], at: number): Draft | undefined {
  const draft = drafts[at];
  const next = drafts[at + 1];
  if (!draft || !next || next.trigger.clause !== draft.trigger.clause) return undefined;
  if (next.trigger.sense.frame === 'claim') return undefined;
  const between = betweenOf(draft, next);
  const first = between[0];
  if (first?.kind !== 'marker') return undefined;
  const charge = first.case === 'में' && draft.type === 'ACCUSE' && next.type === 'ACCUSE';
  if (!TIES.has(first.case) && !charge) return undefined;
  const purpose = first.case === 'लिए' && !(draft.type === 'AID' && next.type === 'AID');
  if (purpose && !SWALLOWING.has(next.type) && !COMMENTING.has(next.type)) return undefined;
  const benefit =
    (first.case === 'लिए' && isComment(next)) || (first.case === 'पर' && next.type === 'CONSULT');
  return between.every((item) => passes(item) || (benefit && item.kind === 'mention')) ? next : undefined;
}

/** What stands between two events of a clause, without the infinitive that the first goes with: मदद | जारी रखने | का वचन. */
function betweenOf(draft: Draft, next: Draft): readonly Item[] {
  const { items } = draft.trigger.clause;
  const start = Math.max(draft.trigger.index, isAttached(draft) ? draft.trigger.verb : -1) + 1;
  const between = items.slice(start, next.trigger.index);
  const marker = between.findIndex(({ kind }) => kind === 'marker');
  const before = between[marker - 1];
  const infinitive = before?.kind === 'verbs' && before.group.last === 'oblique';
  return infinitive ? between.slice(marker) : between;
}

function isAttached({ trigger }: Draft): boolean {
  return trigger.link === 'verb' || trigger.link === 'simple';
}

function isComment({ type }: Draft): boolean {
  return type === 'SUPPORT' || type === 'ACCUSE';
}

function passes(item: Item): boolean {
  return item.kind === 'marker' || item.kind === 'word' || item.kind === 'verbs' || item.kind === 'negation';
}

/** The act in whose कि clause the draft stands. */
function clauseGovernor(drafts: readonly Draft[], draft: Draft): Draft | undefined {
  const { matrix } = draft.trigger.clause;
  if (!matrix) return undefined;
  return drafts.findLast(
    ({ trigger, type }) =>
      trigger.clause === matrix &&
      trigger.verb === matrix.main &&
      (SWALLOWING.has(type) || COMMENTING.has(type)),
  );
}

function govern(governor: Draft, content: Draft): void {
  content.governor = governor;
  governor.content ??= content.type;
  if (isAnnouncement(governor)) {
    announce(governor, content);
    return;
  }
  const visits = governor.modes.includes('visit');
  const talkedOf = governor.type === 'CONSULT' && !visits && isTopic(governor, content);
  if (talkedOf) content.dropped = true;
  if (governor.type === 'CONSULT') return;
  if (approves(governor, content)) return;
  const sameAct = governor.type === content.type && !isAttached(content) && !content.modes.includes('visit');
  if (governor.type === 'REJECT' && content.type in ASKED) content.aux.add('hypothetical');
  if (isVow(governor) && content.type in THREATENED && !isEnd(content, governor)) governor.type = 'THREATEN';
  if (SWALLOWING.has(governor.type) || sameAct) content.dropped = true;
  const mode = contentMode(governor.type, content, governor);
  if (mode && governor.modes.length === 0) governor.modes.push(mode);
}

/** हमला करने की कसम खाई, प्रतिबंध लगाने की तैयारी जताई: a promise to one, a threat to the other. */
function isVow({ type, trigger }: Draft): boolean {
  return type === 'AGREE' && trigger.sense.frame === 'to';
}

/** कर्ज को मंजूरी दी, प्रतिबंधों पर मुहर लगाई: what is approved is done. */
function approves(governor: Draft, content: Draft): boolean {
  const { words } = governor.trigger.clause;
  const { from, to } = governor.trigger;
  const approved = words.slice(from - governor.trigger.clause.from, to - governor.trigger.clause.from);
  if (governor.type !== 'SUPPORT' || !APPROVED.has(content.type) || !approved.some((key) => APPROVE.has(key)))
    return false;
  governor.type = content.type;
  governor.modes = [...content.modes];
  content.dropped = true;
  return true;
}

const APPROVED: ReadonlySet<EventType> = new Set(['AID', 'SANCTION', 'COOPERATE', 'MOBILIZE']);
const APPROVE = keySet('मंजूर मंजूरी मुहर स्वीकृति अनुमोदन अनुमोदित');

/** What talks are about; a deed that is talked about stays. */
const TOPICS: ReadonlySet<EventType> = new Set([
  'AGREE',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'RETREAT',
  'CONCEDE',
]);

/** सहयोग बढ़ाने पर चर्चा की, समझौते पर बातचीत: not yet done. */
function isTopic(talk: Draft, { type, trigger }: Draft): boolean {
  const { items } = trigger.clause;
  const marker = items.slice(trigger.index, talk.trigger.index).find(({ kind }) => kind === 'marker');
  return (
    TOPICS.has(type) && marker?.kind === 'marker' && marker.case === 'पर' && trigger.link !== 'participle'
  );
}

const STOP_KEYS = keySet(STOPPING);

/** हमले रोकने की मांग, हड़ताल खत्म करने की अपील: what is asked for is an end. */
function isEnd({ trigger }: Draft, governor: Draft): boolean {
  const to = governor.trigger.clause === trigger.clause ? governor.trigger.index : trigger.index + 4;
  return trigger.clause.items.slice(trigger.index, to).some((item) => {
    if (item.kind === 'verbs') return STOP_STEMS.has(item.group.stem);
    return item.kind === 'word' && STOP_KEYS.has(item.key);
  });
}

const STOP_STEMS = keySet('रोक रुक थम हट हटा छोड़ लौटा');

function contentMode(type: EventType, content: Draft, governor: Draft): string | undefined {
  if (type === 'THREATEN') return threatened(content);
  if ((type !== 'REQUEST' && type !== 'REJECT') || (type === 'REJECT' && content.type === 'ACCUSE'))
    return undefined;
  if (isEnd(content, governor) || (type === 'REQUEST' && asksFor(governor, YIELDING))) return 'yield';
  if (content.modes.some((mode) => mode === 'resign' || mode === 'visit')) return 'change';
  return ASKED[content.type] ?? (isDemand(governor) ? 'change' : undefined);
}

const RELATIONS = keySet('संबंध संबंधों रिश्ते रिश्तों रिश्ता नाता गठबंधन समझौता समझौते संधि');

/** The mode of a threat by its content: arrests, relations that are to end, people who are to go. */
function threatened({ type, modes, trigger }: Draft): string | undefined {
  if (modes.includes('arrest')) return 'arrest';
  if (modes.includes('expel') || modes.includes('deport')) return 'expel';
  const breaks = modes.includes('discontinue') && hasWord(trigger.clause, RELATIONS);
  return modes.includes('withdraw') || breaks ? 'relations' : THREATENED[type];
}

function isAnnouncement({ trigger }: Draft): boolean {
  return trigger.sense.frame === 'announce';
}

/** घोषणा की कि … समझौता कर लिया है: what is made known is done. */
function isDone(governor: Draft, { trigger }: Draft): boolean {
  const verbs = trigger.clause.items[trigger.verb];
  if (trigger.clause === governor.trigger.clause || verbs?.kind !== 'verbs') return false;
  const { last, prospective, negated } = verbs.group;
  return last === 'perfect' && !prospective && !negated;
}

/** What of an announcement's content is told by the announcement alone. */
const ANNOUNCED: ReadonlySet<EventType> = new Set([
  'AID',
  'SUPPORT',
  'COOPERATE',
  'RETREAT',
  'CONCEDE',
  'AGREE',
]);

/** An announcement of help is AGREE, of a truce CONCEDE; one of a strike or of sanctions leaves the word to those. */
function announce(governor: Draft, content: Draft): void {
  if (!ANNOUNCED.has(content.type)) {
    if (content.type !== 'SANCTION') content.aux.add('future');
    return;
  }
  if (isDone(governor, content)) return;
  content.dropped = true;
  governor.dropped = false;
  if (content.type === 'RETREAT' || content.type === 'CONCEDE') governor.type = 'CONCEDE';
}
