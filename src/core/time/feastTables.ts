// Feasts and days of each year in India. Fixed ones have month and day. Movable ones have the day (month-day) of each
// year for which the almanacs agree, as the public holiday lists of India's government have them; where regions differ
// by a day, or no almanac is at hand, a feast has none and stays unresolved. `easter` counts from Easter Sunday.

/** A feast: its names, and how it is dated. */
export interface Feast {
  readonly names: readonly string[];
  readonly month?: number;
  readonly day?: number;
  readonly easter?: number;
  /** The first year of `days`, and a month-day for each year from it on. */
  readonly from?: number;
  readonly days?: string;
}

export const FEASTS: readonly Feast[] = [
  { names: ['गणतंत्र दिवस'], month: 1, day: 26 },
  { names: ['स्वतंत्रता दिवस'], month: 8, day: 15 },
  { names: ['गांधी जयंती'], month: 10, day: 2 },
  { names: ['क्रिसमस'], month: 12, day: 25 },
  { names: ['शिक्षक दिवस'], month: 9, day: 5 },
  { names: ['बाल दिवस'], month: 11, day: 14 },
  { names: ['महिला दिवस'], month: 3, day: 8 },
  { names: ['न्यू ईयर', 'नववर्ष के दिन'], month: 1, day: 1 },
  { names: ['मई दिवस', 'मजदूर दिवस', 'श्रमिक दिवस'], month: 5, day: 1 },
  { names: ['संविधान दिवस'], month: 11, day: 26 },
  { names: ['कारगिल विजय दिवस'], month: 7, day: 26 },
  { names: ['योग दिवस'], month: 6, day: 21 },
  { names: ['अंबेडकर जयंती', 'आंबेडकर जयंती'], month: 4, day: 14 },
  { names: ['हिंदी दिवस'], month: 9, day: 14 },
  { names: ['पृथ्वी दिवस'], month: 4, day: 22 },
  { names: ['पर्यावरण दिवस'], month: 6, day: 5 },
  { names: ['मानवाधिकार दिवस'], month: 12, day: 10 },
  { names: ['राष्ट्रीय एकता दिवस'], month: 10, day: 31 },
  { names: ['वैलेंटाइन डे', 'वैलेंटाइंस डे', 'वेलेंटाइन डे'], month: 2, day: 14 },
  { names: ['बॉक्सिंग डे'], month: 12, day: 26 },
  { names: ['नए साल की पूर्व संध्या', 'नववर्ष की पूर्व संध्या'], month: 12, day: 31 },
  { names: ['गुड फ्राइडे'], easter: -2 },
  { names: ['ईस्टर'], easter: 0 },
  {
    names: ['दिवाली', 'दीपावली', 'दीवाली'],
    from: 2010,
    days: '11-05 10-26 11-13 11-03 10-23 11-11 10-30 10-19 11-07 10-27 11-14 11-04 10-24 11-12 10-31 10-20 11-08 10-29 10-17 11-05 10-26',
  },
  {
    names: ['होली'],
    from: 2010,
    days: '03-01 03-20 03-08 03-27 03-17 03-06 03-24 03-13 03-02 03-21 03-10 03-29 03-18 03-08 03-25 03-14 03-04 03-22 03-11 03-01 03-20',
  },
  {
    names: ['दशहरा', 'दशहरे', 'विजयादशमी', 'विजयदशमी'],
    from: 2014,
    days: '10-03 10-22 10-11 09-30 10-19 10-08 10-25 10-15 10-05 10-24 10-12 10-02 10-20 10-09 09-27 10-16 10-06',
  },
  {
    names: ['रक्षाबंधन', 'रक्षा बंधन'],
    from: 2014,
    days: '08-10 08-29 08-18 08-07 08-26 08-15 08-03 08-22 08-11 08-30 08-19 08-09 08-28 08-17 08-05',
  },
  {
    names: ['महाशिवरात्रि'],
    from: 2015,
    days: '02-17 03-07 02-24 02-13 03-04 02-21 03-11 03-01 02-18 03-08 02-26 02-15 03-06',
  },
  {
    names: ['गणेश चतुर्थी'],
    from: 2015,
    days: '09-17 09-05 08-25 09-13 09-02 08-22 09-10 08-31 09-19 09-07 08-27 09-14',
  },
  {
    names: ['गुरु नानक जयंती', 'गुरुनानक जयंती', 'कार्तिक पूर्णिमा'],
    from: 2015,
    days: '11-25 11-14 11-04 11-23 11-12 11-30 11-19 11-08 11-27 11-15 11-05 11-24',
  },
  {
    names: ['बुद्ध पूर्णिमा'],
    from: 2019,
    days: '05-18 05-07 05-26 05-16 05-05 05-23 05-12 05-01',
  },
  {
    names: ['मकर संक्रांति'],
    from: 2015,
    days: '01-15 01-15 01-14 01-14 01-15 01-15 01-14 01-14 01-15 01-15 01-14 01-14',
  },
  {
    names: ['ईद-उल-फितर', 'ईद उल फितर', 'ईद-उल-फ़ित्र'],
    from: 2015,
    days: '07-18 07-07 06-26 06-16 06-05 05-25 05-14 05-03 04-22 04-11 03-31',
  },
  {
    names: ['बकरीद', 'ईद-उल-अजहा', 'ईद उल अजहा', 'ईद-उल-जुहा'],
    from: 2015,
    days: '09-25 09-13 09-02 08-22 08-12 08-01 07-21 07-10 06-29 06-17 06-07',
  },
  ...[
    'जन्माष्टमी',
    'छठ पूजा',
    'ईद',
    'मुहर्रम',
    'नवरात्रि',
    'नवरात्र',
    'धनतेरस',
    'गुरु पूर्णिमा',
    'करवा चौथ',
    'रामनवमी',
    'राम नवमी',
  ].map((name): Feast => ({ names: [name] })),
];
