import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../../../src/core/analyse';
import { mergeLexicons } from '../../../src/core/lexicon/lexicon';
import type { EntityType } from '../../../src/core/model';
import { acceptMark, markSpan, rejectMark } from '../../../src/core/sidecar/decide';
import { applyEdit, type Edit, EMPTY_SIDECAR, invertEdit } from '../../../src/core/sidecar/edit';
import { learnedLexicon } from '../../../src/core/sidecar/learned';
import { type Mark, reconcile } from '../../../src/core/sidecar/reconcile';
import type { MentionAnnotation, Sidecar, Status } from '../../../src/core/sidecar/schema';
import { randomIds, spanIn, testStamp } from './arbitrary';

interface Decided {
  readonly exact: string;
  readonly type?: EntityType;
  readonly status?: Status;
  readonly entity?: string;
  readonly was?: MentionAnnotation['was'];
}

function sidecarOf(...decided: readonly Decided[]): Sidecar {
  const newId = randomIds(1);
  const annotations = decided.map(
    ({ exact, type = 'PERSON', status = 'accepted', ...rest }): MentionAnnotation => ({
      id: newId(),
      kind: 'mention',
      status,
      type,
      anchor: { exact, start: 0, end: [...exact].length, prefix: '', suffix: '' },
      ...rest,
    }),
  );
  return { tippani: 1, annotations };
}

const names = (...decided: readonly Decided[]) => learnedLexicon(sidecarOf(...decided)).names;
const notNames = (...decided: readonly Decided[]) => learnedLexicon(sidecarOf(...decided)).notNames;

test('what was accepted, corrected or added is taught with its type and entity', () => {
  assert.deepEqual(
    names({ exact: 'सोरेन', entity: 'लीना सोरेन' }, { exact: 'गोरू', type: 'LOCATION', status: 'added' }),
    [
      { text: 'सोरेन', type: 'PERSON', name: 'लीना सोरेन', learned: true },
      { text: 'गोरू', type: 'LOCATION', name: 'गोरू', learned: true },
    ],
  );
  assert.equal(names({ exact: 'गोरू', status: 'corrected' }).length, 1);
  assert.equal(names({ exact: 'सोरेन' }, { exact: 'सोरेन', entity: 'लीना सोरेन' })[0]?.name, 'लीना सोरेन');
});

test('a text that means two people in one article is taught as a name of neither', () => {
  const two = names({ exact: 'सोरेन', entity: 'लीना सोरेन' }, { exact: 'सोरेन', entity: 'मोहन सोरेन' });
  assert.deepEqual(two, [{ text: 'सोरेन', type: 'PERSON', name: 'सोरेन', learned: true }]);
  const one = names({ exact: 'सोरेन', entity: 'लीना सोरेन' }, { exact: 'सोरेन', entity: 'लीना  सोरेन' });
  assert.equal(one.length, 1);
  assert.match(one[0]?.name ?? '', /^लीना/);
});

test('what was rejected is taught as none of that type, unless it was accepted too', () => {
  assert.deepEqual(notNames({ exact: 'विजय', status: 'rejected' }), [{ text: 'विजय', type: 'PERSON' }]);
  const both = [{ exact: 'विजय', status: 'rejected' }, { exact: 'विजय' }] as const;
  assert.deepEqual(notNames(...both), []);
  assert.deepEqual(
    names(...both).map(({ weak }) => weak),
    [true],
  );
  assert.deepEqual(notNames({ exact: 'विजय', status: 'rejected' }, { exact: 'विजय', type: 'LOCATION' }), [
    { text: 'विजय', type: 'PERSON' },
  ]);
});

test('a text of two types teaches nothing; quantities never do', () => {
  assert.deepEqual(names({ exact: 'गोरू' }, { exact: 'गोरू', type: 'LOCATION' }), []);
  const quantity = learnedLexicon(
    sidecarOf({ exact: 'एक', type: 'NUMEX' }, { exact: 'दो', type: 'NUMEX', status: 'rejected' }),
  );
  assert.deepEqual(quantity, { names: [], notNames: [] });
});

test('a suggestion that was cut shorter is no name in its full length; one that was made longer may be', () => {
  const cut: Decided = {
    exact: 'नदी आयोग',
    type: 'ORGANIZATION',
    status: 'corrected',
    was: { exact: 'नदी आयोग भवन' },
  };
  assert.deepEqual(notNames(cut), [{ text: 'नदी आयोग भवन', type: 'ORGANIZATION' }]);
  assert.deepEqual(notNames({ exact: 'लीना सोरेन', status: 'corrected', was: { exact: 'सोरेन' } }), []);
});

