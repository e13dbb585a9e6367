import { countryKey } from './identity';

/** States of the world as the news calls them, continent by continent; their capitals stand for them only now and then. */
const NAMES = `
भारत पाकिस्तान चीन जापान नेपाल बांग्लादेश भूटान श्रीलंका मालदीव अफगानिस्तान ईरान इराक इजरायल इजराइल फिलिस्तीन सीरिया लेबनान जॉर्डन यमन गाजा कतर कुवैत बहरीन ओमान
यूएई तुर्की तुर्किये साइप्रस जॉर्जिया आर्मेनिया अर्मेनिया अजरबैजान कजाखस्तान उज्बेकिस्तान ताजिकिस्तान किर्गिस्तान तुर्कमेनिस्तान मंगोलिया ताइवान म्यांमार
थाईलैंड कंबोडिया लाओस वियतनाम मलेशिया सिंगापुर इंडोनेशिया फिलीपींस फिलीपीन ब्रुनेई रूस यूक्रेन बेलारूस मोल्दोवा पोलैंड जर्मनी फ्रांस ब्रिटेन इटली स्पेन
पुर्तगाल आयरलैंड आइसलैंड नॉर्वे स्वीडन फिनलैंड डेनमार्क नीदरलैंड बेल्जियम लक्जमबर्ग स्विट्जरलैंड ऑस्ट्रिया हंगरी रोमानिया बुल्गारिया यूनान ग्रीस सर्बिया
कोसोवो क्रोएशिया स्लोवेनिया स्लोवाकिया अल्बानिया मोंटेनेग्रो माल्टा एस्टोनिया लातविया लिथुआनिया अमेरिका अमरीका कनाडा मेक्सिको मैक्सिको क्यूबा हैती जमैका पनामा
ग्वाटेमाला होंडुरास निकारागुआ कोलंबिया वेनेजुएला इक्वाडोर पेरू बोलीविया चिली अर्जेंटीना उरुग्वे पराग्वे ब्राजील गुयाना सूरीनाम मिस्र लीबिया ट्यूनीशिया
अल्जीरिया मोरक्को सूडान इथियोपिया इरिट्रिया सोमालिया केन्या युगांडा तंजानिया रवांडा बुरुंडी कांगो अंगोला जाम्बिया जिम्बाब्वे मोजाम्बिक मलावी नामीबिया
बोत्सवाना मेडागास्कर मॉरीशस सेशेल्स नाइजीरिया नाइजर घाना माली सेनेगल गाम्बिया गिनी लाइबेरिया टोगो बेनिन कैमरून चाड गैबॉन ऑस्ट्रेलिया न्यूजीलैंड फिजी
`;
const PHRASES = [
  'उत्तर कोरिया',
  'दक्षिण कोरिया',
  'नॉर्थ कोरिया',
  'साउथ कोरिया',
  'सऊदी अरब',
  'दक्षिण अफ्रीका',
  'श्री लंका',
  'दक्षिण सूडान',
  'बुर्किना फासो',
  'सिएरा लियोन',
  'आइवरी कोस्ट',
  'कोस्टा रिका',
  'चेक गणराज्य',
  'संयुक्त अरब अमीरात',
  'पूर्वी तिमोर',
  'मध्य अफ्रीकी गणराज्य',
  'पापुआ न्यू गिनी',
  'अल साल्वाडोर',
];

/** The keys (see identifier) of names and phrases, made when they are first asked for. */
function keysOf(names: string, phrases: readonly string[]): () => ReadonlySet<string> {
  let keys: ReadonlySet<string> | undefined;
  return () => {
    keys ??= new Set([...names.split(/\s+/).filter(Boolean), ...phrases].map(countryKey));
    return keys;
  };
}

const states = keysOf(NAMES, PHRASES);

/** Whether the key of a mention (see identifier) is that of a state, by its name or its adjective. */
export function isState(key: string): boolean {
  return states().has(key) || (PART.test(key) && states().has(key.replace(PART, '')));
}

/** दक्षिणी इजरायल. */
const PART = /^(?:उत्तरी|दक्षिणी|पूर्वी|पश्चिमी|मध्य) /u;

/** Parts of states with a government of their own, as far as the news in Hindi tells of it. */
const PROVINCES = `
हरियाणा पंजाब राजस्थान बिहार झारखंड ओडिशा असम मणिपुर मिजोरम नगालैंड त्रिपुरा मेघालय सिक्किम गोवा गुजरात महाराष्ट्र कर्नाटक केरल तेलंगाना छत्तीसगढ़ उत्तराखंड
दिल्ली सिंध बलूचिस्तान
`;
const PROVINCE_PHRASES = [
  'उत्तर प्रदेश',
  'मध्य प्रदेश',
  'हिमाचल प्रदेश',
  'आंध्र प्रदेश',
  'अरुणाचल प्रदेश',
  'पश्चिम बंगाल',
  'तमिलनाडु',
  'जम्मू कश्मीर',
  'जम्मू-कश्मीर',
  'खैबर पख्तूनख्वा',
];

const provinces = keysOf(PROVINCES, PROVINCE_PHRASES);

/** Whether the key of a mention is that of a state or a province, whose सरकार may act. */
export function isGoverned(key: string): boolean {
  return isState(key) || provinces().has(key);
}
