import { PhraseTable } from '../text/phrases';

/** What a phrase says about the line that it stands in; see the table of each kind below. */
export type CueKind =
  | 'alsoRead'
  | 'related'
  | 'final'
  | 'tags'
  | 'widget'
  | 'breadcrumb'
  | 'section'
  | 'call'
  | 'channel'
  | 'legal'
  | 'bio'
  | 'published'
  | 'updated'
  | 'byline'
  | 'report'
  | 'photo'
  | 'agency'
  | 'desk'
  | 'clock';

// One pattern a line. `a/b` are alternatives for one word and `_` is none: यह/ये खबर/_ भी पढ़ें is four phrases.
// Phrases are compared by folded key, so one spelling stands for its variants in nukta, chandrabindu and case.

/** Lead-ins of a link to another story; the line that begins with one is a teaser. */
const ALSO_READ = `
यह/ये/इसे/इन्हें/इसको/यहां/वे भी/_ पढ़ें/पढ़े/पढ़िए/देखें/देखे/देखिए/सुनें/जानें
यह/ये/इस/इन खबर/खबरें/खबरों/न्यूज/लेख/स्टोरी/आर्टिकल/वीडियो को/_ भी पढ़ें/पढ़े/देखें/देखे
जरूर पढ़ें/पढ़े/देखें
और/यहां/आगे पढ़ें/पढ़े
और भी पढ़ें/पढ़े
पूरी खबर/रिपोर्ट/स्टोरी पढ़ें/यहां
पढ़ें पूरी खबर/रिपोर्ट/स्टोरी
विस्तार से पढ़ें
पढ़ें/पढ़े यह/ये/भी
इससे जुड़ी खबर/खबरें
संबंधित खबर/लेख
वीडियो यहां/में देखें
देखें वीडियो
यहां देखें वीडियो
also read/watch/see
read also/more/next
must read/watch
watch video/also/live
click to/here read/watch/_
ये भी है खबर
`;

/** Headings of a block of other stories. A story may go on below such a block. */
const RELATED = `
संबंधित खबर/खबरें/समाचार/लेख/जानकारी/विषय/पोस्ट/वीडियो/स्टोरी
जुड़ी खबरें
अन्य/और/अधिक/बड़ी/ताजा/ताजी/प्रमुख/मुख्य/लेटेस्ट/टॉप/नई खबर/खबरें/समाचार/न्यूज
खबरें/और और/भी भी/खबरें/हैं हैं/_
लेटेस्ट/ट्रेंडिंग/टॉप/लोकप्रिय/वायरल न्यूज/वीडियो/वीडियोज/स्टोरी/स्टोरीज/खबरें/फोटो/टॉपिक्स/पोस्ट
ट्रेंडिंग
लोकप्रिय
सबसे ज्यादा/अधिक पढ़ी/पढ़े/देखी गई/गए/जाने/_ खबरें/वाली/_
संपादक की पसंद
आपकी/आपके पसंद/लिए
आप यह/ये भी पसंद/पढ़/देख कर/सकते सकते/हैं हैं/_
वेब स्टोरी/स्टोरीज
फोटो/वीडियो गैलरी
इस/अपने शहर/राज्य की खबरें/खबर
अपना/_ शहर/राज्य चुनें
रिलेटेड न्यूज/खबरें/स्टोरी
related/similar articles/article/stories/story/news/posts/post/topics/videos/content/links/_
trending now/news/videos/photos/stories/topics/today/_
latest/top/more/breaking/popular/hot/featured/big/other news/stories/story/posts/post/articles/videos/updates/headlines/topics
more from/on/in author/_
most popular/read/viewed/commented/shared/recent
popular/editors picks/choice/category/categories/_
you may/might also/_ like/have missed
recommended for/stories/articles/_ you/_
sponsored links/content/stories/_
promoted content/links/_
from/around the web
web stories/story
photo/video gallery/galleries
hindi/live news/tv
for you
in this story/article
`;

/** Headings and lines that stand below a story: comment forms, author boxes, the next article. */
const FINAL = `
लेखक के बारे में
अगली/अगला/पिछली/पिछला खबर/लेख/पोस्ट/आर्टिकल/स्टोरी
टिप्पणी/टिप्पणियां/कमेंट/कमेंट्स/प्रतिक्रिया/राय/_ करें/दें/लिखें/जोड़ें/छोड़ें
अपनी/आपकी टिप्पणी/राय/प्रतिक्रिया/कमेंट दें/लिखें/करें/_
कमेंट्स
टिप्पणियां
leave/post/write/add/drop a comment/reply
leave/cancel comment/reply
join the discussion/conversation
no/_ comments/comment
comment list
recent/latest comments/posts/post
about the/_ author
author bio/profile
next/previous/prev/older/newer article/story/post/news/up/page
back to top
post navigation
more stories
disclaimer
डिस्क्लेमर
अस्वीकरण
`;

