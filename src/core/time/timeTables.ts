import type { DayPart, Direction, Edge, Era, Season, Unit } from './meaning';

// The closed classes of Hindi time words. Each line is a value and the words that mean it, in any spelling that
// folding makes equal (हफ़्ते = हफ्ते, सितम्बर = सितंबर need no second entry).

/** A value and the words that mean it, separated by blanks. */
export type Rows<T> = readonly (readonly [value: T, words: string])[];

/** ISO weekdays from Monday on, Hindi names, their Perso-Arabic and English counterparts. */
export const WEEKDAYS: Rows<number> = [
  [1, 'सोमवार सोमबार मंडे monday'],
  [2, 'मंगलवार मंगलबार मगंलवार ट्यूज़डे ट्यूसडे tuesday'],
  [3, 'बुधवार बुद्धवार वेडनेसडे वेडनसडे wednesday'],
  [4, 'गुरुवार गुरूवार बृहस्पतिवार वृहस्पतिवार बृहस्पतवार वीरवार जुमेरात थर्सडे thursday'],
  [5, 'शुक्रवार शुक्रबार जुमा जुमे जुम्मा फ्राइडे फ्रायडे friday'],
  [6, 'शनिवार शनीवार शनिचर शनिश्चर सैटरडे सैटर्डे saturday'],
  [7, 'रविवार रवीवार इतवार एतवार संडे sunday'],
];

/** Units of time, singular and plural, direct and oblique. */
export const UNITS: Rows<Unit> = [
  ['second', 'सेकंड सेकेंड सैकंड सेकंडों सेकेंडों'],
  ['minute', 'मिनट मिनिट मिनटो मिनटों मिनिटों'],
  ['hour', 'घंटा घंटे घंटो घंटों'],
  ['day', 'दिन दिनो दिनों दिवस दिवसों'],
  ['weekend', 'सप्ताहांत वीकेंड वीकएंड'],
  ['week', 'हफ़्ता हफ़्ते हफ़्तो हफ़्तों सप्ताह सप्ताहो सप्ताहों'],
  ['fortnight', 'पखवाड़ा पखवाड़े पखवाड़ों पखवारा पखवारे'],
  ['month', 'महीना महीने महीनो महीनों माह माहों मास'],
  ['quarter', 'तिमाही तिमाहियों तिमाहियां'],
  ['half', 'छमाही छमाहियों छमाहियां'],
  ['year', 'साल सालो सालों वर्ष वर्षो वर्षों बरस बरसो बरसों'],
  ['decade', 'दशक दशको दशकों'],
  ['century', 'सदी सदियां सदियों शताब्दी शताब्दियां शताब्दियों शती'],
  ['while', 'समय वक़्त अरसा अरसे अर्सा अर्से देर'],
];

/** Oblique plurals that mean an unnamed number when they stand alone: सालों से, घंटों तक. */
export const BARE_PLURALS = 'सेकंडों मिनटों घंटों दिनों हफ्तों सप्ताहों महीनों सालों वर्षों बरसों दशकों सदियों शताब्दियों';

/** A whole unit in one word. */
export const WHOLE_UNITS: Rows<Unit> = [
  ['day', 'दिनभर'],
  ['night', 'रातभर'],
  ['week', 'हफ़्तेभर सप्ताहभर'],
  ['month', 'महीनेभर माहभर'],
  ['year', 'सालभर वर्षभर'],
];

/** Parts of the day: TIMEX3 code, the hours from and to that news mean by them, the words. */
export const DAY_PARTS: Rows<DayPart> = [
  [{ code: 'MO', from: 3, to: 6 }, 'तड़के भोर'],
  [{ code: 'MO', from: 6, to: 12 }, 'सुबह सवेरे सबेरे प्रातः प्रातःकाल पूर्वाह्न'],
  [{ code: 'MI', from: 11, to: 16 }, 'दोपहर दुपहर'],
  [{ code: 'AF', from: 12, to: 18 }, 'अपराह्न'],
  [{ code: 'EV', from: 16, to: 20 }, 'शाम सायं सायंकाल संध्या सांझ'],
  [{ code: 'NI', from: 20, to: 24 }, 'रात रात्रि आधीरात'],
  [{ code: 'NI', from: 23, to: 24 }, 'मध्यरात्रि अर्धरात्रि अर्द्धरात्रि'],
];

/** Words that move or sharpen the part of the day after them; `आधी रात` is midnight. */
export const DAY_PART_PREFIXES = 'देर आधी अर्ध अल अहले';

/** आज and its neighbours: days from publication. */
export const NEAR_DAYS: Rows<number> = [
  [0, 'आज'],
  [1, 'कल'],
  [2, 'परसों परसो'],
  [3, 'नरसों तरसों'],
];

/** Words that point a unit, weekday or date back, here or forward. */
export const QUALIFIERS: Rows<Direction> = [
  [-1, 'पिछला पिछले पिछली बीता बीते बीती गत विगत गुज़रा गुज़रे गुज़री'],
  [1, 'अगला अगले अगली आगामी'],
  [0, 'इस इसी मौजूदा वर्तमान चालू'],
];

/** Of the forward qualifiers, those that take the first such day to come; अगले takes that of next week. */
export const FIRST_TO_COME = 'आगामी आने';

/** Words that point at what was told before. */
export const ANAPHORIC = 'उस उसी';

/** Words before a plural: these three days, those years. */
export const PLURAL_DEMONSTRATIVES = 'इन इन्हीं उन उन्हीं';

