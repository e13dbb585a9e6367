import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchorResolver } from '../../../src/core/sidecar/anchors';
import { reconcile } from '../../../src/core/sidecar/reconcile';
import type { MentionAnnotation } from '../../../src/core/sidecar/schema';
import { type ReviewArticle, type ReviewNode, reviewNodes } from '../../../src/vscode/review/reviewNodes';

const MADE_ON = [
  'नगर परिषद की बैठक में दास ने बजट पर चर्चा की और समिति के सुझाव सदन में पढ़कर सुनाए।',
  'इसके बाद राधा वर्मा ने पानी की कमी पर सवाल पूछा और जवाब न मिलने पर विरोध जताया।',
  'सड़कों की मरम्मत के लिए नया ठेका जल्दी निकाला जाएगा, यह भरोसा अफ़सरों ने दिया।',
  'अंत में मोहन राव ने सबका धन्यवाद किया और अगली बैठक की तारीख़ बताकर सभा समाप्त की।',
  'शहर के बाकी हिस्सों में बिजली कटौती का कार्यक्रम पहले जैसा रहेगा।',
].join('\n');
/** दास became दासगुप्ता, the second sentence stands twice, the fourth is gone. */
const [FIRST = '', SECOND = '', THIRD = '', , FIFTH = ''] = MADE_ON.split('\n');
const TEXT = [FIRST.replace('दास', 'दासगुप्ता'), SECOND, SECOND, THIRD, FIFTH].join('\n');

function articleOf(uri: string, text = TEXT): ReviewArticle {
  const resolver = anchorResolver(MADE_ON);
  const annotations = ['दास', 'राधा वर्मा', 'मोहन राव'].map((quote, at): MentionAnnotation => {
    const start = MADE_ON.indexOf(quote);
    const anchor = resolver.make({ start, end: start + quote.length });
    return { id: `mention00${at}`, kind: 'mention', status: 'accepted', type: 'PERSON', anchor };
  });
  const sidecar = { tippani: 1, annotations, fingerprint: resolver.fingerprint() } as const;
  const none = { mentions: [], entities: [], times: [], events: [] };
  return { uri, text, unplaced: reconcile(text, none, sidecar).unplaced };
}

const shape = ({ label, description, context }: ReviewNode) => `${context} ${label} ${description}`;

test('what has lost its place stands under its state, with what is asked of a person', () => {
  const groups = reviewNodes([articleOf('file:///a.txt')]);
  assert.deepEqual(groups.map(shape), [
    'group Changed 1 · confirm the place',
    'group Ambiguous 1 · choose the place',
    'group Lost 1 · place anew or delete',
  ]);
  assert.deepEqual(
    groups.flatMap(({ children }) => children.map(shape)),
    ['changed “दास” Person · line 1: “दासगुप्ता”', 'ambiguous “राधा वर्मा” Person', 'lost “मोहन राव” Person'],
  );
});

test('only where one place is likely does the annotation itself stand for it', () => {
  const [changed, ambiguous, lost] = reviewNodes([articleOf('file:///a.txt')]).flatMap(
    ({ children }) => children,
  );
  const { start = 0, end = 0 } = changed?.ref?.span ?? {};
  assert.equal(TEXT.slice(start, end), 'दासगुप्ता');
  assert.deepEqual([ambiguous?.ref?.span, lost?.ref?.span], [undefined, undefined]);
});

test('a place is shown with the words around it, the words themselves emphasised', () => {
  const [, ambiguous] = reviewNodes([articleOf('file:///a.txt')]).flatMap(({ children }) => children);
  const places = ambiguous?.children ?? [];
  assert.deepEqual(
    places.map(({ label, emphasis }) => [label.slice(0, 2), label.slice(emphasis?.start, emphasis?.end)]),
    [
      ['2:', 'राधा वर्मा'],
      ['3:', 'राधा वर्मा'],
    ],
  );
  assert.ok(places.every(({ label }) => label.includes('पानी की कमी')));
});

test('articles are named where there are several; where nothing is lost there is nothing', () => {
  const groups = reviewNodes([articleOf('file:///a.txt'), articleOf('file:///%E0%A4%96.txt')]);
  assert.deepEqual(
    groups[0]?.children.map(({ description }) => description?.split(' · ').at(-1)),
    ['a.txt', 'ख.txt'],
  );
  const ids = groups.flatMap(({ children }) => children.map(({ id }) => id));
  assert.equal(new Set(ids).size, 6);
  assert.deepEqual(reviewNodes([articleOf('file:///a.txt', MADE_ON)]), []);
});
