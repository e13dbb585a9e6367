// What another program did to an article, reviewed with real keys: the places are confirmed, chosen, deleted, undone.
import assert from 'node:assert/strict';
import { parseSidecar, printSidecar } from '../../../src/core/sidecar/codec';
import type { AnchoredAnnotation } from '../../../src/core/sidecar/schema';
import { isAnchored } from '../../../src/core/sidecar/sidecar';
import type { Host, Window } from '../../host/api';
import { marksDecided } from './lib/article';
import { eventually } from './lib/eventually';

const NAME = 'जाँच.txt';
const SIDECAR = `${NAME}.annotations.json`;
const LINES = [
  'नगर परिषद की बैठक में मोहन दास ने बजट पर चर्चा की और समिति के सुझाव सदन में पढ़कर सुनाए।',
  'इसके बाद राधा वर्मा ने पानी की कमी पर सवाल पूछा और जवाब न मिलने पर विरोध जताया।',
  'सड़कों की मरम्मत के लिए नया ठेका जल्दी निकाला जाएगा, यह भरोसा अफ़सरों ने दिया।',
  'अंत में किशन राव ने सबका धन्यवाद किया और अगली बैठक की तारीख़ बताकर सभा समाप्त की।',
  'शहर के बाकी हिस्सों में बिजली कटौती का कार्यक्रम पहले जैसा रहेगा।',
] as const;
const [FIRST, SECOND, THIRD, FOURTH, FIFTH] = LINES;
const TEXT = `${LINES.join('\n')}\n`;
/** A name is edited, a sentence doubled, another one deleted. */
const EDITED = `${[FIRST.replace('मोहन दास', 'मोहनदास गुप्ता'), SECOND, SECOND, THIRD, FIFTH].join('\n')}\n`;

async function stored(window: Window): Promise<readonly AnchoredAnnotation[]> {
  const parsed = parseSidecar(await window.read(SIDECAR));
  assert.ok('sidecar' in parsed);
  return parsed.sidecar.annotations.filter(isAnchored);
}

/** Waits until the sidecar quotes exactly these words. */
function quotes(window: Window, wanted: readonly string[], what: string): Promise<void> {
  return eventually(async () => {
    const found = (await stored(window)).map(({ anchor }) => anchor.exact);
    assert.deepEqual(found.sort(), [...wanted].sort());
  }, what);
}

/** Waits until the focused row of the Review view begins with these words. */
function focusIsOn({ page }: Window, words: string): Promise<void> {
  return page
    .locator('[id="workbench.parts.sidebar"] .monaco-list-row.focused', { hasText: words })
    .waitFor({ timeout: 15_000 });
}

/** Waits until the status bar counts so many annotations to review. */
function toReview({ page }: Window, count: number): Promise<void> {
  const progress = page.locator('[id$="tippani.progress"]', {
    hasText: new RegExp(`/\\d+\\s+${count}\\s*$`),
  });
  return progress.waitFor({ timeout: 15_000 });
}

async function undoInView(window: Window): Promise<void> {
  await window.command('Tippani: Go to Next in Review');
  await focusIsOn(window, '“किशन राव”');
  await window.press('Control+z');
}

/** Another program leaves a conflict of a merge in the sidecar: their side is taken, by keys alone. */
async function mergeConflict(window: Window): Promise<void> {
  const parsed = parseSidecar(await window.read(SIDECAR));
  assert.ok('sidecar' in parsed);
  const annotations = parsed.sidecar.annotations.map((one) =>
    one.kind === 'mention' && one.anchor.exact === 'मोहन दास'
      ? { ...one, conflicts: [{ field: 'type', ours: one.type, theirs: 'MISC' }] }
      : one,
  );
  await window.write(SIDECAR, printSidecar({ ...parsed.sidecar, annotations }));
  await window.page.getByText('choose a side').waitFor({ timeout: 15_000 });
  await window.command('Tippani: Go to Next in Review');
  await focusIsOn(window, '“मोहन दास” Person');
  await window.press('ArrowDown', 'ArrowDown', 'Enter', 'y');
  await eventually(async () => {
    const mohan = (await stored(window)).find(({ anchor }) => anchor.exact === 'मोहन दास');
    assert.deepEqual([mohan?.kind === 'mention' && mohan.type, mohan?.conflicts], ['MISC', undefined]);
  }, 'their side is taken, and the conflict is gone');
}

export async function run(host: Host): Promise<void> {
  await host.withWindow({ files: { [NAME]: TEXT } }, async (window) => {
    await window.open(NAME);
    await marksDecided(window, 0);
    for (const [at, name] of ['मोहन दास', 'राधा वर्मा', 'किशन राव'].entries()) {
      await window.select(name);
      await window.press('Alt+m', 'p');
      await marksDecided(window, at + 1);
    }
    await quotes(window, ['मोहन दास', 'राधा वर्मा', 'किशन राव'], 'three people are marked');

    await window.write(NAME, EDITED);
    await toReview(window, 3);
    await window.command('Tippani: Go to Next in Review');
    await focusIsOn(window, '“मोहन दास”');
    await window.press('y');
    await quotes(window, ['मोहनदास गुप्ता', 'राधा वर्मा', 'किशन राव'], 'the likely place is confirmed');

    await focusIsOn(window, '“राधा वर्मा”');
    await window.press('ArrowDown', 'ArrowDown', 'Enter');
    await window.press('y');
    await eventually(async () => {
      const radha = (await stored(window)).find(({ anchor }) => anchor.exact === 'राधा वर्मा');
      assert.equal(radha?.anchor.start, [...EDITED.slice(0, EDITED.lastIndexOf('राधा वर्मा'))].length);
    }, 'the second place is chosen');

    await focusIsOn(window, '“किशन राव”');
    await window.press('Delete');
    await quotes(window, ['मोहनदास गुप्ता', 'राधा वर्मा'], 'the lost annotation is deleted');
    await window.page.getByText('Nothing to review.').waitFor({ timeout: 15_000 });

    for (const [left, what, undo] of [
      // The emptied view gave the focus to the article.
      [1, 'the deletion', () => window.press('Control+z')],
      [2, 'the choice', () => undoInView(window)],
      [3, 'the confirmation', () => window.command('Tippani: Undo Annotation')],
    ] as const) {
      await undo();
      await toReview(window, left);
      await eventually(async () => assert.equal((await stored(window)).length, 3), `${what} is undone`);
    }
    await quotes(window, ['मोहन दास', 'राधा वर्मा', 'किशन राव'], 'all is as it was');
    assert.equal(await window.read(NAME), EDITED, 'the article was never touched');
    assert.ok(!EDITED.includes(FOURTH));
    await mergeConflict(window);
  });
}
