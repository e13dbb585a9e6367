import { fold } from '../text/fold';
import type { Token } from '../text/words';
import type { VerbForm, VerbReading } from './morphology';
import { AGENT_SUFFIXES, COPULAS, NEGATIONS, PARTICLES, PAST_COPULAS, SHOULD, verbReadings } from './verbs';

/** A main verb with its auxiliaries: करेंगे, की गई है, करने जा रहे हैं, नहीं कर सकता. Indexes are of tokens. */
export interface VerbGroup {
  readonly from: number;
  readonly to: number;
  /** Folded stem of the main verb; है for a bare copula. */
  readonly stem: string;
  /** End of the main verb's own form with the verb that colours it (कर दिया), before tense and modals. */
  readonly mainTo: number;
  readonly form: VerbForm;
  /** Form of the last verb in it. */
  readonly last: VerbForm;
  readonly passive: boolean;
  readonly future: boolean;
  /** करने वाले, होने जा रही. */
  readonly prospective: boolean;
  readonly can: boolean;
  readonly wish: boolean;
  readonly should: boolean;
  readonly negated: boolean;
  /** Ends in है, था and the like. */
  readonly copula: boolean;
  /** Perfect and था: told as past before the past. */
  readonly pluperfect: boolean;
  readonly progressive: boolean;
  /** जाने दिया: somebody is let. */
  readonly lets: boolean;
  /** देना पड़ा, देना होगा: who has to stands with को. */
  readonly obliged: boolean;
}

type Draft = { -readonly [K in keyof VerbGroup]: VerbGroup[K] };

const stems = (text: string): ReadonlySet<string> => new Set(text.split(' ').map(fold));

/** Which verbs may follow a form inside one group. */
const FOLLOWERS: Readonly<Partial<Record<VerbForm, ReadonlySet<string>>>> = {
  stem: stems('दे ले जा रह सक चुक पा डाल रख बैठ उठ पड़ गिरा पहुंच आ निकल भाग'),
  perfect: stems('जा हो रह कर रख'),
  imperfect: stems('हो रह जा आ'),
  infinitive: stems('हो पड़ चाह'),
  oblique: stems('लग दे जा पा चाह पड़ हो'),
};
/** The stem of है and था standing alone. */
export const BARE_COPULA = fold('है');
const GO = fold('जा');
const BE = fold('हो');
const PLURAL_COPULAS = stems('हैं थे थीं');
const CAN = stems('सक पा');
const FALL = fold('पड़');
const DO = fold('कर');
const BEGUN = stems('शुरू शुरु प्रारंभ आरंभ');
const WISH = fold('चाह');
const STAY = fold('रह');
const LET = fold('दे');
const MOTION = stems('चल आ पहुंच निकल लौट भाग हो बन मर');

/**
 * The verb group that begins at token `from` and ends before `limit` (the sentence ends at `end`), or undefined. Tries each reading of the first word and keeps the
 * longest group. A bare stem (मांग, जांच) alone is a noun, not a verb.
 */
export function readVerbGroup(
  tokens: readonly Token[],
  from: number,
  limit: number,
  end = limit,
): VerbGroup | undefined {
  const key = tokens[from]?.key ?? '';
  if (COPULAS.has(key)) return copulaGroup(tokens, from, limit);
  if (NOUNS.has(key)) return undefined;
  let best: VerbGroup | undefined;
  for (const reading of readingsAt(tokens, from, end)) {
    const group = readFrom(tokens, from, limit, reading);
    if (group && (!best || group.to > best.to || (group.to === best.to && isCausative(group, best))))
      best = group;
  }
  return best;
}

/** ठहरा रहे हैं, बना रहा है: before रह the stem of the longer verb, not the perfect of the shorter. */
function isCausative(group: VerbGroup, other: VerbGroup): boolean {
  return group.progressive && group.form === 'stem' && other.form === 'perfect';
}

/** Infinitives that the news has as nouns. */
const NOUNS: ReadonlySet<string> = stems('घटना');
const KI = fold('की');
/** No genitive follows them: X ने की आलोचना, Y से की मुलाकात. */
const MARKED = stems('ने में पर को से');
/** What follows की where it is the perfect of कर: nothing, a mark, an auxiliary or a conjunction. */
const AFTER_VERBAL_KI = new Set(
  'है हैं थी थीं गई गयी गईं जा जाए जाये जाएगी जायेगी जाएंगी जायेंगी जानी जाती जाने और लेकिन कि जब तथा एवं मगर बल्कि ताकि जबकि क्योंकि जिसमें जिसके जिससे हो होगी थी तो'
    .split(' ')
    .map(fold),
);

function readingsAt(tokens: readonly Token[], at: number, end: number): readonly VerbReading[] {
  const key = tokens[at]?.key ?? '';
  if (key !== KI) return verbReadings(key) ?? [];
  const next = at + 1 < end ? tokens[at + 1] : undefined;
  const afterNe = MARKED.has(tokens[at - 1]?.key ?? '') && next?.kind === 'word';
  const verbal =
    afterNe || !next || (next.kind === 'mark' && !isOpening(next.text)) || AFTER_VERBAL_KI.has(next.key);
  return verbal ? [{ stem: fold('कर'), form: 'perfect' }] : [];
}

function isOpening(mark: string): boolean {
  return '‘“\'"(['.includes(mark);
}

function emptyGroup(from: number, stem: string, form: VerbForm): Draft {
  return {
    from,
    to: from + 1,
    stem,
    mainTo: from + 1,
    form,
    last: form,
    passive: false,
    future: form === 'future',
    prospective: false,
    can: false,
    wish: false,
    should: false,
    negated: false,
    copula: false,
    pluperfect: false,
    progressive: false,
    lets: false,
    obliged: false,
  };
}

