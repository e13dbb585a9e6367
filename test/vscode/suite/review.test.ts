import { ConfigurationTarget, commands, type TextEditor, type Uri, workspace } from 'vscode';
import { anchorResolver } from '../../../src/core/sidecar/anchors';
import { printSidecar } from '../../../src/core/sidecar/codec';
import type { MentionAnnotation } from '../../../src/core/sidecar/schema';
import type { OpenArticle } from '../../../src/vscode/article';
import type { CommandId } from '../../../src/vscode/commands/ids';
import type { ReviewNode } from '../../../src/vscode/review/reviewNodes';
import { sidecarUri } from '../../../src/vscode/sidecarFile';
import type { Workbench } from '../../../src/workbench';
import { eventually, ok, same } from '../check';
import { closeAll, newFile, readText, run, selectText, show, tippani } from '../tippani';

const LINES = [
  'नगर परिषद की बैठक में दास ने बजट पर चर्चा की और समिति के सुझाव सदन में पढ़कर सुनाए।',
  'इसके बाद राधा वर्मा ने पानी की कमी पर सवाल पूछा और जवाब न मिलने पर विरोध जताया।',
  'सड़कों की मरम्मत के लिए नया ठेका जल्दी निकाला जाएगा, यह भरोसा अफ़सरों ने दिया।',
  'अंत में मोहन राव ने सबका धन्यवाद किया और अगली बैठक की तारीख़ बताकर सभा समाप्त की।',
  'शहर के बाकी हिस्सों में बिजली कटौती का कार्यक्रम पहले जैसा रहेगा।',
] as const;
const MADE_ON = `${LINES.join('\n')}\n`;
const [FIRST, SECOND, THIRD, , FIFTH] = LINES;
/** दास became दासगुप्ता, the second sentence stands twice, the fourth is gone. */
const TEXT = `${[FIRST.replace('दास', 'दासगुप्ता'), SECOND, SECOND, THIRD, FIFTH].join('\n')}\n`;

const write = (uri: Uri, text: string) => workspace.fs.writeFile(uri, new TextEncoder().encode(text));

/** A sidecar in which three people were marked in the text as it was before. */
function sidecar(madeOn = MADE_ON): string {
  const resolver = anchorResolver(madeOn);
  const annotations = ['दास', 'राधा वर्मा', 'मोहन राव'].map((quote, at): MentionAnnotation => {
    const start = madeOn.indexOf(quote);
    const anchor = resolver.make({ start, end: start + quote.length });
    return { id: `mention00${at}`, kind: 'mention', status: 'accepted', type: 'PERSON', anchor };
  });
  return printSidecar({ tippani: 1, annotations, fingerprint: resolver.fingerprint() });
}

interface Opened {
  readonly api: Workbench;
  readonly editor: TextEditor;
  readonly article: OpenArticle;
}

/** Opens the changed article with its sidecar. */
async function opened(): Promise<Opened> {
  const api = await tippani();
  const uri = await newFile(TEXT);
  await write(sidecarUri(uri), sidecar());
  const editor = await show(uri);
  const article = await eventually(() => {
    const found = api.articles.at(uri);
    return found?.isFresh && found.marks.unplaced.length === 3 && found;
  }, 'three annotations have lost their place');
  return { api, editor, article };
}

/** Nodes of the article, by what can be done with them. */
function nodesOf({ api, article }: Opened, context: ReviewNode['context']): readonly ReviewNode[] {
  const uri = article.document.uri.toString();
  return api.review.view.items.filter((node) => node.context === context && node.ref?.uri === uri);
}

/** The words that carry a decided mark. */
function placed({ document, marks }: OpenArticle): string[] {
  const text = document.getText();
  return marks.marks.flatMap(({ id, span }) => (id ? [`${id} ${text.slice(span.start, span.end)}`] : []));
}

/** Runs a command that asks, and accepts what it offers. */
async function runAccepting(id: CommandId, ...args: unknown[]): Promise<void> {
  let done = false;
  const ended = Promise.resolve(run(id, ...args)).finally(() => {
    done = true;
  });
  while (!done) {
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await new Promise((next) => setTimeout(next, 50));
  }
  await ended;
}

