import { fold } from '../../text/fold';

// The English first letters of words that Hindi names of institutions translate, from general knowledge: national → N.
const TRANSLATED = `
  राष्ट्रीय N, केंद्रीय C, भारतीय I, अंतरराष्ट्रीय I, अंतर्राष्ट्रीय I, अखिल A, संयुक्त UJ, विश्व W, वैश्विक G, एशियाई A, यूरोपीय E, अफ्रीकी A,
  अमेरिकी USA, ब्रिटिश B, रूसी R, चीनी C, राज्य S, राष्ट्र N, देश C, जन P, लोक PL, सामाजिक S, आर्थिक E, राजनीतिक P, लोकतांत्रिक D,
  आयोग C, परिषद C, संघ UAF, महासंघ F, संगठन O, संस्था O, संस्थान I, ब्यूरो B, एजेंसी A, बैंक B, निगम C, प्राधिकरण A, विभाग D,
  मंत्रालय M, विश्वविद्यालय U, महाविद्यालय C, बोर्ड B, समिति C, बल F, सेना AF, पुलिस P, न्यायालय C, अदालत C, अधिकरण T, न्यायाधिकरण T,
  पार्टी P, दल P, मोर्चा F, गठबंधन A, सम्मेलन C, मंच F, कोष F, केंद्र C, कार्यालय O, सेवा S, संघीय F, निदेशालय D, महानिदेशालय D,
  जांच I, अन्वेषण I, सुरक्षा S, सीमा B, चुनाव E, निर्वाचन E, शिक्षा E, स्वास्थ्य H, चिकित्सा M, आयुर्विज्ञान M, विज्ञान S, प्रौद्योगिकी T,
  अनुसंधान R, विकास D, प्रबंधन M, आपदा D, मानवाधिकार HR, महिला W, बाल C, कृषि A, ग्रामीण R, रक्षा D, परमाणु AN, ऊर्जा E, मुद्रा M,
  व्यापार T, वाणिज्य C, उद्योग I, वित्त F, वित्तीय F, विदेश EF, गृह H, आंतरिक I, खुफिया I, अपराध C, आपराधिक C, नियंत्रण C, नारकोटिक्स N,
  प्रवर्तन E, राजस्व R, औद्योगिक I, रिजर्व R, रेल R, सड़क R, राजमार्ग H, परिवहन T, विमानन A, नागरिक C, अंतरिक्ष S, मौसम M, खाद्य F, औषधि D,
  जनता P, किसान K, छात्र S, श्रम L, श्रमिक W, मजदूर W, कर्मचारी E, प्रेस P, समाचार N, दूरसंचार T, सूचना I, प्रसारण B, खेल S, क्रिकेट C,
  शरणार्थी R, पर्यावरण E, जलवायु C, प्रदूषण P, हरित G, सहयोग C, समूह G, क्षेत्र R, क्षेत्रीय R, उच्च H, सर्वोच्च S, लोकसेवा PS, परीक्षा E, पात्रता E
`;

/** The letters that each such word (folded) can stand for in an English short form. */
export const ENGLISH_INITIALS: ReadonlyMap<string, string> = new Map(
  TRANSLATED.trim()
    .split(/,\s*/u)
    .map((item) => item.split(' '))
    .map(([word = '', letters = '']) => [fold(word), letters]),
);

/** Words that are left out where a name is written short: कांग्रेस पार्टी, हमास संगठन, पटना शहर. */
export const LEFT_OUT: ReadonlySet<string> = new Set(
  'पार्टी कंपनी संगठन समूह ग्रुप एजेंसी चैनल अखबार शहर गांव'.split(' ').map(fold),
);
