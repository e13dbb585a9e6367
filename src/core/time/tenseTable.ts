// What tells the tense of a clause, read from left to right after a time expression.

/** Endings of the future: करेगा, जाएंगी, मिलेंगे, देंगे, जाऊंगा. */
export const FUTURE_ENDINGS = 'ेगा ेगी ेगे ेंगे ेंगी एगा एगी एंगे एंगी येगा येगी येंगे येंगी ऊंगा ऊंगी ूंगा ूंगी होगा होगी होंगे होंगी';

/** Words with such an ending that are no verbs. */
export const NOT_FUTURE = 'मेगा';

/** Words that announce what follows, and modals that look ahead. */
export const FUTURE_WORDS =
  'आगामी प्रस्तावित निर्धारित संभावित अपेक्षित सकता सकती सकते चाहिए जाए जाएं करें दें लें रहें आएं हों';

/** Infinitives that with वाला announce (होने वाली बैठक); others with वाला tell who did it (हमला करने वाले). */
export const ANNOUNCING_INFINITIVES = 'होने जाने आने मिलने लगने खुलने';
export const SUFFIX_WALA = 'वाला वाले वाली';

/** Acts that set a time for something: with है behind (25 अगस्त को बैठक बुलाई है) they look ahead. */
export const SCHEDULING =
  'बुलाया बुलाई बुलाए तलब आमंत्रित टाल टाला टाली टाले स्थगित निर्धारित मुकर्रर तय सुरक्षित सूचीबद्ध';
/** With तक these set a limit in any tense: 20 सितंबर तक टाल दी, 30 जून तक बढ़ाई. */
export const LIMITING = 'टाल टाला टाली टाले स्थगित सुरक्षित बढ़ा बढ़ाया बढ़ाई बढ़ाए समय मोहलत मांगा मांगी निलंबित निलंबन';
/** Gatherings and protests that are called for a day: 18 अगस्त को बंद का ऐलान किया. */
export const GATHERINGS = 'बंद हड़ताल रैली प्रदर्शन धरने धरना चुनाव मतदान सम्मेलन बैठक महापंचायत आंदोलन सभा वार्ता';
export const CALLS = 'ऐलान एलान आह्वान घोषणा न्योता निमंत्रण';

/** What an infinitive with का, के, की before it is still to come of: पेश होने का आदेश, लौटने की योजना. */
export const ORDER_NOUNS =
  'आदेश निर्देश हुक्म समन नोटिस फैसला फैसले निर्णय ऐलान एलान घोषणा योजना कार्यक्रम न्योता निमंत्रण धमकी चेतावनी वादा प्रस्ताव अनुमति तैयारी उम्मीद संभावना';

/** The past copula and common perfective forms (masculine, oblique or plural, feminine). */
export const PAST_WORDS = `
था थे थी थीं
हुआ हुए हुई हुईं
किया किए किये कीं
गया गए गये गई गयी गईं
कहा कही बताया बताई बताए बोला बोले बोली
दिया दिए दिये दी दीं
लिया लिए लिये ली लीं
आया आए आये आई आयी आईं
पहुंचा पहुंचे पहुंची
मारा मारे मारी मिला मिले मिली
रखा रखे रखी उठाया उठाए उठाई
बनाया बनाए बनाई चलाया चलाई
लगाया लगाए लगाई लगा लगी
निकाला निकाले निकाली निकला निकले निकली
भेजा भेजे भेजी सौंपा सौंपी
सुनाया सुनाई मनाया मनाई
जताया जताई पूछा पूछे
मांगा मांगी माना मानी
खेला खेली जीता जीते जीती हारा हारे
लौटा लौटे लौटी रहा रहे रही
रवाना चुका चुके चुकी पाया पाए पाई
दागा दागे दागी गिराया गिराई
छोड़ा छोड़े छोड़ी तोड़ा तोड़ी
देखा देखी देखे पढ़ा पढ़ी लिखा लिखी
बैठा बैठे बैठी उतरा उतरे उतरी
डाला डाले डाली फेंका फेंके
घटा घटे घटी बढ़ा बढ़े बढ़ी गिरा गिरे गिरी टूटा टूटे टूटी
भागा भागे भागी पकड़ा पकड़े पकड़ी मरा मरे हटा हटे हटी रुका रुके रुकी
डूबा डूबे डूबी फंसा फंसे फंसी हटाया हटाए हटाई चेताया टकराया टकराए टकराई
ठुकराया ठुकराई अपनाया अपनाई दोहराई दोहराया ठहराया
`;

/** What may stand between a participle and its last auxiliary. */
export const AUXILIARIES = 'जा चुका चुके चुकी गया गए गई दिया दिए दी लिया लिए ली हो';

/** Stems of common verbs, before रहा. */
export const VERB_STEMS = 'हो जा आ कर चल दे ले बन मिल बढ़ घट बैठ बोल रह लड़ मांग';

/** Words that begin another clause after a verb. */
export const CLAUSE_ENDS = 'और व या लेकिन मगर पर कि तो जबकि क्योंकि तब जब इसलिए';

/** The marker of the agent, and pronouns that have it. */
export const AGENTS = 'ने उन्होंने इन्होंने जिन्होंने किन्होंने उसने इसने जिसने किसने मैंने हमने तुमने तूने आपने सबने';

/** The present copula. */
export const PRESENT_WORDS = 'है हैं हूं';

/** How many tokens after an expression are read for its tense. */
export const TENSE_REACH = 60;