/** Labels of a row of keywords. */
const TAGS = `
टैग्स/टैग/टॅग्स/टॅग/टेग/टैग्ज
tags/tag/topics/topic/keywords
filed under
संबंधित/संबद्ध विषय/टॉपिक/टॉपिक्स/टैग
browsing tag/category
`;

/** Buttons, menus, counters and labels: a line made of these is furniture. */
const WIDGET = `
विज्ञापन/ऐड/एड
advertisement/advertisment/advertise/ads/ad/sponsored/promoted
story continues below this/_ ad/advertisement
scroll to continue
लाइव न्यूज/टीवी/अपडेट/अपडेट्स
हिंदी/हिन्दी न्यूज/समाचार
ब्रेकिंग न्यूज
ई पेपर
सार/विस्तार/संक्षेप/सारांश/हाइलाइट्स/हाईलाइट्स/हाइलाइट/मुख्यांश
स्टोरी/खबर/न्यूज हाइलाइट्स/हाईलाइट्स/सुनें
मुख्य/खास बातें
highlights/highlight/summary/synopsis
story/article/news/key highlights/points/takeaways
शेयर/फॉलो/लाइक/सब्सक्राइब/कमेंट/लॉगिन/सेव/प्रिंट/ईमेल/बुकमार्क करें/_
कॉपी लिंक
लिंक कॉपी करें/_
साइन इन/अप
खबर/आर्टिकल सुनें
सुनें
हमें/_ फॉलो करें
ऐप/एप में पढ़ें/खोलें
अगला/पिछला/समाप्त/आगे/पीछे
छोड़कर आगे बढ़ें
होम/मेनू/खोजें/गूगल/फेसबुक/ट्विटर/व्हाट्सएप/व्हाट्सऐप/टेलीग्राम/इंस्टाग्राम/यूट्यूब
वीडियो/फोटो/फोटोज/गैलरी/पॉडकास्ट/राशिफल/ईपेपर
मिनट में/_ पढ़ें
open/read/view/use in/_ app
share/like/follow/subscribe/comment/comments/bookmark/save/print/email/mail/tweet/pin/copy/login/logout/register
share this/on/via article/story/post/news/video/facebook/twitter/whatsapp/_
follow us/me on/_
sign in/up/out
copy link/url
link copied
skip to content/main content/_
facebook/twitter/whatsapp/telegram/instagram/linkedin/youtube/pinterest/reddit/koo/threads/messenger/google/fb/tw/x
home/menu/search/close/next/previous/prev/loading/play/pause/mute/stop/listen/more/toggle/navigation/copy/aa
push notification/notifications
listen to this/_ article/story/news
min/mins/minute/minutes read
read/reading time min/mins/minute/minutes/_
reset/loader/avatar/archive/archives
views/view/shares/likes/reads
google search engine/news
logo image
image/video placeholder/player/unavailable
live/watch tv/live
source link
ad 1/2
relppost
whatsapp/telegram channel/group
join/get now/us/app
download/install app
preferred sources/source
add as a/_ preferred/trusted source/sources
breaking news
toi/news app
photos/photo/videos/video/gallery/podcast/epaper/shorts
`;

/** What a trail of page names begins with. */
const BREADCRUMB = `
home
होम
hindi news
हिंदी/हिन्दी न्यूज/समाचार
you are here
आप यहां हैं
`;

/** English names of sections, which some pages in Hindi put above a title. */
const SECTION = `
world/international/national/india/politics/political/business/economy/sports/entertainment/opinion/state/technology news/_
`;

/** Invitations; with a channel in the same line they make an advertisement for the outlet. */
const CALL = `
क्लिक/फॉलो/लाइक/सब्सक्राइब/डाउनलोड/शेयर/इंस्टॉल/विजिट/ज्वाइन/जॉइन/सब्स्क्राइब करें/करे/कीजिए
क्लिक/फॉलो/लाइक/सब्सक्राइब/डाउनलोड/ज्वाइन/जॉइन भी/_ कर सकते
जुड़ें/जुड़िए
जुड़े/बने रहें/रहिए/रहे
बनें रहें
पढ़ें/पढ़ते/देखते रहें
पढ़ें/पढ़े/देखें/पाएं/पढ़िए
आप हमें
follow/subscribe/download/join/click/like
`;

