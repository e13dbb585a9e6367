/** How much of a text is looked at, in UTF-16 units: page furniture in English seldom fills more. */
const SAMPLE = 16_384;
/** Fewer Devanagari signs than this tell no language. */
const LEAST_SIGNS = 30;
/** Hindi prose and headlines have more closed-class words than this share; lists of names and Sanskrit have fewer. */
const LEAST_SHARE = 0.05;

/** A word of another language tells more than one of Hindi, because Bhojpuri shares के and में with it. */
const FOREIGN_WEIGHT = 2;

/** Closed-class words of Hindi that the other languages written in Devanagari do not have as words. */
const HINDI = words(`
  है हैं हूँ हूं में मे के ने को से और था थे थी थीं कि नहीं यह ये इस इन उस उन वह वे भी पर हो गया गयी गई गए गये किया
  की कर करने करेंगे रहा रही रहे होगा होगी लिए साथ बाद तक अब जो तो हुए हुई हुआ वाले अपने कहा
`);

/** Words that Hindi does not have: Marathi, Nepali, Bhojpuri and Maithili, Sanskrit. */
const OTHERS = words(`
  आहे आहेत आणि च्या झाले झाली झाला केले केली नाही नाहीत यांनी यांच्या त्यांनी त्यांच्या मध्ये असून असे करण्यात म्हणाले म्हणून आले होतं मी
  छ छन् छैन हरू गरेको गरेका भएको भएका र लागि गर्न गर्ने भने पनि यो उनले रहेको थियो थिए हुने भनेर
  बा बाड़े बाड़ी बाटे रहल भइल गइल कइल ओकर अउर अछि छथि छल
  अस्ति सन्ति भवति इति च तु एव अपि तस्य आसीत् सः तत्र स्म
`);

/**
 * Whether a text is mostly Hindi in Devanagari: by its letters, and by closed-class words against those of Marathi,
 * Nepali, Bhojpuri, Maithili and Sanskrit. Looks at the first 16 K characters only and does not analyse.
 */
export function isHindiArticle(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  return isMostlyDevanagari(sample) && isHindi(sample);
}

function isMostlyDevanagari(sample: string): boolean {
  let devanagari = 0;
  let others = 0;
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    if (code >= 0x900 && code <= 0x97f) devanagari++;
    else if (isOtherLetter(code)) others++;
  }
  return devanagari >= LEAST_SIGNS && devanagari > others;
}

/** Latin letters, and all scripts but Devanagari; not digits, punctuation, joiners and surrogates. */
function isOtherLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  return (
    code >= 0xc0 && (code < 0x2000 || code >= 0x2c00) && (code < 0xd800 || code > 0xf8ff) && code < 0xfe00
  );
}

function isHindi(sample: string): boolean {
  let count = 0;
  let hindi = 0;
  let others = 0;
  for (const [word] of sample.matchAll(/[\u0900-\u0963\u0971-\u097f\u200c\u200d]+/g)) {
    count++;
    if (HINDI.has(word)) hindi++;
    else if (OTHERS.has(word)) others++;
  }
  return hindi > others * FOREIGN_WEIGHT && hindi >= count * LEAST_SHARE;
}

function words(table: string): ReadonlySet<string> {
  return new Set(table.trim().split(/\s+/));
}
