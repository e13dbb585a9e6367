import { fold } from '../text/fold';
import { nounForms } from './morphology';

/** Words that tell a context, uninflected; one row a context. */
const TABLE = `
military | सेना सैन्य सैनिक रक्षा नौसेना वायुसेना मिसाइल युद्धाभ्यास फौज जवान युद्ध military army
intelligence | खुफिया जासूस जासूसी आईएसआई
executive | राष्ट्रपति प्रधानमंत्री मंत्री मंत्रालय कैबिनेट मंत्रिमंडल सरकार मुख्यमंत्री पीएम सीएम राज्यपाल
legislative | संसद विधेयक बिल लोकसभा राज्यसभा विधानसभा सांसद विधायक सदन सीनेट
election | चुनाव चुनावी मतदान वोट वोटिंग मतदाता प्रत्याशी उम्मीदवार आयोग नामांकन
political_institutions | पार्टी गठबंधन दल संविधान अविश्वास विलय
pro_democracy | लोकतंत्र लोकतांत्रिक
pro_autocracy | तख्तापलट तानाशाही जुंटा तानाशाह
economic | व्यापार आर्थिक अर्थव्यवस्था टैरिफ शुल्क निवेश बैंक बजट महंगाई आयात निर्यात कर्ज डॉलर बाजार कारोबार
legal | अदालत कोर्ट न्यायालय याचिका सुनवाई मुकदमा न्यायाधीश जमानत कानून आरोपपत्र सजा फैसला
reparations | मुआवजा
human_rights | मानवाधिकार
rights_freedoms | आजादी अभिव्यक्ति प्रेस पत्रकार सेंसरशिप नागरिकता
repression | दमन लाठीचार्ज कार्रवाई गोलीबारी
human_security | पानी भोजन बिजली खाद्य आवास ऊर्जा
gender | महिला लैंगिक गर्भपात
lgbt | समलैंगिक एलजीबीटी
religion_ethnicity | धर्म धार्मिक हिंदू मुस्लिम ईसाई सिख जाति जातीय मंदिर मस्जिद चर्च सांप्रदायिक दलित आदिवासी अल्पसंख्यक
inequality | असमानता आरक्षण भेदभाव
diplomatic | विदेश राजनयिक कूटनीतिक राजदूत दूतावास द्विपक्षीय शिखर संबंध उच्चायुक्त
territory | सीमा क्षेत्र कब्जा संप्रभुता अलगाववादी
peacekeeping | शांतिसैनिक शांतिसेना
health | स्वास्थ्य महामारी कोरोना वायरस टीका वैक्सीन अस्पताल बीमारी
asylum | शरण
migration | शरणार्थी प्रवासी विस्थापित आव्रजन
disasters | भूकंप बाढ़ तूफान आपदा हादसा भूस्खलन
natural_resource | तेल गैस खनिज खनन कोयला
environment | पर्यावरण प्रदूषण जलवायु
technology | तकनीक तकनीकी प्रौद्योगिकी एआई उपग्रह
terrorism | आतंकी आतंकवाद आतंकवादी आत्मघाती
cbrn | परमाणु रासायनिक जैविक
cyber | साइबर हैकर हैकिंग
misinformation | फर्जी दुष्प्रचार अफवाह भ्रामक
crime | हत्या अपराध अपराधी चोरी दुष्कर्म बलात्कार गिरोह पुलिस
corruption | भ्रष्टाचार घोटाला रिश्वत
illegal_drugs | ड्रग्स नशीले मादक हेरोइन
trafficking | तस्करी तस्कर
`;

let contexts: ReadonlyMap<string, readonly string[]> | undefined;

function readTable(): Map<string, string[]> {
  const table = new Map<string, string[]>();
  for (const row of TABLE.split('\n')) {
    const [context, words] = row.split('|');
    if (!context || !words) continue;
    const forms = words.trim().split(' ').flatMap(nounForms);
    for (const key of new Set(forms.map(fold))) table.set(key, [...(table.get(key) ?? []), context.trim()]);
  }
  return table;
}

/** The contexts that the words of an event's clause tell, in the order of the words. */
export function contextsOf(keys: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  contexts ??= readTable();
  for (const key of keys) for (const context of contexts.get(key) ?? []) found.add(context);
  return [...found];
}
