import { fold } from '../text/fold';
import { type VerbReading, verbIndex } from './morphology';
import { PREDICATE_VERBS } from './predicates/predicates';

/** Verbs that news sentences end or continue with, beside those of the predicate tables. */
const COMMON = `
कर हो दे ले जा आ रह सक चुक पा लग लगा रख डाल पड़ उठ उठा बैठ बैठा चाह बन बना बता कह बोल पूछ सुन सुना देख दिख दिखा मान
मना समझ समझा जान सोच लिख पढ़ चल चला निकल निकाल पहुंच पहुंचा लौट लौटा भेज बुला मिल मिला जुड़ जोड़ तोड़ टूट छोड़ छूट रोक
रुक बढ़ बढ़ा घट घटा बदल खोल खुल खोज मांग पकड़ गिर गिरा मार मर बच बचा लड़ जीत हार हरा घेर घिर घुस भाग भगा फैल फैला
चढ़ उतर उतार सौंप थोप ठहर ठहरा दोहरा जता दिला करा करवा कमा खरीद बेच खा पी मनाया गुजर बीत बस बसा डूब जल जला उड़ उड़ा
टकरा फट बरस भड़क भड़का उकसा फेंक पीट दबा खींच हट हटा टल टाल थम साध निपट सुलझा जूझ झेल सह भुगत चुका चुन छप छाप छिपा छीन
लूट डर डरा अपना स्वीकार बांट बांध ढह घूम खेल छिड़ छेड़ जुटा जुट उमड़ बिगड़ सुधर संभाल झुक मुकर पलट मोड़ आंक काट कट जगा मिट
कुचल रौंद झोंक ठोक ठुकरा भांप परख तौल घोंट जकड़ लपक झटक हथिया हड़प खदेड़ धकेल ढकेल घसीट पछाड़ पिछड़ उभर उबर सुलग दहल दहला कांप थर्रा गरज बरत अड़ डट भिड़
टिक टिका ठान थाम सुलझ उलझ उलझा बिखर निखर पिघल जम जमा उखाड़ उजाड़ बसा लुट बिक छिन बंध घुल मिला गूंज चीख पुकार चमक बुझा सूख लटक लटका दौड़ दौड़ा फिसल
रच गढ़ सज सजा तय पिरो बुन निभा निगल बख्श सुनवा मनवा दिलवा भिजवा बनवा हटवा रुकवा खुलवा बंटवा तुड़वा मरवा बुलवा लिखवा छुड़ा छुड़वा
`;

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

let index: Map<string, VerbReading[]> | undefined;

/** How a folded word can be read as a verb form; undefined for other words. */
export function verbReadings(key: string): readonly VerbReading[] | undefined {
  index ??= verbIndex([...words(COMMON), ...PREDICATE_VERBS]);
  return index.get(key);
}

const keys = (text: string): ReadonlySet<string> => new Set(words(text).map(fold));

/** है and its past: they close a verb group. */
export const COPULAS = keys('है हैं हूं हो था थे थी थीं');
export const PAST_COPULAS = keys('था थे थी थीं');
export const NEGATIONS = keys('नहीं न ना मत नही');
/** Words that may stand inside a verb group or between a noun and its verb. */
export const PARTICLES = keys('भी ही तो तक');
/** The suffix of करने वाला. */
export const AGENT_SUFFIXES = keys('वाला वाले वाली वालों');
export const SHOULD = fold('चाहिए');