/** Where such invitations lead. */
const CHANNEL = `
फेसबुक/ट्विटर/इंस्टाग्राम/यूट्यूब/टेलीग्राम/व्हाट्सएप/व्हाट्सऐप/वॉट्सऐप/वॉट्सएप/कू/एक्स पेज/चैनल/ग्रुप/पर
मोबाइल/हमारे/हमारा/हमारी/एंड्रॉएड/एंड्रॉयड/न्यूज ऐप/एप/एप्प/चैनल/पेज/ग्रुप/वेबसाइट/न्यूजलेटर
ऐप/एप डाउनलोड/इंस्टॉल
गूगल/google न्यूज/news
हमारे/हमें/हमसे साथ/फेसबुक/ट्विटर/फॉलो/यूट्यूब
ताजा/ताजातरीन/लेटेस्ट/बड़ी/तमाम/सभी खबरें/खबरों/समाचार/न्यूज/अपडेट/अपडेट्स
ब्रेकिंग न्यूज
हिंदी/हिन्दी न्यूज/में समाचार/खबरें/_
देश दुनिया की/और
लाइव/डेली न्यूज/टीवी/अपडेट/अपडेट्स
न्यूज वेबसाइट/पोर्टल
यहां/लिंक/here पर/_ क्लिक/click
telegram/whatsapp/facebook/twitter/youtube/instagram channel/page/group/_
newsletter
`;

/** Words of law and form that never belong to a story. */
const LEGAL = `
all rights reserved
copyright
कॉपीराइट
सर्वाधिकार सुरक्षित
your email address will not be
required fields are marked
save my name email
content is protected
terms of use/service
terms and/_ conditions
privacy policy
cookie policy
powered by
सिंडिकेट/सिंडिकेटेड फीड
ऑटो/स्वतः जेनरेट/जनरेट/जेनरेटेड/जनरेटेड
टीम ने संपादित नहीं किया
हेडलाइन के अलावा
की ओर से प्रकाशित
की जिम्मेदारी नहीं
लेखक के निजी/अपने विचार
ये/यह लेखक के
subscribe to our
sign up for/to our/the
your browser
enable javascript
copyright protected
प्रकाशित/पोस्ट हुई/की गई थी
`;

/** What author boxes tell; two or more in one line below the story make it one. */
const BIO = `
पत्रकारिता/पत्रकार/जनसंचार/लेखनी/लेखन
पत्रकारिता/मीडिया/डिजिटल/लेखन के/में क्षेत्र/का/पिछले
मास कम्युनिकेशन
journalist/journalism/reporter
कार्यरत/सक्रिय
साल/वर्ष/वर्षों/सालों का/से अनुभव/अधिक
सब/सीनियर/चीफ/वरिष्ठ/असिस्टेंट एडिटर/संपादक/उपसंपादक
कंटेंट/कॉपी राइटर/एडिटर
प्रिंट/डिजिटल/इलेक्ट्रॉनिक/ऑनलाइन मीडिया
मीडिया संस्थान/संस्थानों/हाउस
रिपोर्टिंग
करियर की शुरुआत
विश्वविद्यालय से
खबरों की दुनिया
मेरा/मेरी/मेरे मानना/पहचान/मिशन/लक्ष्य/रुचि
रुचि/दिलचस्पी
खबरें लिखते/लिखती
`;

/** Labels before the date of publication. */
const PUBLISHED = `
published/publish/posted/created/uploaded on/at/by/date/_
first/story published/publish/first on/published/_
pub date
date
प्रकाशित/पब्लिश/पब्लिश्ड/पोस्टेड/प्रकाशन तिथि/तारीख/समय/दिनांक/_
द्वारा प्रकाशित
दिनांक
तारीख
`;

/** Labels before the date of the last change. */
const UPDATED = `
updated/update/modified on/at/date/by/_
last/latest updated/update/modified
अपडेटेड/अपडेट/संशोधित/अद्यतन/अपडेटिड समय/तिथि/तारीख/_
अंतिम/आखिरी अपडेट/बदलाव
`;

