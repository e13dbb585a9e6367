import { fold } from './fold';

/** The number words from 0 to 99, ten a row, spelling variants after a slash: they are irregular, so a table. */
const BELOW_HUNDRED = `
शून्य/जीरो एक दो तीन चार पांच छह/छः/छ/छै सात आठ नौ
दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह/सतरह अठारह/अट्ठारह उन्नीस
बीस इक्कीस बाईस/बाइस तेईस/तेइस चौबीस पच्चीस छब्बीस सत्ताईस/सत्ताइस अट्ठाईस/अठाईस/अट्ठाइस/अठाइस उनतीस/उन्तीस
तीस इकतीस/इकत्तीस बत्तीस तैंतीस/तेंतीस चौंतीस/चौतीस पैंतीस छत्तीस सैंतीस अड़तीस उनतालीस/उन्तालीस
चालीस इकतालीस बयालीस तैंतालीस/तेतालीस चौवालीस/चवालीस पैंतालीस छियालीस सैंतालीस अड़तालीस उनचास/उन्चास
पचास इक्यावन बावन तिरपन/तिरेपन चौवन पचपन छप्पन सत्तावन अट्ठावन/अठावन उनसठ
साठ इकसठ बासठ तिरसठ/तिरेसठ चौंसठ/चौसठ पैंसठ छियासठ सड़सठ अड़सठ उनहत्तर
सत्तर इकहत्तर बहत्तर तिहत्तर चौहत्तर पचहत्तर छिहत्तर सतहत्तर अठहत्तर उनासी/उन्यासी
अस्सी इक्यासी बयासी तिरासी चौरासी पचासी छियासी सत्तासी अट्ठासी/अठासी नवासी
नब्बे इक्यानवे/इक्यानबे बानवे/बानबे तिरानवे/तिरानबे चौरानवे/चौरानबे पचानवे/पंचानवे छियानवे/छियानबे सत्तानवे/सत्तानबे अट्ठानवे/अट्ठानबे निन्यानवे/निन्यानबे
`;

const UNITS: ReadonlyMap<string, number> = new Map(
  BELOW_HUNDRED.trim()
    .split(/\s+/)
    .flatMap((variants, value) => variants.split('/').map((word) => [fold(word), value] as const)),
);

/** Words that multiply what stands before them. */
const MULTIPLIERS = keyed({
  सौ: 100,
  सैकड़ा: 100,
  हजार: 1_000,
  लाख: 100_000,
  करोड़: 10_000_000,
  अरब: 1_000_000_000,
  खरब: 100_000_000_000,
  मिलियन: 1_000_000,
  बिलियन: 1_000_000_000,
  ट्रिलियन: 1_000_000_000_000,
});

/** Fractions that stand alone (डेढ़ लाख) or add to the number after them (साढ़े तीन, सवा दो, पौने चार). */
const ALONE = keyed({ डेढ़: 1.5, ढाई: 2.5, आधा: 0.5, आधे: 0.5, आधी: 0.5, पौन: 0.75 });
const ADDED = keyed({ साढ़े: 0.5, सवा: 0.25, पौने: -0.25 });

function keyed(table: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(table).map(([word, value]) => [fold(word), value]));
}

/** A number read from a row of keys, and how many of them it took. */
export interface ReadNumber {
  readonly value: number;
  readonly length: number;
}

/** The value of digits with separators (15,000 or १०.५), or undefined where it is not one number (1.2.3). */
export function parseDigits(key: string): number | undefined {
  const digits = key.replace(/,/g, '');
  return /^\d+(\.\d+)?$/.test(digits) ? Number(digits) : undefined;
}

/** Whether the folded word takes part in numbers: दो, लाख, डेढ़, साढ़े. */
export function isNumberWord(key: string): boolean {
  return UNITS.has(key) || MULTIPLIERS.has(key) || ALONE.has(key) || ADDED.has(key);
}

/** Whether the folded word multiplies: सौ, हजार, लाख, करोड़, अरब. */
export function isMultiplier(key: string): boolean {
  return MULTIPLIERS.has(key);
}

/**
 * Reads the longest number that begins at `from` in a row of folded keys: 15,000; दो; तीन सौ पचास; 2 लाख 30 हजार;
 * साढ़े पांच; सवा करोड़; डेढ़ लाख. Digits are read once, so 5 10 is 5. Gives undefined where none begins.
 */
export function readNumber(keys: readonly string[], from = 0): ReadNumber | undefined {
  const reader = new NumberReader(keys, from);
  return reader.read();
}

/** Adds up groups from the left: each multiplier closes its group, सौ stays inside the group of a larger one. */
class NumberReader {
  #at: number;
  #total = 0;
  #group: number | undefined;
  #smallest = Number.POSITIVE_INFINITY;

  constructor(
    readonly keys: readonly string[],
    readonly from: number,
  ) {
    this.#at = from;
  }

  read(): ReadNumber | undefined {
    while (this.#takeUnit() || this.#takeMultiplier());
    if (this.#at === this.from) return undefined;
    return { value: this.#total + (this.#group ?? 0), length: this.#at - this.from };
  }

  /** A unit begins a group, or follows सौ inside one (तीन सौ | पचास). */
  #takeUnit(): boolean {
    const found = unitAt(this.keys, this.#at);
    if (!found) return false;
    if (this.#group !== undefined && (this.#group % 100 !== 0 || found.value >= 100 || this.#group === 0))
      return false;
    this.#group = (this.#group ?? 0) + found.value;
    this.#at += found.length;
    return true;
  }

  #takeMultiplier(): boolean {
    const factor = MULTIPLIERS.get(this.keys[this.#at] ?? '');
    if (factor === undefined || factor >= this.#smallest) return false;
    if (factor === 100) this.#group = (this.#group ?? 1) * 100;
    else {
      this.#total += (this.#group ?? 1) * factor;
      this.#group = undefined;
      this.#smallest = factor;
    }
    this.#at++;
    return true;
  }
}

/** Digits, a word below 100, or a fraction with the unit or multiplier after it. */
function unitAt(keys: readonly string[], at: number): ReadNumber | undefined {
  const key = keys[at] ?? '';
  const digits = parseDigits(key);
  if (digits !== undefined) return { value: digits, length: 1 };
  const plain = UNITS.get(key) ?? ALONE.get(key);
  if (plain !== undefined) return { value: plain, length: 1 };
  const added = ADDED.get(key);
  if (added === undefined) return undefined;
  const next = keys[at + 1] ?? '';
  const base = UNITS.get(next) ?? parseDigits(next);
  if (base !== undefined) return { value: base + added, length: 2 };
  return MULTIPLIERS.has(next) ? { value: 1 + added, length: 1 } : undefined;
}
