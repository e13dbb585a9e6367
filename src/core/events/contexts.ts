import type { EventType } from '../model';
import { fold } from '../text/fold';
import { nounForms } from './morphology';

/**
 * Words that tell a context, uninflected; one row a context: words that tell it alone | words that only hint at it, of
 * which two different ones must stand in the clause (a bomb in a बाजार is no economic news).
 */
const TABLE = `
military | सेना सैन्य सैनिक नौसेना वायुसेना थलसेना युद्धाभ्यास फौज युद्धपोत पनडुब्बी लामबंदी army troops | रक्षा मिसाइल जवान युद्ध टैंक मोर्चा हथियार military
intelligence | जासूस जासूसी आईएसआई मोसाद सीआईए खुफिया |
executive | कैबिनेट मंत्रिमंडल नौकरशाही नौकरशाह अध्यादेश शाही | राष्ट्रपति प्रधानमंत्री मंत्री मंत्रालय सरकार मुख्यमंत्री राज्यपाल शपथ
legislative | संसद विधेयक लोकसभा राज्यसभा विधानसभा सीनेट | बिल सांसद विधायक सदन सत्र स्पीकर
election | चुनाव चुनावी मतदान वोटिंग मतदाता मतगणना उपचुनाव ईवीएम election | वोट प्रत्याशी उम्मीदवार आयोग नामांकन रैली
political_institutions | संविधान संशोधन महाभियोग दलबदल | पार्टी गठबंधन दल अविश्वास विलय संसद राष्ट्रपति
pro_democracy | लोकतंत्र लोकतांत्रिक |
pro_autocracy | तख्तापलट तानाशाही जुंटा निरंकुश |
economic | व्यापार अर्थव्यवस्था टैरिफ निवेश बजट महंगाई मुद्रास्फीति जीडीपी मंदी सब्सिडी आईएमएफ trade tariff | आर्थिक शुल्क बैंक आयात निर्यात कर्ज डॉलर बाजार कारोबार कंपनी उत्पाद कर
legal | अदालत कोर्ट न्यायालय याचिका मुकदमा न्यायाधीश जमानत आरोपपत्र न्यायाधिकरण वारंट | सुनवाई कानून सजा फैसला जज वकील दोषी
reparations | मुआवजा क्षतिपूर्ति हर्जाना |
human_rights | मानवाधिकार |
rights_freedoms | अभिव्यक्ति सेंसरशिप नजरबंदी | आजादी प्रेस पत्रकार नागरिकता मीडिया इंटरनेट प्रदर्शन
repression | दमन लाठीचार्ज यातना | कार्रवाई गोलीबारी आंसू प्रदर्शनकारी पुलिस
human_security | खाद्यान्न भुखमरी अकाल राशन खाद्य | पानी भोजन बिजली आवास ऊर्जा राहत सहायता
gender | लैंगिक गर्भपात महिलाओं | महिला
lgbt | समलैंगिक एलजीबीटी ट्रांसजेंडर |
religion_ethnicity | धर्म धार्मिक सांप्रदायिक जातीय दलित आदिवासी अल्पसंख्यक मस्जिद मंदिर चर्च गुरुद्वारा रोहिंग्या | हिंदू मुस्लिम ईसाई सिख यहूदी जाति
inequality | असमानता आरक्षण भेदभाव |
diplomatic | राजनयिक कूटनीतिक कूटनीति राजदूत दूतावास द्विपक्षीय उच्चायुक्त राजनय समकक्ष | विदेश शिखर संबंध वार्ता प्रतिनिधिमंडल
territory | संप्रभुता अलगाववादी विलय एलएसी एलओसी | सीमा क्षेत्र कब्जा द्वीप विवादित इलाका
peacekeeping | शांतिसैनिक शांतिसेना शांतिरक्षक |
health | स्वास्थ्य महामारी कोरोना वैक्सीन संक्रमण | वायरस टीका अस्पताल बीमारी दवा
asylum | शरण पनाह |
migration | शरणार्थी प्रवासी विस्थापित आव्रजन घुसपैठिया |
disasters | भूकंप बाढ़ तूफान चक्रवात आपदा भूस्खलन सुनामी सूखा | हादसा
natural_resource | खनिज खनन कोयला लिथियम | तेल गैस पाइपलाइन रिफाइनरी
environment | पर्यावरण प्रदूषण जलवायु उत्सर्जन |
technology | प्रौद्योगिकी एआई उपग्रह सेमीकंडक्टर अंतरिक्ष | तकनीक तकनीकी चिप
terrorism | आतंकी आतंकवाद आतंकवादी आत्मघाती जिहादी terror | चरमपंथी उग्रवादी
cbrn | रासायनिक यूरेनियम रेडियोधर्मी nuclear | परमाणु जैविक संवर्धन हथियार
cyber | साइबर हैकर हैकिंग रैंसमवेयर |
misinformation | दुष्प्रचार अफवाह डीपफेक प्रोपेगेंडा | फर्जी भ्रामक
crime | अपराध अपराधी गिरोह माफिया दुष्कर्म बलात्कार लूट डकैती | हत्या चोरी पुलिस आरोपी थाना
corruption | भ्रष्टाचार घोटाला रिश्वत गबन |
illegal_drugs | ड्रग्स नशीले मादक हेरोइन कोकीन |
trafficking | तस्करी तस्कर |
`;

/** Contexts that a mode brings along; the first two by the codebook's own word. */
const BY_MODE: Readonly<Record<string, string>> = {
  cyber: 'cyber',
  misinformation: 'misinformation',
  convict: 'legal',
  'suicide-attack': 'terrorism',
  'martial-law': 'rights_freedoms',
  censor: 'rights_freedoms',
};

interface Hint {
  readonly context: string;
  readonly weight: number;
}

/** What a context needs: one word that tells it, or two that hint at it. */
const ENOUGH = 2;

let hints: ReadonlyMap<string, readonly Hint[]> | undefined;

function readTable(): Map<string, Hint[]> {
  const table = new Map<string, Hint[]>();
  for (const row of TABLE.split('\n')) {
    const [context = '', telling = '', hinting = ''] = row.split('|').map((cell) => cell.trim());
    if (!context) continue;
    addWords(table, telling, { context, weight: ENOUGH });
    addWords(table, hinting, { context, weight: 1 });
  }
  return table;
}

function addWords(table: Map<string, Hint[]>, cell: string, hint: Hint): void {
  for (const word of cell.split(' ').filter(Boolean)) {
    for (const key of new Set(nounForms(word).map(fold))) table.set(key, [...(table.get(key) ?? []), hint]);
  }
}

/** The contexts of an event: what its modes bring, then what the words of its clause tell, in their order. */
export function contextsOf(keys: ReadonlySet<string>, type: EventType, modes: readonly string[]): string[] {
  const found = new Set(modes.flatMap((mode) => BY_MODE[mode] ?? []));
  hints ??= readTable();
  const weights = new Map<string, number>();
  for (const key of keys) {
    const own = hints.get(key);
    if (!own) continue;
    for (const { context, weight } of own) {
      const sum = (weights.get(context) ?? 0) + weight;
      weights.set(context, sum);
      if (sum >= ENOUGH) found.add(context);
    }
  }
  if (type === 'MOBILIZE' && (modes.includes('troops') || modes.includes('weapons'))) found.add('military');
  return [...found];
}
