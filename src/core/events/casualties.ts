import { keySet } from '../text/keys';
import { readNumber } from '../text/numerals';
import type { ToldBy, ToldEvent } from './accounts';

/** A number of people told with an event. */
export interface ToldNumber {
  readonly file: string;
  readonly kind: 'dead' | 'hurt' | 'arrested';
  /** The number as the article writes it. */
  readonly text: string;
  /** What it comes to, where that is plain: १२ and बारह are both 12. */
  readonly value: number | null;
}

const KINDS: readonly (readonly [ToldNumber['kind'], ReadonlySet<string>])[] = [
  ['dead', keySet('मौत मौतें मारे मृत मृतकों मृत्यु हत्या शहीद')],
  ['hurt', keySet('घायल घायलों जख्मी')],
  ['arrested', keySet('गिरफ्तार हिरासत')],
];
/** 32 लोगों की मौत, 14 से ज्यादा लोग घायल: the word stands this many tokens after the number at most. */
const REACH = 6;

/** The numbers of dead, hurt and arrested in the sentences of the events' triggers. */
export function casualtiesOf(told: Omit<ToldBy, 'keyOf'>, events: readonly ToldEvent[]): ToldNumber[] {
  const { article, mentions, file } = told;
  const sentences = article.sentences.filter(({ start, end }) =>
    events.some(({ trigger }) => trigger.start >= start && trigger.end <= end),
  );
  return sentences.flatMap(({ from, to, start, end }) => {
    const numbers = mentions.filter(
      (mention) => mention.type === 'NUMEX' && mention.start >= start && mention.end <= end,
    );
    const tokens = article.tokens.slice(from, to);
    return numbers.flatMap((number) => {
      const after = tokens.filter((token) => token.start >= number.end).slice(0, REACH);
      const kind = KINDS.find(([, words]) => after.some(({ key }) => words.has(key)))?.[0];
      if (!kind) return [];
      const keys = tokens.filter((token) => token.start >= number.start && token.end <= number.end);
      const value = readNumber(keys.map(({ key }) => key))?.value ?? null;
      return [{ file, kind, text: article.text.slice(number.start, number.end), value }];
    });
  });
}
