import type { EventType } from '../model';
import type { Draft } from './drafts';
import type { Item } from './items';

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
  RETREAT: 'relations',
};

/**
 * Finds which events of a sentence are the content of another: by a genitive or an infinitive before it (युद्धविराम
 * की मांग, हमला करने की धमकी) or in its कि clause. Swallowed content is dropped and gives its governor a mode.
 */
export function readContent(drafts: readonly Draft[]): void {
  for (const draft of drafts) if (isAnnouncement(draft)) draft.dropped = true;
  for (const [at, draft] of drafts.entries()) {
    const governor = nearGovernor(drafts, at) ?? clauseGovernor(drafts, draft);
    if (governor) govern(governor, draft);
  }
  for (const { type, modes } of drafts) {
    if (type === 'REQUEST' && modes.length === 0) modes.push('change');
  }
}

/** Markers that tie a content noun or infinitive to the act that follows. */
const TIES = new Set(['का', 'से', 'लिए', 'को', 'पर']);

/** The act that follows in the clause with nothing between but markers, words and infinitives. */
function nearGovernor(drafts: readonly Draft[], at: number): Draft | undefined {
  const draft = drafts[at];
  const next = drafts[at + 1];
  if (!draft || !next || next.trigger.clause !== draft.trigger.clause) return undefined;
  const { items } = draft.trigger.clause;
  const start = Math.max(draft.trigger.index, isAttached(draft) ? draft.trigger.verb : -1) + 1;
  const between = items.slice(start, next.trigger.index);
  const first = between[0];
  if (first?.kind !== 'marker') return undefined;
  const charge = first.case === 'में' && draft.type === 'ACCUSE' && next.type === 'ACCUSE';
  if (!TIES.has(first.case) && !charge) return undefined;
  const benefit = first.case === 'लिए' && isComment(next);
  return between.every((item) => passes(item) || (benefit && item.kind === 'mention')) ? next : undefined;
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
  if (isAnnouncement(governor)) {
    announce(governor, content);
    return;
  }
  const sameAct = governor.type === content.type && content.type !== 'CONSULT' && !isAttached(content);
  if (governor.type === 'REJECT' && content.type in ASKED) content.aux.add('hypothetical');
  if (SWALLOWING.has(governor.type) || sameAct) content.dropped = true;
  const mode = contentMode(governor.type, content);
  if (mode && governor.modes.length === 0) governor.modes.push(mode);
}

function contentMode(type: EventType, content: Draft): string | undefined {
  if (type === 'REQUEST' || type === 'REJECT') return ASKED[content.type] ?? 'change';
  if (type !== 'THREATEN') return undefined;
  return content.modes.includes('arrest') ? 'arrest' : THREATENED[content.type];
}

function isAnnouncement({ trigger }: Draft): boolean {
  return trigger.sense.frame === 'announce';
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
    content.aux.add('future');
    return;
  }
  content.dropped = true;
  governor.dropped = false;
  if (content.type === 'RETREAT' || content.type === 'CONCEDE') governor.type = 'CONCEDE';
}