suite('Review', () => {
  teardown(closeAll);

  test('what lost its place is listed with what is likely, until it is confirmed', async () => {
    const one = await opened();
    const { api, article, editor } = one;
    const [changed] = nodesOf(one, 'changed');
    same([nodesOf(one, 'ambiguous').length, nodesOf(one, 'lost').length], [1, 1]);
    ok((api.review.view.tree.view.badge?.value ?? 0) >= 3, 'the badge counts them');
    await run('tippani.confirmPlace', changed);
    same(placed(article), ['mention000 दासगुप्ता']);
    same(nodesOf(one, 'changed'), []);
    const { uri } = editor.document;
    ok((await readText(sidecarUri(uri)))?.includes('"exact":"दासगुप्ता"'), 'it is written');
    await run('tippani.undo');
    same(placed(article), [], 'one step takes it back');
    same(nodesOf(one, 'changed').length, 1);
  });

  test('of several likely places one must be chosen', async () => {
    const one = await opened();
    const [ambiguous] = nodesOf(one, 'ambiguous');
    await run('tippani.confirmPlace', ambiguous);
    same(placed(one.article), [], 'nothing is done without a choice');
    const second = ambiguous?.children.find(({ label }) => label.startsWith('3:'));
    await run('tippani.confirmPlace', second);
    const [mark] = one.article.marks.marks.filter(({ id }) => id === 'mention001');
    same(mark && one.editor.document.positionAt(mark.span.start).line, 2);
  });

  test('a lost annotation is placed at a selection, or deleted', async () => {
    const one = await opened();
    const [lost] = nodesOf(one, 'lost');
    selectText(one.editor, 'बिजली');
    await run('tippani.placeAtSelection', lost);
    same(placed(one.article), ['mention002 बिजली']);
    await run('tippani.undo');
    await run('tippani.deleteUnplaced', lost);
    same(nodesOf(one, 'lost'), []);
    const text = await readText(sidecarUri(one.editor.document.uri));
    ok(!text?.includes('mention002'), 'it is gone from the file');
    await run('tippani.undo');
    same(nodesOf(one, 'lost').length, 1, 'and comes back');
  });

  test('all likely places are confirmed at once, after a preview', async () => {
    const one = await opened();
    await runAccepting('tippani.confirmAllPlaces');
    same(placed(one.article), ['mention000 दासगुप्ता'], 'and nothing that is not certain');
  });

  test('next and previous go around', async () => {
    const one = await opened();
    const { review } = one.api;
    await run('tippani.nextReview');
    const first = review.shown.current?.id;
    await run('tippani.nextReview');
    await run('tippani.previousReview');
    ok(first !== undefined, 'something is shown');
    same(review.shown.current?.id, first);
  });

  test('the whole folder: articles that are not open, and a sidecar whose article was renamed elsewhere', async () => {
    const { review } = await tippani();
    const closed = await newFile(TEXT);
    await write(sidecarUri(closed), sidecar());
    // Words of its own: the folder holds other articles without a sidecar by now.
    const own = MADE_ON.replaceAll('बैठक', 'पंचायत')
      .replaceAll('बिजली', 'इंटरनेट')
      .replace('सड़कों', 'नहरों और पुलों');
    const gone = await newFile(own);
    await write(sidecarUri(gone), sidecar(own));
    const renamed = await newFile(own);
    await workspace.fs.delete(gone);
    const node = (uri: Uri, context: ReviewNode['context']) =>
      review.view.items.find(({ ref, ...one }) => ref?.uri === uri.toString() && one.context === context);
    try {
      await run('tippani.reviewFolder');
      const changed = await eventually(() => node(closed, 'changed'), 'the closed article is listed');
      const orphan = await eventually(() => node(gone, 'orphan'), 'the sidecar without article is listed');
      await runAccepting('tippani.attachSidecar', orphan);
      await eventually(
        async () => (await readText(sidecarUri(renamed))) !== undefined,
        'the sidecar is renamed',
      );
      same(await readText(sidecarUri(gone)), undefined);
      await eventually(() => !node(gone, 'orphan'), 'it is an orphan no more');
      await run('tippani.confirmPlace', changed);
      await eventually(() => !node(closed, 'changed'), 'a place in a closed article is confirmed');
      ok((await readText(sidecarUri(closed)))?.includes('"exact":"दासगुप्ता"'), 'and written');
    } finally {
      await run('tippani.reviewOpen');
    }
  });

  test('the folder: a closed text that is an article only because it has annotations', async () => {
    const { review } = await tippani();
    const settings = workspace.getConfiguration('tippani');
    const closed = await newFile(TEXT);
    const listed = () =>
      review.view.items.find(({ ref, context }) => ref?.uri === closed.toString() && context === 'changed');
    await write(sidecarUri(closed), sidecar());
    await settings.update('recogniseArticles', false, ConfigurationTarget.Global);
    try {
      await run('tippani.reviewFolder');
      await run('tippani.confirmPlace', await eventually(listed, 'it is listed'));
      await eventually(() => !listed(), 'its place is confirmed');
    } finally {
      await settings.update('recogniseArticles', undefined, ConfigurationTarget.Global);
      await run('tippani.reviewOpen');
    }
  });
});
