import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { readArticle } from '../../../src/core/article/article';
import { articleText } from '../articleText';
import { pages } from './pages';

function zonesOf(text: string): (string | null)[] {
  return readArticle(text).lines.map(({ zone }) => zone);
}

/** Lines whose zone is not the wanted one, as messages. */
function misses(text: string, wanted: ReadonlyMap<number, string>): string[] {
  return readArticle(text)
    .lines.filter(({ number, zone }) => zone !== (wanted.get(number) ?? null))
    .map(
      ({ number, zone, start, end }) =>
        `${number}: ${zone}, not ${wanted.get(number)}: ${text.slice(start, end)}`,
    );
}

test('the zones of pages in many layouts', () => {
  let lines = 0;
  const wrong: string[] = [];
  for (const { name, text, zones } of pages) {
    const missed = misses(text, zones);
    assert.ok(missed.length <= zones.size * 0.25, `${name}:\n${missed.join('\n')}`);
    lines += zones.size;
    wrong.push(...missed.map((miss) => `${name}, line ${miss}`));
  }
  // What is left are captions without a credit, and appeals and buttons in words of the story.
  assert.ok(wrong.length <= lines * 0.035, `${wrong.length} of ${lines}:\n${wrong.join('\n')}`);
});

test('pages keep their zones with blank lines between all lines and with CRLF', () => {
  for (const { text, name } of pages) {
    const zones = zonesOf(text).filter((zone) => zone !== null);
    const apart = zonesOf(text.replaceAll('\n', '\r\n\r\n')).filter((zone) => zone !== null);
    assert.deepEqual(apart, zones, name);
  }
});

const GOLD = '../shared/gold';
const ARTICLES = '../shared/articles';

test('zones of the annotated articles', { skip: !existsSync(GOLD) && `${GOLD} is not here` }, () => {
  let right = 0;
  let all = 0;
  for (const file of readdirSync(GOLD).filter((name) => name.endsWith('.gold.json'))) {
    const gold: { zones: Record<string, string> } = JSON.parse(readFileSync(`${GOLD}/${file}`, 'utf8'));
    const text = readFileSync(`${ARTICLES}/${file.replace('.gold.json', '.txt')}`, 'utf8');
    const wanted = new Map(Object.entries(gold.zones).map(([line, zone]) => [Number(line), zone]));
    all += wanted.size;
    right += wanted.size - misses(text, wanted).length;
  }
  assert.ok(right / all >= 0.9, `${right} of ${all} lines`);
});

test('every line with a visible character has a zone, and no other', () => {
  fc.assert(
    fc.property(articleText, (text) => {
      for (const { start, end, zone } of readArticle(text).lines) {
        assert.equal(zone !== null, text.slice(start, end).trim() !== '');
      }
    }),
    { numRuns: 1000 },
  );
});

test('a line of 1.8 million characters is a line like others', () => {
  const sentence = 'सरकार ने कहा कि यह भी पढ़ें: 13 सितंबर 2023 को बैठक होगी। ';
  assert.deepEqual(zonesOf(sentence.repeat(Math.ceil(1_800_000 / sentence.length))), ['body']);
});

test('a link takes a line over only where it is the greater part', () => {
  const story = 'मंत्री ने मंगलवार को संसद में नया विधेयक पेश किया। इस पर चर्चा बुधवार को होगी।';
  assert.deepEqual(zonesOf(`${story}\n${story} यह भी पढ़ें: नया विधेयक क्या है`), ['body', 'body']);
  assert.deepEqual(
    zonesOf(`${story}\nविधेयक पेश। यह भी पढ़ें: नया विधेयक क्या है और इससे किसानों को क्या मिलेगा\n${story}`),
    ['body', 'boilerplate', 'body'],
  );
});

test('words of furniture inside a story are story', () => {
  const story = [
    'पुलिस ने लोगों से कहा कि वे किसी अनजान लिंक पर क्लिक न करें।',
    'अदालत ने विज्ञापन पर रोक लगाने की मांग ठुकरा दी।',
    'मंत्री ने फेसबुक पर लिखा कि बैठक अच्छी रही।',
    'उन्होंने 13 सितंबर 2023 को जारी बयान को दोहराया।',
    'भाषा के सवाल पर दोनों दलों में सहमति नहीं बनी।',
    'पत्रकारों ने मंत्री से पांच सवाल पूछे।',
  ];
  assert.deepEqual(
    zonesOf(story.join('\n')),
    story.map(() => 'body'),
  );
});

test('crossheads are headlines, whatever agency or date they name', () => {
  const story = 'दोनों देशों के अधिकारियों ने सोमवार को सीमा विवाद पर बातचीत की।';
  for (const crosshead of ['भाषा विवाद', 'वार्ता बेनतीजा', '15 अगस्त 1947 की आधी रात', 'आगे क्या होगा?'])
    assert.deepEqual(zonesOf(`${story}\n${crosshead}\n${story}`), ['body', 'headline', 'body'], crosshead);
});

test('a page without sentence ends has a title and a body', () => {
  const lines = [
    'बाढ़ से बेहाल असम में सेना ने संभाला मोर्चा',
    'सेना के जवान नावों से गांवों तक राशन और दवाएं पहुंचा रहे हैं',
    'मुख्यमंत्री ने प्रभावित जिलों का दौरा किया और राहत शिविर देखे',
  ];
  assert.deepEqual(zonesOf(lines.join('\n')), ['headline', 'body', 'body']);
});

test('titles that hold words of furniture and datelines are headlines', () => {
  const story = 'अधिकारियों ने सोमवार को बताया कि मामले की जांच शुरू हो गई है। रिपोर्ट एक महीने में आएगी।';
  const titles = [
    'भ्रामक विज्ञापन पर कंपनी को अदालत का नोटिस',
    'फोटो वायरल होने पर मंत्री ने दी सफाई',
    'ट्रेंडिंग हैशटैग पर पुलिस की नजर, दो गिरफ्तार',
    'लाइव शो में भिड़े दो दलों के नेता, देखते रह गए लोग',
    '13 सितंबर 2023 को लगेगा सूर्य ग्रहण, जानें समय',
    'टीवी नेटवर्क के दफ्तर पर आयकर का छापा',
    'संवाददाता पर हमले के बाद पत्रकारों का प्रदर्शन',
    'व्हाट्सएप चैनल पर अफवाह फैलाने वालों पर कार्रवाई',
    'दिल्ली | यमुना का जलस्तर खतरे के निशान से ऊपर',
    'भाषा विवाद पर संसद में हंगामा, कार्यवाही स्थगित',
    'PM मोदी का G20 में बड़ा बयान, कहा- युद्ध से हल नहीं निकलता',
    'Ukraine War: क्या खत्म होगी जंग? तीन देशों ने की पहल',
  ];
  for (const title of titles) assert.deepEqual(zonesOf(`${title}\n${story}`), ['headline', 'body'], title);
});
