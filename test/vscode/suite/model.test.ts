import { Uri } from 'vscode';
import { type Analysis, analyse } from '../../../src/core/analyse';
import type { Tagger } from '../../../src/core/entities/tagger/tagger';
import { AnalysisOptions } from '../../../src/vscode/analysisOptions';
import { ok, same } from '../check';
import { closeAll, openArticle } from '../tippani';

const TEXT = [
  'बेनिन में तख्तापलट की कोशिश नाकाम, राष्ट्रपति मैथियू अगोसू सुरक्षित',
  'कोटोनू, 7 दिसंबर 2025',
  '',
  'बेनिन में सैनिकों के एक गुट ने सरकारी टेलीविजन पर कब्जा कर लिया। लेफ्टिनेंट कर्नल जेरोम कोसी ने सरकार को भंग करने का एलान किया।',
  'जांच में रॉयल कैनेडियन माउंटेड पुलिस के पूर्व अधिकारी भी शामिल होंगे।',
  '',
].join('\n');

suite('The model of names', () => {
  teardown(closeAll);

  test('names that the rules alone miss are marked', async () => {
    const { article, editor } = await openArticle(TEXT);
    const options = article.using.options(editor.document.uri);
    ok(options.tagger, 'the marks are made with the model');
    const places = (analysis: Analysis) => analysis.mentions.map(({ start, end }) => `${start}-${end}`);
    const byRules = new Set(places(analyse(TEXT)));
    const missed = places(analyse(TEXT, options)).filter((place) => !byRules.has(place));
    ok(missed.length > 0, 'the rules alone miss some');
    const marked = article.marks.marks.map(({ span }) => `${span.start}-${span.end}`);
    for (const place of missed) ok(marked.includes(place), `${place} is marked`);
  });

  test('a model that comes late changes the options; until then there is none', async () => {
    const uri = Uri.file('/article.txt');
    let arrive: (tagger: Tagger) => void = () => undefined;
    const seen: string[] = [];
    const using = new AnalysisOptions(() => {
      seen.push('read');
      return new Promise((done) => {
        arrive = done;
      });
    });
    using.onDidChange(() => seen.push('changed'));
    same(seen, [], 'nothing is read before it is asked for');
    await Promise.all([using.prepare(), using.prepare()]);
    const early = using.options(uri);
    ok(!early.tagger, 'the wait is over and the model is not there');
    same(seen, ['read']);
    arrive({ tag: () => [], tagAll: () => [], styleOf: () => 'hiner' });
    await using.load();
    const late = using.options(uri);
    ok(late.tagger && late !== early, 'the options are new ones');
    ok(using.options(Uri.file('/other.txt')) === late, 'and stay the same');
    same(seen, ['read', 'changed']);
    using.dispose();
  });

  test('a model that cannot be read leaves the rules', async () => {
    const using = new AnalysisOptions(() => Promise.reject(new RangeError('the model file ends too early')));
    await Promise.all([using.prepare(), using.load()]);
    ok(!using.options(Uri.file('/article.txt')).tagger, 'no tagger');
    using.dispose();
  });
});
