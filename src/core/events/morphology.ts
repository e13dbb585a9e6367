import { fold } from '../text/fold';
import { keySet } from '../text/keys';

/** The forms that verb groups are read with. Gender and number are not kept: no rule needs them. */
export type VerbForm =
  | 'stem'
  | 'perfect'
  | 'imperfect'
  | 'infinitive'
  | 'oblique'
  | 'subjunctive'
  | 'future'
  | 'conjunctive';

type FormTable = Readonly<Record<VerbForm, readonly string[]>>;

const words = (text: string): string[] => text.split(' ').filter(Boolean);

/** Perfect and personal forms that do not follow the rule; the personal ones are the bases of the future. */
const IRREGULAR: Readonly<Record<string, { perfect: string; personal?: string; future?: string }>> = {
  कर: { perfect: 'किया किए किये की करी कीं' },
  जा: { perfect: 'गया गए गये गई गयी गईं गयीं' },
  हो: { perfect: 'हुआ हुए हुये हुई हुयी हुईं', personal: 'हों होऊं', future: 'हो हों हूं' },
  दे: { perfect: 'दिया दिए दिये दी दीं', personal: 'दूं दें', future: 'दूं दे दें दो' },
  ले: { perfect: 'लिया लिए लिये ली लीं', personal: 'लूं लें', future: 'लूं ले लें लो' },
  पी: { perfect: 'पिया पिए पिये पी पीं' },
};

const CONSONANT = { perfect: 'ा े ी ीं', personal: 'ूं े ें ो' };
const VOWEL = { perfect: 'या ये ए यी ई यीं ईं', personal: 'ऊं ए ये एं यें ओ' };
/** हुए and its kind would read as personal forms too, but a perfect they are in the news. */
const FUTURE_ENDINGS = words('गा गे गी गीं');

function join(base: string, endings: string): string[] {
  return words(endings).map((ending) => base + ending);
}

/** छू → छु, जी → जि before a vowel. */
function shortened(stem: string): string {
  return stem.replace(/ू$/u, 'ु').replace(/ी$/u, 'ि');
}

/**
 * All forms of a verb by its stem: भेज → भेजा, भेजते, भेजना, भेजने, भेजें, भेजेंगे, भेजकर … Stems end in a consonant
 * or a vowel sign; कर, जा, हो, दे, ले and पी are irregular. Spelling variants with य (जाये, किये) are among them.
 */
export function verbForms(stem: string): FormTable {
  const vowel = /[\u0905-\u0914\u093e-\u094c]$/u.test(stem);
  const endings = vowel ? VOWEL : CONSONANT;
  const base = shortened(stem);
  const irregular = IRREGULAR[stem];
  const perfect = irregular
    ? words(irregular.perfect)
    : join(base, stem.endsWith('ू') ? 'आ ए ई ईं' : endings.perfect);
  const personal = irregular?.personal ? words(irregular.personal) : join(base, endings.personal);
  const future = irregular?.future ? words(irregular.future) : personal;
  return {
    stem: [stem],
    perfect,
    imperfect: join(stem, 'ता ते ती तीं'),
    infinitive: join(stem, 'ना नी नीं'),
    oblique: [`${stem}ने`],
    subjunctive: personal,
    future: future.flatMap((form) => FUTURE_ENDINGS.map((ending) => form + ending)),
    conjunctive: join(stem, 'कर के'),
  };
}

/** One way to read a word as a verb. */
export interface VerbReading {
  readonly stem: string;
  readonly form: VerbForm;
}

/**
 * Words that are verb forms by the rule but something else in the news: दो (two), पर (on), सो (so), and का, के, की,
 * which verb groups read by what follows them.
 */
const NEVER_VERBS = new Set(words('शुरू शुरु दो सो के की लो कर करके').map(fold));

/** Folded word form → its readings, for the given stems (unfolded). Readings name folded stems. */
export function verbIndex(stems: Iterable<string>): Map<string, VerbReading[]> {
  const index = new Map<string, VerbReading[]>();
  for (const stem of new Set(stems)) {
    const folded = fold(stem);
    for (const [form, spellings] of Object.entries(verbForms(stem)) as [VerbForm, readonly string[]][]) {
      for (const key of new Set(spellings.map(fold))) {
        const readings = index.get(key);
        if (readings) readings.push({ stem: folded, form });
        else if (!NEVER_VERBS.has(key)) index.set(key, [{ stem: folded, form }]);
      }
    }
  }
  index.set(fold('कर'), [
    { stem: fold('कर'), form: 'stem' },
    { stem: fold('कर'), form: 'conjunctive' },
  ]);
  index.set(fold('करके'), [{ stem: fold('कर'), form: 'conjunctive' }]);
  return index;
}

/**
 * The forms a noun takes before a postposition and in the plural, last word inflected: समझौता → समझौते, समझौतों;
 * रैली → रैलियां, रैलियों; शिखर बैठक → शिखर बैठकें, शिखर बैठकों. Latin words stay as they are.
 */
export function nounForms(noun: string): string[] {
  if (!/[\u0900-\u097f]$/u.test(noun)) return [noun];
  const stem = noun.slice(0, -1);
  if (noun.endsWith('ा')) return [noun, ...join(stem, 'े ों ाओं ाएं ायें')];
  if (noun.endsWith('ी')) return [noun, ...join(stem, 'ियां ियों')];
  if (noun.endsWith('ि')) return [noun, ...join(noun, 'यां यों')];
  if (/[\u0941\u0942]$/u.test(noun)) return [noun, `${stem}ुओं`];
  if (/[\u0947-\u094c]$/u.test(noun)) return [noun];
  return [noun, ...join(noun, 'ों ें')];
}

/** The words of a table cell in all their noun forms, folded, as a set. */
export function nounKeys(text: string): ReadonlySet<string> {
  return new Set([...keySet(text)].flatMap(nounForms));
}
