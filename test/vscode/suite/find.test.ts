import type { OpenArticle } from '../../../src/vscode/article';
import { ok, same } from '../check';
import { ARTICLE, closeAll, openArticle, run, runAccepting, selectText } from '../tippani';

const LINE = 'बैठक के बाद लोग फटाफट बाहर आए और फ़टाफट अपने घर चले गए।';
const TEXT = ARTICLE.replace('\n\nयह', `\n${LINE}\n\nयह`);

/** Kind and type of the marks that an analyst added, with their words. */
function added({ document, marks }: OpenArticle): string[] {
  const text = document.getText();
  return marks.marks
    .filter(({ status }) => status === 'added')
    .map(({ type, span }) => `${type} ${text.slice(span.start, span.end)}`);
}

suite('Find and annotate', () => {
  teardown(closeAll);

  test('the selected words are marked wherever they stand, in any spelling, as one step', async () => {
    const { editor, article } = await openArticle(TEXT);
    selectText(editor, 'फटाफट');
    await runAccepting('tippani.findAndMark');
    const marked = added(article);
    same(marked, ['PERSON फटाफट', 'PERSON फ़टाफट']);
    await run('tippani.undo');
    same(added(article), []);
    ok(
      article.marks.marks.every(({ status }) => status === 'suggested'),
      'nothing is left',
    );
  });
});