const TEXT = [
  'गोरू नहर पर नया पुल बनेगा, लोगों ने इसकी मांग की थी',
  'नई दिल्ली, 6 मार्च 2025',
  '',
  'अब टुम्बाक का काम घरकुल में है और उसने मुंबई के बारे में भी लिखा है कि वहां बहुत कुछ बदल गया है।',
  'बाद में मुंबई से आए लोगों को टुम्बाक के घर में रखा गया और घरकुल का नाम भी बदल दिया गया है।',
  'इसके बाद टुम्बाक के साथ मुंबई के लोग भी चले गए और घरकुल में अब कोई भी नहीं रहता है।',
  '',
].join('\n');

/** The marks of the article with these decisions, as the editor shows them. */
function marksOf(sidecar: Sidecar) {
  const learned = mergeLexicons([learnedLexicon(sidecar)]);
  return reconcile(TEXT, analyse(TEXT, learned ? { lexicon: learned } : {}), sidecar);
}

function glance(sidecar: Sidecar, quote: string): string[] {
  return marksOf(sidecar)
    .marks.filter(({ kind, span }) => kind === 'mention' && TEXT.slice(span.start, span.end) === quote)
    .map(({ status, type }) => `${status} ${type}`);
}

function apply(sidecar: Sidecar, edit: Edit): Sidecar {
  const applied = applyEdit(sidecar, edit);
  assert.ok('sidecar' in applied);
  return applied.sidecar;
}

function mentionOn(sidecar: Sidecar, quote: string, n = 0): Mark {
  const { start } = spanIn(TEXT, quote, n);
  const found = marksOf(sidecar).marks.find(({ kind, span }) => kind === 'mention' && span.start === start);
  assert.ok(found, `a mention on ${quote}`);
  return found;
}

const situation = (sidecar: Sidecar) => ({ text: TEXT, sidecar, marks: marksOf(sidecar) });

test('a name that was added is suggested elsewhere in the article; undoing takes it back', () => {
  const span = spanIn(TEXT, 'टुम्बाक');
  const edit = markSpan(situation(EMPTY_SIDECAR), span, 'PERSON', testStamp());
  const marked = apply(EMPTY_SIDECAR, edit);
  assert.deepEqual(glance(EMPTY_SIDECAR, 'टुम्बाक'), []);
  assert.deepEqual(glance(marked, 'टुम्बाक'), ['added PERSON', 'suggested PERSON', 'suggested PERSON']);
  assert.deepEqual(glance(apply(marked, invertEdit(edit)), 'टुम्बाक'), []);
});

test('a rejection takes the same suggestion away everywhere; one accepted before stays, and so do the rest', () => {
  const three = ['suggested LOCATION', 'suggested LOCATION', 'suggested LOCATION'];
  assert.deepEqual(glance(EMPTY_SIDECAR, 'मुंबई'), three);
  const mark = mentionOn(EMPTY_SIDECAR, 'मुंबई', 1);
  const rejected = apply(EMPTY_SIDECAR, rejectMark(situation(EMPTY_SIDECAR), mark, testStamp()));
  assert.deepEqual(glance(rejected, 'मुंबई'), ['rejected LOCATION']);

  const first = mentionOn(EMPTY_SIDECAR, 'मुंबई');
  const accepted = apply(EMPTY_SIDECAR, acceptMark(situation(EMPTY_SIDECAR), first, testStamp()));
  const second = mentionOn(accepted, 'मुंबई', 1);
  const both = apply(accepted, rejectMark(situation(accepted), second, testStamp(5)));
  assert.deepEqual(glance(both, 'मुंबई'), ['accepted LOCATION', 'rejected LOCATION', 'suggested LOCATION']);
});

test('decided marks never move, whatever else is decided', () => {
  const decision = fc.tuple(fc.nat(), fc.constantFrom('accept', 'reject', 'ORGANIZATION', 'PERSON'));
  fc.assert(
    fc.property(fc.array(decision, { maxLength: 8 }), (decisions) => {
      let sidecar = EMPTY_SIDECAR;
      decisions.forEach(([pick, what], step) => {
        const here = situation(sidecar);
        const coded = here.marks.marks.filter((mark) => mark.kind === 'mention');
        const mark = coded[pick % coded.length];
        if (!mark) return;
        const stamp = testStamp(step * 100);
        const edit =
          what === 'accept'
            ? acceptMark(here, mark, stamp)
            : what === 'reject'
              ? rejectMark(here, mark, stamp)
              : markSpan(here, mark.span, what as EntityType, stamp);
        const touched = new Set(edit.map(({ id }) => id));
        const others = (marks: readonly Mark[]) =>
          marks
            .filter(({ id }) => id && !touched.has(id))
            .map(({ id, span, status, type }) => ({ id, span, status, type }));
        sidecar = apply(sidecar, edit);
        assert.deepEqual(others(marksOf(sidecar).marks), others(here.marks.marks));
      });
    }),
    { numRuns: 100 },
  );
});