/** Labels before the name of a writer or an agency. */
const BYLINE = `
by
edited/written/reported/curated/authored/compiled/translated/posted/produced/published/submitted/reviewed by
author/reporter/editor/writer/agency/source/input/inputs/credit/correspondent
लेखक/रिपोर्टर/संपादक/प्रस्तुति/संपादन/रिपोर्ट/अनुवाद/इनपुट/सौजन्य/स्रोत/साभार/एजेंसी/पदनाम/एडिटर
लिखित/संपादित
एडिटेड/रिटेन/रिपोर्टेड बाय
`;

/** What ends a line that names its reporter. */
const REPORT = `
की खास/विशेष/_ रिपोर्ट
`;

/** Words of photo credits and captions. */
const PHOTO = `
फोटो/तस्वीर/चित्र/छवि/छायाचित्र/इमेज साभार/क्रेडिट/स्रोत/सोर्स/सौजन्य/कैप्शन/_
फाइल/फाईल/सांकेतिक/प्रतीकात्मक फोटो/तस्वीर/चित्र/इमेज
photo/image/picture/pic/file/symbolic credit/source/courtesy/caption/photo/image/by/_
getty images
`;

/** News agencies. भाषा and वार्ता are words as well: the code accepts them only where nothing else is said. */
const AGENCY = `
एएनआई/पीटीआई/आईएएनएस/आइएएनएस/यूएनआई/एपी/एएफपी/रॉयटर्स/रायटर/रायटर्स/रॉयटर/शिन्हुआ/सिन्हुआ/तास/डीपीए/जेएनएन/भाषा/वार्ता
एजेंसी/एजेंसियां/एजेंसीज
न्यूज/समाचार एजेंसी/एजेंसियां
हि स
हिन्दुस्थान/हिंदुस्थान समाचार
डीडब्ल्यू
ani/pti/ians/uni/ap/afp/reuters/bhasha/xinhua/tass/dpa/agency/agencies
`;

/** Desks and bureaus. */
const DESK = `
डेस्क/ब्यूरो/संवाददाता/संवादाता/प्रतिनिधि/नेटवर्क
desk/bureau/network/correspondent
news/editorial/content/web desk/team
`;

/** Words of clocks and calendars besides months. */
const CLOCK = `
ist/am/pm/gmt/utc
बजे
सोमवार/मंगलवार/बुधवार/गुरुवार/बृहस्पतिवार/वीरवार/शुक्रवार/शनिवार/रविवार/इतवार
सोम/मंगल/बुध/गुरु/शुक्र/शनि/रवि/सन
monday/tuesday/wednesday/thursday/friday/saturday/sunday
mon/tue/tues/wed/thu/thur/thurs/fri/sat/sun
सेकंड/मिनट/मिनिट/घंटे/घंटा/घंटों/दिन/हफ्ते/सप्ताह/महीने/साल/वर्ष पहले/पूर्व
second/seconds/minute/minutes/min/mins/hour/hours/hrs/day/days/week/weeks/month/months/year/years ago
`;

/** Later tables win where two hold the same phrase. */
const TABLES: readonly (readonly [CueKind, string])[] = [
  ['bio', BIO],
  ['section', SECTION],
  ['widget', WIDGET],
  ['channel', CHANNEL],
  ['call', CALL],
  ['related', RELATED],
  ['final', FINAL],
  ['alsoRead', ALSO_READ],
  ['legal', LEGAL],
  ['tags', TAGS],
  ['breadcrumb', BREADCRUMB],
  ['desk', DESK],
  ['byline', BYLINE],
  ['agency', AGENCY],
  ['report', REPORT],
  ['photo', PHOTO],
  ['published', PUBLISHED],
  ['updated', UPDATED],
  ['clock', CLOCK],
];

let table: PhraseTable<CueKind> | undefined;

/** All phrases of all kinds, for one look-up a word; built when the first article is read. */
export function cueTable(): PhraseTable<CueKind> {
  table ??= new PhraseTable(
    TABLES.flatMap(([kind, patterns]) =>
      patterns
        .trim()
        .split('\n')
        .flatMap((pattern) => expand(pattern).map((phrase) => [phrase, kind] as const)),
    ),
  );
  return table;
}

/** The phrases of one pattern: `a/b c/_` gives a c, a, b c, b. */
function expand(pattern: string): string[] {
  let phrases = [''];
  for (const slot of pattern.split(' ')) {
    const words = slot.split('/');
    phrases = phrases.flatMap((phrase) => words.map((word) => (word === '_' ? phrase : `${phrase} ${word}`)));
  }
  return phrases.map((phrase) => phrase.trim()).filter((phrase) => phrase !== '');
}
