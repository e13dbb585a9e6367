import { analyse } from '../../../src/core/analyse';
import { eventually, ok } from '../check';
import { closeAll, openArticle } from '../tippani';

const TEXT = [
  'बेनिन में तख्तापलट की कोशिश नाकाम, राष्ट्रपति मैथियू अगोसू सुरक्षित',
  'कोटोनू, 7 दिसंबर 2025',
  '',
  'बेनिन में सैनिकों के एक गुट ने सरकारी टेलीविजन पर कब्जा कर लिया। लेफ्टिनेंट कर्नल जेरोम कोसी ने सरकार को भंग करने का एलान किया।',
  'जांच में रॉयल कैनेडियन माउंटेड पुलिस के पूर्व अधिकारी भी शामिल होंगे।',
  '',
].join('\n');
const NAMES = ['मैथियू अगोसू', 'जेरोम कोसी', 'रॉयल कैनेडियन माउंटेड पुलिस'];

suite('The model of names', () => {
  teardown(closeAll);

  test('names that the rules alone miss are marked', async () => {
    const found = new Set(analyse(TEXT).mentions.map(({ start, end }) => TEXT.slice(start, end)));
    const missed = NAMES.filter((name) => !found.has(name));
    ok(missed.length > 0, 'the rules alone miss one');
    const { article, editor } = await openArticle(TEXT);
    ok(article.using.options(editor.document.uri).tagger, 'the first marks are made with the model');
    for (const name of missed) {
      await eventually(() => {
        const texts = article.marks.marks.map(({ span }) => TEXT.slice(span.start, span.end));
        return texts.includes(name);
      }, `${name} is marked`);
    }
  });
});