function copulaGroup(tokens: readonly Token[], from: number, limit: number): VerbGroup {
  const draft = emptyGroup(from, BARE_COPULA, 'imperfect');
  draft.copula = true;
  if (tokens[from]?.key === BE) {
    const main = readFrom(tokens, from, limit, { stem: BE, form: 'stem' });
    if (main) return main;
  }
  return draft;
}

function readFrom(
  tokens: readonly Token[],
  from: number,
  limit: number,
  { stem, form }: VerbReading,
): VerbGroup | undefined {
  const draft = emptyGroup(from, stem, form);
  let at = from + 1;
  while (at < limit) {
    const skipped = skipParticles(tokens, at, limit);
    if (skipped >= limit) break;
    if (extendWithBegun(draft, tokens, skipped, limit)) {
      at = draft.to;
      continue;
    }
    if (!extend(draft, tokens[skipped]?.key ?? '', skipped)) break;
    if (skipped > at && tokens.slice(at, skipped).some(({ key }) => NEGATIONS.has(key))) draft.negated = true;
    at = skipped + 1;
    if (draft.copula) break;
  }
  if (draft.form === 'stem' && draft.to === from + 1) return undefined;
  return draft;
}

function skipParticles(tokens: readonly Token[], from: number, limit: number): number {
  let at = from;
  while (at < limit && at < from + 2) {
    const key = tokens[at]?.key ?? '';
    if (!PARTICLES.has(key) && !NEGATIONS.has(key)) break;
    at++;
  }
  return at;
}

/** करना शुरू कर दिया, फेंकने शुरू किए: what is begun is done. */
function extendWithBegun(draft: Draft, tokens: readonly Token[], at: number, limit: number): boolean {
  if (!isInfinitive(draft) || at + 1 >= limit || !BEGUN.has(tokens[at]?.key ?? '')) return false;
  const reading = readingsAt(tokens, at + 1, limit).find(({ stem }) => stem === DO);
  if (!reading) return false;
  draft.form = reading.form;
  draft.last = reading.form;
  draft.future = reading.form === 'future';
  draft.to = at + 2;
  return true;
}

/** Adds the word at `at` to the group if it can continue it; says whether it could. */
function extend(draft: Draft, key: string, at: number): boolean {
  if (draft.last === 'conjunctive' || draft.last === 'stem') return extendStem(draft, key, at);
  if (COPULAS.has(key) && (draft.last !== 'oblique' || PLURAL_COPULAS.has(key)))
    return closeWithCopula(draft, key, at);
  if (key === SHOULD && isInfinitive(draft)) {
    draft.should = true;
    draft.obliged = true;
    draft.to = at + 1;
    return true;
  }
  if (draft.last === 'oblique' && AGENT_SUFFIXES.has(key)) {
    draft.prospective = true;
    draft.last = 'perfect';
    draft.to = at + 1;
    return true;
  }
  return extendWithVerb(draft, key, at);
}

/** भुगतना; before plural objects it looks oblique: परिणाम भुगतने होंगे, सैनिक हटाने चाहिए. */
function isInfinitive({ last }: Draft): boolean {
  return last === 'infinitive' || last === 'oblique';
}

function extendStem(draft: Draft, key: string, at: number): boolean {
  if (draft.last === 'stem' && (key === fold('कर') || key === fold('के'))) {
    draft.last = 'conjunctive';
    draft.form = 'conjunctive';
    draft.to = at + 1;
    draft.mainTo = at + 1;
    return true;
  }
  return draft.last === 'stem' && extendWithVerb(draft, key, at);
}

function closeWithCopula(draft: Draft, key: string, at: number): boolean {
  if (draft.last === 'subjunctive' && draft.form !== 'subjunctive') return false;
  if (draft.last === 'future') return false;
  draft.copula = true;
  draft.to = at + 1;
  if (PAST_COPULAS.has(key) && draft.last === 'perfect' && !draft.progressive && !draft.prospective)
    draft.pluperfect = true;
  if (isInfinitive(draft)) draft.future = !PAST_COPULAS.has(key);
  return true;
}

function extendWithVerb(draft: Draft, key: string, at: number): boolean {
  const allowed = FOLLOWERS[draft.last];
  const reading = verbReadings(key)?.find(({ stem }) => allowed?.has(stem));
  if (!reading) return false;
  // ‘हुई करने’ and the like: only करता, करते may follow a perfect (किया करते हैं).
  if (draft.last === 'perfect' && reading.stem === fold('कर') && reading.form !== 'imperfect') return false;
  mark(draft, reading, at);
  draft.last = reading.form;
  draft.to = at + 1;
  return true;
}

function mark(draft: Draft, { stem, form }: VerbReading, at: number): void {
  const vector = draft.last === 'stem' && !CAN.has(stem) && stem !== STAY && draft.to === draft.mainTo;
  if (vector) draft.mainTo = at + 1;
  if (CAN.has(stem)) draft.can = true;
  if (stem === WISH) draft.wish = true;
  if (stem === STAY) draft.progressive = true;
  if (isInfinitive(draft) && stem === BE) draft.future = true;
  if (isInfinitive(draft) && (stem === BE || stem === FALL)) draft.obliged = true;
  if (stem === GO && draft.last === 'perfect' && !MOTION.has(draft.stem)) draft.passive = true;
  if (draft.last === 'oblique') markOblique(draft, stem);
  if (form === 'future') draft.future = true;
}

/** होने जा रहा, जाने दिया. */
function markOblique(draft: Draft, stem: string): void {
  if (stem === GO) draft.prospective = true;
  if (stem === LET) draft.lets = true;
}