/** Words for an unnamed number or length. */
export const QUANTIFIERS =
  'कुछ कई कुछेक काफ़ी चंद थोड़े थोड़ी थोड़ा शुरुआती बहुत अनेक अनेकों इतने इतना इतनी लंबे लंबा लंबी अधिकांश';

/** All of a unit: पूरे दिन, सारी रात. */
export const WHOLE_WORDS = 'पूरा पूरे पूरी सारा सारे सारी समूचे';

/** Words that make a number or time rough or a bound; they belong to the expression. */
export const APPROXIMATORS: readonly string[] = [
  'करीब',
  'करीब-करीब',
  'लगभग',
  'तकरीबन',
  'अंदाज़न',
  'अंदाजे से',
  'कम से कम',
  'ज़्यादा से ज़्यादा',
  'अधिक से अधिक',
  'कमोबेश',
];

/** Words that make a set of the unit, weekday or part of the day after them. */
export const EVERY = 'हर प्रत्येक प्रति';

/** One-word and fixed recurrences: TIMEX3 value and the words. */
export const FREQUENCIES: Rows<string> = [
  ['P1D', 'रोज़ रोज़ाना प्रतिदिन नित्यप्रति'],
  ['P1D', 'रोज-रोज'],
  ['P1W', 'प्रतिसप्ताह'],
  ['P1M', 'प्रतिमाह प्रतिमास'],
  ['P1Y', 'प्रतिवर्ष'],
  ['PXX', 'समय-समय'],
  ['PXX', 'आए दिन'],
];

/** Parts of a longer period. */
export const EDGES: Rows<Edge['edge']> = [
  ['start', 'शुरू शुरुआत शुरूआत आरंभ प्रारंभ'],
  ['middle', 'मध्य'],
  ['end', 'अंत आखिर'],
];

/** The middle, before what it is of: मध्य जून, मध्य 2024. */
export const MIDDLE = 'मध्य';

/** Words of a part of a longer period before its units: 1950 के शुरुआती वर्षों, साल के आखिरी महीनों. */
export const EDGE_ADJECTIVES: Rows<Edge['edge']> = [
  ['start', 'शुरुआती आरंभिक प्रारंभिक'],
  ['end', 'आखिरी अंतिम'],
];

/** Ordinals that number words do not make by their ending, and the last one (counted from the end). */
export const ORDINALS: Rows<number> = [
  [1, 'पहला पहले पहली प्रथम'],
  [2, 'दूसरा दूसरे दूसरी द्वितीय'],
  [3, 'तीसरा तीसरे तीसरी तृतीय'],
  [4, 'चौथा चौथे चौथी चतुर्थ'],
  [6, 'छठा छठे छठी छठवां छठवें छठवीं'],
  [9, 'नवां नवें नवीं'],
  [-1, 'अंतिम आखिरी'],
];

/** Endings of ordinals in digits and words: 21वीं, पांचवें, 15th. */
export const ORDINAL_ENDINGS = 'वां वें वीं वा वे वी st nd rd th';

/** After or before a length: two years ago, three days later. */
export const AFTER = 'बाद पश्चात उपरांत';
export const BEFORE = 'पहले पूर्व';

/** Behind a year of the Gregorian calendar: 1674 ई., 17वीं शताब्दी ईस्वी. */
export const ANNO_DOMINI = 'ई ई० ईस्वी ईसवी';

/** Words before the number of a year or of an era. */
export const ERAS = 'सन सन् ईस्वी संवत विक्रम विक्रमी शक हिजरी';

/** Words of eras whose years are not those of the Gregorian calendar; संवत alone is the Vikram era. */
export const OTHER_ERAS: Rows<Era> = [
  ['vikram', 'संवत विक्रम विक्रमी'],
  ['shaka', 'शक'],
  ['hijri', 'हिजरी'],
];

/** The first word of वित्त वर्ष, वित्तीय वर्ष and कारोबारी साल. */
export const FINANCIAL = 'वित्त वित्तीय कारोबारी';

/** Seasons by words that name nothing else. */
export const SEASONS: Rows<Season> = [
  ['SU', 'गर्मियों'],
  ['WI', 'सर्दियों जाड़ों'],
];

/** Seasons by words that mean one only before मौसम or ऋतु: गर्मी के मौसम, शरद ऋतु. */
export const SEASON_STEMS: Rows<Season> = [
  ['SP', 'वसंत बसंत'],
  ['SU', 'गर्मी ग्रीष्म'],
  ['FA', 'शरद पतझड़'],
  ['WI', 'सर्दी शीत जाड़े शिशिर'],
];
export const SEASON_NOUNS = 'मौसम ऋतु काल';

/** The months of the Vikram and Islamic calendars; some are names of people, so a month word or a fortnight must follow. */
export const LUNAR_MONTHS =
  'चैत्र चैत वैशाख बैसाख ज्येष्ठ जेठ आषाढ़ श्रावण सावन भाद्रपद भादो भादों आश्विन क्वार कार्तिक मार्गशीर्ष अगहन पौष पूस माघ फाल्गुन फागुन रमजान शाबान रजब सफर';

/** The halves of a lunar month and its days. */
export const LUNAR_HALVES = 'शुक्ल कृष्ण';
export const LUNAR_DAYS =
  'प्रतिपदा द्वितीया तृतीया चतुर्थी पंचमी षष्ठी सप्तमी अष्टमी नवमी दशमी एकादशी द्वादशी त्रयोदशी चतुर्दशी पूर्णिमा अमावस्या';

/** The first word of आने वाला. */
export const COMING = 'आने आनेवाले आनेवाला आनेवाली';

/** अभी: now, unless भी or तक makes it “still” or “yet”. */
export const NOW_WORDS = 'अभी';
