// Words that show that what looks like a time is none.

/** मार्च as a march: the word before it, or the one after it. */
export const MARCH_BEFORE =
  'पैदल फ्लैग कैंडल कैंडिल लॉन्ग लांग लॉंग विरोध प्रतिरोध शांति संसद रूट फुट आक्रोश मशाल मौन दांडी किसान ट्रैक्टर चलो झंडा तिरंगा न्याय एकता अधिकार महा स्ट्राइक क्विक मिलिट्री';
export const MARCH_AFTER =
  'किया करते करने करना कराया करवाया करेंगे करेगा करेगी कर करता करती किए की निकाला निकाली निकालने निकालेंगे निकालेगी निकालेगा निकाल निकालते पास्ट पास्त फास्ट कहते रोका रोकने';
/** मार्च शुरू किया, मार्च स्थगित करने: what is done with a march, before one of the verbs above. */
export const MARCH_PHASES = 'शुरू आरंभ प्रारंभ समाप्त खत्म स्थगित रद्द आयोजित संपन्न तेज जारी';

/** मार्च का आयोजन, मार्च की अगुवाई: what only an event has. */
export const MARCH_NOUNS =
  'आयोजन नेतृत्व अगुवाई अगुआई ऐलान एलान घोषणा आह्वान रूट मार्ग समापन समर्थन विरोध अनुमति इजाजत';

/** What follows a month that stands alone. */
export const MONTH_MARKERS =
  'में से तक को पर और व या एवं तथा भी ही तो वाले वाली वाला मध्य अंत आखिर शुरू आरंभ होते आते बीतते है था';

/** मार्च में शामिल हुए: a march that people take part in. */
export const MARCH_JOINED = 'शामिल हिस्सा भाग';

/** N साल के/की/का before one of these is an age. */
export const PERSON_NOUNS =
  'उम्र आयु युवक युवती युवा युवाओं लड़का लड़के लड़की लड़कियों लड़कों बच्चा बच्चे बच्ची बच्चों बच्चियों बेटा बेटे बेटी बेटियों महिला महिलाओं महिलाएं व्यक्ति व्यक्तियों शख्स बुजुर्ग बुजुर्गों मासूम छात्र छात्रा छात्रों छात्राओं किशोर किशोरी किशोरों नाबालिग आदमी औरत औरतों पुरुष पुरुषों पति पत्नी भाई बहन पोता पोते पोती नाती नातिन भतीजा भतीजे भतीजी पिता मां नौजवान वृद्ध वृद्धा खिलाड़ी अभिनेता अभिनेत्री गायक दूल्हा दूल्हे दुल्हन पीड़िता पीड़ित आरोपी हो';

/** Trades and offices: N साल के before one is an age where N is that of a grown person. */
export const TRADES =
  'बल्लेबाज गेंदबाज कप्तान नेता विधायक सांसद मजदूर शिक्षक डॉक्टर इंजीनियर पत्रकार पहलवान धावक तैराक वैज्ञानिक लेखक कलाकार गायिका अभिनेत्री मॉडल उद्योगपति कारोबारी व्यापारी ड्राइवर चालक मुक्केबाज निशानेबाज';

/** What may stand between an age and its person: 70 साल के एक बुजुर्ग. */
export const PERSON_FILLERS = 'एक उस इस उनके उनकी उसके उसकी मेरे मेरी मेरा मृतक एकमात्र';

/** N साल के हैं: an age. */
export const COPULAS = 'है हैं हूं था थे थी थीं हो होंगे होगा होगी हुए हुई';

/** Before a number of years: उम्र 45 साल. */
export const AGE_BEFORE = 'उम्र आयु उम्रदराज age aged';

/** A four-digit number before one of these words counts or measures; it is no year. */
export const COUNTED_AFTER =
  'रुपये रुपए रुपया रुपयों रु रुपैया डॉलर यूरो पाउंड येन दिरहम किलोमीटर किमी मीटर फीट फुट मील किलो किलोग्राम ग्राम टन लीटर एकड़ हेक्टेयर बीघा वर्ग मेगावाट वाट वोल्ट लोग लोगों व्यक्ति व्यक्तियों सैनिक सैनिकों जवान जवानों मामले मामलों केस सीटें सीटों सीट वोट वोटों मतों अंक अंकों रन रनों गेंद गेंदों विकेट घर घरों परिवार परिवारों गांव गांवों पद पदों स्कूल स्कूलों छात्र छात्रों किसान किसानों करोड़ लाख हजार अरब सौ प्रतिशत फीसदी पर्सेंट परसेंट बार गुना मरीज मरीजों मौतें मौतों अधिक ज्यादा नए नये से अधिकारी कर्मचारी पुलिसकर्मी वाहन वाहनों गाड़ियां बच्चे बच्चों महिलाएं महिलाओं पन्ने पेज शब्द नंबर';

/** से before one of these compares: 2000 से अधिक is an amount. */
export const COMPARISONS = 'अधिक ज़्यादा कम ऊपर नीचे भी';

/** A bare year may stand right before one of these; before any other word it needs a case marker after it. */
export const YEARLY_NOUNS =
  'लोकसभा विधानसभा चुनाव विश्व वर्ल्ड ओलंपिक ओलिंपिक एशियाई राष्ट्रमंडल कॉमनवेल्थ एशिया चैंपियंस फीफा आईपीएल यूरो युद्ध बैच सत्र सीजन बजट जनगणना आम एशियन गेम्स मध्य अंत';

/** Case markers and particles after which a bare number is read as a year. */
export const YEAR_MARKERS = 'में से तक के का की को वाले वाली वाला और या व एवं तथा पर तो भी ही है था थे थी';

/** Words that name what a number beside them counts off: ward, section, number. */
export const NUMBERED_BEFORE =
  'धारा धाराओं अनुच्छेद नंबर नं संख्या क्रमांक वार्ड सेक्टर सैक्टर कमरा कमरे प्लॉट फ्लैट मकान गाड़ी ट्रेन फ्लाइट उड़ान मोबाइल फोन पिन हेल्पलाइन टोल रुपये रुपए रु मॉडल नियम कलम पृष्ठ पेज बस रोड हाईवे एनएच विंडोज';

/** आज तक and आजतक, the news channel, take ने, से, को or a colon where the words for “till today” do not. */
export const CHANNEL_AFTER = 'ने से को टीवी चैनल';
