import { fold } from './fold';

/** The months from January on, one a line: names and spellings that mean nothing else in Hindi news prose. */
const NAMES = `
जनवरी जनवरि january
फ़रवरी फ़रबरी फेब्रुवारी february
मार्च march
अप्रैल अप्रेल एप्रिल april
मई may
जून june
जुलाई जुलाइ जूलाई जौलाई july
अगस्त ऑगस्ट august
सितंबर सेप्टंबर सेप्टेंबर सप्टेंबर september
अक्टूबर अक्तूबर अक्टुबर अक्तुबर अक्टोबर ऑक्टोबर ऑक्टूबर october
नवंबर नवेंबर नोवेंबर november
दिसंबर डिसेंबर दिसेंबर december
`;

/** Short forms. Several are words of their own (जन people, नव new, mar, dec): only a day or year beside them makes a month. */
const SHORT_NAMES = `
जन jan
फ़र फ़रव feb
mar
अप्रै apr
-
jun
जुल जुला jul
अग aug
सित सितं sep sept
अक्टू अक्तू oct
नव नवं nov
दिस दिसं dec
`;

const MONTHS = numbered(NAMES);
const SHORT_MONTHS = numbered(SHORT_NAMES);

function numbered(table: string): ReadonlyMap<string, number> {
  const rows = table.trim().split('\n');
  const words = rows.flatMap((row, index) => row.split(' ').map((name) => [fold(name), index + 1] as const));
  return new Map(words.filter(([name]) => name !== '-'));
}

/** The month (1 to 12) that a folded key names in full, in Hindi or English: सितंबर, सितम्बर, september. */
export function monthNumber(key: string): number | undefined {
  return MONTHS.get(key);
}

/**
 * The month (1 to 12) that a folded key abbreviates: sep, aug, सित, अग. Some keys are words of their own (जन, नव),
 * so ask only beside a day or a year.
 */
export function shortMonthNumber(key: string): number | undefined {
  return SHORT_MONTHS.get(key);
}

/** The number of days of a month (1 to 12) in the Gregorian calendar; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  if (month === 4 || month === 6 || month === 9 || month === 11) return 30;
  return month >= 1 && month <= 12 ? 31 : 0;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
