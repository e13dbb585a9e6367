import type { Article } from '../article/article';
import type { Entity, Mention, PoliticalEvent, Span, TimeExpression } from '../model';
import { snapSpan } from '../text/graphemes';
import { passAgain, passBelow, passMediated } from './again';
import { tellerOfBefore } from './attribution';
import { passCharges } from './charges';
import { corefer } from './coreference';
import { isHistorical, isUpcoming } from './dates';
import { Discourse, type KeyOf } from './discourse';
import { passDoers } from './doers';
import { addAll, type Draft, isPointedAt } from './drafts';
import { selectEvents } from './evidence';
import { RECIPROCAL } from './frames';
import { passHosts } from './hosts';
import { Affiliations, identifier } from './identity';
import { coverTokens, type Item, readItems } from './items';
import { Nearest } from './nearest';
import { namedOffices } from './offices';
import { passAccusers, passAddressees, passAuthors, passBeneficiaries, passCulprits } from './passing';
import { readRow } from './readRow';
import { claimAttacks, isClaim, placeByKicker, placeScenes } from './scenes';
import { wholeSentences } from './sentences';
import { passSides } from './sides';
import { dateByStory } from './storyDate';
import { passProtesters } from './targets';

/** What the event finder reads. */
export interface EventInput {
  readonly article: Article;
  readonly times: readonly TimeExpression[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
}

/**
 * Finds the PLOVER events of headline and body lines, sorted by trigger. Spans are UTF-16 offsets of the article's
 * text; role fillers and sources are spans of the given mentions and times. Linear in the length of the text.
 */
export function findEvents({ article, times, mentions, entities }: EventInput): readonly PoliticalEvent[] {
  const keyOf = identifier(article, entities);
  const discourse = new Discourse(keyOf);
  const affiliations = new Affiliations(keyOf);
  const cover = coverTokens(article, mentions, times);
  const read: Draft[] = [];
  let depth = 0;
  const sentences = wholeSentences(article.sentences, cover).map((sentence) => ({
    sentence,
    rows: withoutGlosses(readItems(article, sentence, cover)).map((row) => ({
      row,
      offices: namedOffices(row, article.tokens, keyOf),
    })),
  }));
  for (const { rows } of sentences) for (const { offices } of rows) discourse.foresee(offices);
  for (const [number, { sentence, rows }] of sentences.entries()) {
    const inBody = sentence.line.zone === 'body';
    const position = inBody ? depth++ : -1;
    for (const { row, offices } of rows) {
      affiliations.learn(row);
      discourse.startSentence(offices);
      const told = readRow(row, article, discourse);
      if (!inBody) placeByKicker(told, row);
      if (told.every(isBriefing)) attribute(read, number - 1, tellerOfBefore(row, article.tokens));
      read.push(...placed(told, number, position));
    }
  }
  read.sort((a, b) => a.trigger.from - b.trigger.from);
  const drafts = read.filter((draft) => !isClaim(draft));
  corefer(drafts, affiliations, article.published);
  for (const [at, draft] of drafts.entries()) {
    settleSubject(draft);
    settleHeadline(draft, drafts[at - 1]);
  }
  passSides(drafts, keyOf);
  passAuthors(drafts);
  passAddressees(drafts, keyOf);
  passCulprits(drafts, keyOf);
  passAccusers(drafts, keyOf);
  passBeneficiaries(drafts);
  passDoers(drafts, keyOf);
  passCharges(drafts);
  passProtesters(drafts, keyOf);
  passAgain(drafts, keyOf);
  passBelow(drafts, keyOf);
  passMediated(drafts, keyOf);
  passHosts(drafts, mentions, keyOf);
  claimAttacks(drafts, read.filter(isClaim));
  placeScenes(drafts, keyOf);
  dropSelves(drafts, keyOf);
  const events = selectEvents(drafts);
  dateByStory(events, article, times);
  const nearest = new Nearest(mentions, keyOf, article.text);
  return events.map((draft) => finished(draft, article, nearest));
}

/** Nobody is the recipient of his own deed. */
function dropSelves(drafts: readonly Draft[], keyOf: KeyOf): void {
  for (const draft of drafts) {
    if (draft.recipient.length === 0 || draft.actor.length === 0) continue;
    const own = new Set(draft.actor.map(keyOf));
    draft.recipient = draft.recipient.filter((mention) => !own.has(keyOf(mention)));
  }
}

function isBriefing({ trigger }: Draft): boolean {
  return trigger.sense.frame === 'brief';
}

/** Gives the events of a sentence, the last ones of the drafts, that have no source the one that the next sentence tells. */
function attribute(drafts: readonly Draft[], sentence: number, source: Mention | undefined): void {
  for (let at = drafts.length - 1; source && drafts[at]?.sentence === sentence; at--) {
    const draft = drafts[at];
    if (draft && draft.trigger.link !== 'alone') draft.source ??= source;
  }
}

/** The drafts of a sentence with its number and its place in the body. */
function placed(drafts: readonly Draft[], sentence: number, depth: number): readonly Draft[] {
  for (const draft of drafts) Object.assign(draft, { sentence, depth });
  return drafts;
}

/** नोटिस (notice), समझौता ज्ञापन (एमओयू): what stands alone in brackets is another word for the one before. */
function withoutGlosses(rows: readonly (readonly Item[])[]): readonly (readonly Item[])[] {
  return rows.filter((row, at) => at === 0 || row.length !== 1 || row[0]?.kind !== 'noun');
}

/** A talk of which nobody said who held it is the subject's of its clause. */
function settleSubject(draft: Draft): void {
  const { trigger, actor, subject } = draft;
  if (isPointedAt(draft) || draft.governor) return;
  const enough = trigger.sense.frame !== 'pact' || subject.length > 1;
  const { frame } = trigger.sense;
  const own = RECIPROCAL.has(frame) ? enough : frame === 'visit' && subject[0]?.type === 'PERSON';
  if (own && trigger.link !== 'verb' && actor.length === 0) addAll(actor, subject);
}

/** A और B की मुलाकात, … पर सहमति: in a headline those who met also agreed. */
function settleHeadline(draft: Draft, before: Draft | undefined): void {
  if (draft.depth >= 0 || !before || before.sentence !== draft.sentence || draft.actor.length > 0) return;
  const { frame } = draft.trigger.sense;
  if (!RECIPROCAL.has(frame) || !RECIPROCAL.has(before.trigger.sense.frame) || before.actor.length < 2)
    return;
  addAll(draft.actor, before.actor);
  if (draft.place.length === 0) addAll(draft.place, before.place);
}

function finished(draft: Draft, { text, tokens, published }: Article, nearest: Nearest): PoliticalEvent {
  const { trigger, aux, value } = draft;
  const start = tokens[trigger.from]?.start ?? 0;
  const end = tokens[trigger.to - 1]?.end ?? start;
  const own = draft.valueFrom !== 'story' && draft.valueFrom !== 'publication';
  if (value && own && isHistorical(value, published)) aux.add('historical');
  if (value && isUpcoming(value, published)) aux.add('future');
  if (draft.type === 'AGREE' && !aux.has('historical')) aux.add('future');
  return {
    trigger: snapSpan(text, { start, end }),
    type: draft.type,
    modes: draft.modes,
    contexts: draft.contexts,
    aux: [...aux],
    actor: spansOf(nearest.to(draft.actor, draft, start)),
    recipient: spansOf(nearest.to(draft.recipient, draft, start)),
    place: spansOf(nearest.to(draft.place, draft, start)),
    date: spansOf(draft.date),
    value,
    ...(value && draft.valueFrom ? { valueFrom: draft.valueFrom } : {}),
    source: draft.source ? spanOf(draft.source) : null,
    coref: draft.coref,
  };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });
const spansOf = (spans: readonly Span[]): Span[] => spans.map(spanOf);
