import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sameJson } from '../../../src/core/json/sameJson';
import { anchorResolver, makeAnchor } from '../../../src/core/sidecar/anchors';
import { changeWords, fieldWords } from '../../../src/core/sidecar/changeWords';
import { compareSidecars, tellingFields } from '../../../src/core/sidecar/compareSidecars';
import { applyEdit, EMPTY_SIDECAR } from '../../../src/core/sidecar/edit';
import { quotesOf } from '../../../src/core/sidecar/readable';
import { rebaseSidecar } from '../../../src/core/sidecar/rebase';
import { reconcile } from '../../../src/core/sidecar/reconcile';
import { referencesOf } from '../../../src/core/sidecar/references';
import { revertChanges } from '../../../src/core/sidecar/revertChanges';
import type {
  Annotation,
  EventAnnotation,
  MentionAnnotation,
  Sidecar,
} from '../../../src/core/sidecar/schema';
import { annotationById, isAnchored } from '../../../src/core/sidecar/sidecar';
import { annotation as anyAnnotation, sidecar as anySidecar, spanIn, testStamp } from './arbitrary';
import { SUGGESTIONS, TEXT } from './scene';

const DAS = 'das0000000';
const CITY = 'city000000';
const MEETING = 'meeting000';

function mention(id: string, quote: string, more: Partial<MentionAnnotation> = {}): MentionAnnotation {
  const anchor = makeAnchor(TEXT, spanIn(TEXT, quote));
  return { id, kind: 'mention', status: 'accepted', type: 'PERSON', anchor, by: 'asha', ...more };
}

function meeting(actor: readonly string[], more: Partial<EventAnnotation> = {}): EventAnnotation {
  return {
    id: MEETING,
    kind: 'event',
    status: 'accepted',
    type: 'CONSULT',
    value: null,
    modes: ['visit'],
    contexts: [],
    aux: [],
    roles: { actor, recipient: [], place: [], date: [] },
    source: null,
    anchor: makeAnchor(TEXT, spanIn(TEXT, 'मुलाकात की')),
    by: 'asha',
    ...more,
  };
}

/** A sidecar made on a text. */
function on(text: string, ...annotations: Annotation[]): Sidecar {
  return { tippani: 1, annotations, fingerprint: anchorResolver(text).fingerprint() };
}

const situation = (sidecar: Sidecar, text = TEXT) => ({
  text,
  sidecar,
  marks: reconcile(text, SUGGESTIONS, sidecar),
});

/** What is left of the changes after some of them were taken back. */
function reverted(before: Sidecar, after: Sidecar, ...what: Parameters<typeof revertChanges>[1][number][]) {
  const edit = revertChanges(situation(after), what, { before, stamp: testStamp() });
  const result = applyEdit(after, edit);
  assert.ok('sidecar' in result);
  return result.sidecar;
}

test('added, removed and changed annotations are told in the order of the text, with the fields that differ', () => {
  const before = on(TEXT, mention(DAS, 'दास'), meeting([DAS]));
  const corrected = { status: 'corrected', type: 'LOCATION', was: { type: 'PERSON' }, by: 'ravi' } as const;
  const after = on(TEXT, mention(CITY, 'मरुपुर', corrected), mention(DAS, 'दास', corrected));
  const changes = compareSidecars(before, after);
  assert.deepEqual(
    changes.map(({ id, before: was, after: is, fields }) => [
      id,
      was !== null,
      is !== null,
      fields.map(({ field }) => field),
    ]),
    [
      [CITY, false, true, []],
      [DAS, true, true, ['status', 'type', 'was']],
      [MEETING, true, false, []],
    ],
  );
  const quotes = new Map([...quotesOf(before), ...quotesOf(after)]);
  assert.deepEqual(
    changes.map((change) => changeWords(change, quotes)),
    ['LOCATION corrected from PERSON', 'type: PERSON → LOCATION', 'CONSULT (visit) actor: “दास” accepted'],
  );
});

test('roles are told one by one, with the words that fill them', () => {
  const [das, city] = [mention(DAS, 'दास'), mention(CITY, 'मरुपुर', { type: 'LOCATION' })];
  const [before, after] = [
    on(TEXT, das, city, meeting([DAS])),
    on(
      TEXT,
      das,
      city,
      meeting([], {
        roles: { actor: [], recipient: [DAS], place: [CITY], date: [] },
        modes: [],
        note: 'देखो',
      }),
    ),
  ];
  const [change, ...others] = compareSidecars(before, after);
  assert.ok(change);
  assert.deepEqual(others, []);
  assert.deepEqual(
    tellingFields(change).map((field) => fieldWords(field, quotesOf(after))),
    [
      'modes: visit → nothing',
      'actor: “दास” → nothing',
      'recipient: nothing → “दास”',
      'place: nothing → “मरुपुर”',
      'note: nothing → देखो',
    ],
  );
});

test('who and when alone, and anchors that followed the text, are no change; another place in the same text is', () => {
  const before = on(TEXT, mention(DAS, 'दास'));
  assert.deepEqual(compareSidecars(before, on(TEXT, mention(DAS, 'दास', { by: 'ravi' }))), []);
  const longer = `नई पंक्ति।\n${TEXT}`;
  const followed = rebaseSidecar(before, longer, new Map([[DAS, spanIn(longer, 'दास')]]));
  assert.deepEqual(compareSidecars(before, followed), []);

  const [first, second] = [0, 1].map((n) => makeAnchor(TEXT, spanIn(TEXT, 'सोरेन', n)));
  assert.ok(first && second);
  const [change] = compareSidecars(
    on(TEXT, mention(DAS, 'सोरेन', { anchor: first })),
    on(TEXT, mention(DAS, 'सोरेन', { anchor: second })),
  );
  assert.deepEqual(
    change?.fields.map((field) => fieldWords(field, new Map())),
    [`place: ${first.start}–${first.end} → ${second.start}–${second.end}`],
  );
  const [widened] = compareSidecars(before, on(TEXT, mention(DAS, 'प्रधानमंत्री दास')));
  assert.deepEqual(
    widened?.fields.map((field) => fieldWords(field, new Map())),
    ['words: “दास” → “प्रधानमंत्री दास”'],
  );
});

test('a sidecar that came or went added or removed all its annotations', () => {
  const one = on(TEXT, mention(DAS, 'दास'));
  assert.deepEqual(compareSidecars(null, null), []);
  assert.deepEqual(compareSidecars(null, one)[0]?.before, null);
  assert.deepEqual(compareSidecars(one, null)[0]?.after, null);
});

test('reverting one field keeps the others, and is stamped; the last one brings the annotation back as it was', () => {
  const old = mention(DAS, 'दास', { entity: 'दास' });
  const { entity: _, ...bare } = old;
  const now = { ...bare, status: 'corrected', type: 'MISC', was: { type: 'PERSON' }, by: 'ravi' } as const;
  const [before, after] = [on(TEXT, old), on(TEXT, now)];
  const typed = reverted(before, after, { id: DAS, field: 'type' });
  const { was: __, ...rest } = now;
  assert.deepEqual(annotationById(typed, DAS), { ...rest, type: 'PERSON', by: 'asha', at: testStamp().at });
  const both = reverted(before, typed, { id: DAS, field: 'entity' });
  assert.deepEqual(annotationById(both, DAS), old);
});

test('what was removed comes back with what it names; what was added goes, with what names it', () => {
  const [das, event] = [mention(DAS, 'दास'), meeting([DAS])];
  const full = on(TEXT, das, event);
  const back = reverted(full, EMPTY_SIDECAR, { id: MEETING });
  assert.deepEqual(back.annotations.map(({ id }) => id).sort(), [DAS, MEETING].sort());
  const gone = reverted(on(TEXT, meeting([])), full, { id: DAS });
  assert.deepEqual(gone.annotations.map(referencesOf), [[]]);
});

test('a removed annotation comes back where its words stand now, or without a place to be reviewed', () => {
  const before = on(TEXT, mention(DAS, 'दास'), mention(CITY, 'मरुपुर'));
  const text = `नई पंक्ति।\n${TEXT.replace('मरुपुर', 'कहीं')}`;
  const after = on(text);
  const edit = revertChanges(situation(after, text), [{ id: DAS }, { id: CITY }], {
    before,
    stamp: testStamp(),
  });
  const result = applyEdit(after, edit);
  assert.ok('sidecar' in result);
  const das = annotationById(result.sidecar, DAS);
  assert.ok(das && isAnchored(das));
  assert.equal([...text].slice(das.anchor.start, das.anchor.end).join(''), 'दास');
  assert.deepEqual(
    reconcile(text, SUGGESTIONS, result.sidecar).unplaced.map(({ annotation }) => annotation.id),
    [CITY],
  );
});

/** Two states of one sidecar: some annotations were removed, some added, some say something else; none names what is not there. */
const twoStates = fc
  .tuple(
    anySidecar,
    fc.infiniteStream(fc.nat(4)),
    fc.uniqueArray(anyAnnotation, { selector: ({ id }) => id, maxLength: 4 }),
  )
  .map(([first, what, more]): [Sidecar, Sidecar] => {
    const before = whole(first);
    const kept = before.annotations.flatMap((one) => {
      const { value } = what.next();
      if (value === 0) return [];
      return [value === 1 ? ({ ...one, note: 'और', by: 'ravi' } as Annotation) : one];
    });
    const added = more.filter(({ id }) => !annotationById(before, id));
    return [before, whole({ ...before, annotations: [...kept, ...added] })];
  });

/** Without references to what is not there. */
function whole(sidecar: Sidecar): Sidecar {
  const there = (id: string) => annotationById(sidecar, id) !== undefined;
  const annotations = sidecar.annotations.map((one): Annotation => {
    if (one.kind !== 'event') return one;
    const { actor, recipient, place, date } = one.roles;
    const roles = {
      actor: actor.filter(there),
      recipient: recipient.filter(there),
      place: place.filter(there),
      date: date.filter(there),
    };
    return { ...one, roles, source: one.source !== null && there(one.source) ? one.source : null };
  });
  return { ...sidecar, annotations };
}

test('nothing differs from itself, and the way back mirrors the way there', () => {
  fc.assert(
    fc.property(twoStates, ([before, after]) => {
      assert.deepEqual(compareSidecars(before, before), []);
      const mirrored = compareSidecars(after, before).map(({ id, fields, ...sides }) => ({
        id,
        before: sides.after,
        after: sides.before,
        fields: fields.map((field) => ({ ...field, before: field.after, after: field.before })),
      }));
      const there = compareSidecars(before, after);
      const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
      assert.deepEqual(mirrored.sort(byId), [...there].sort(byId));
    }),
  );
});

test('reverting all changes gives the earlier state, up to anchors', () => {
  const bare = ({ annotations }: Sidecar) =>
    annotations
      .map((one): object => (isAnchored(one) ? { ...one, anchor: null } : one))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  fc.assert(
    fc.property(twoStates, ([before, after]) => {
      const back = reverted(before, after, ...compareSidecars(before, after).map(({ id }) => ({ id })));
      assert.ok(sameJson(bare(back), bare(before)), JSON.stringify([bare(back), bare(before)]));
      assert.deepEqual(
        compareSidecars(before, back).filter(({ fields }) => fields.some(({ field }) => field !== 'anchor')),
        [],
      );
    }),
  );
});

test('a field that is taken back is no longer told in what was before', () => {
  const before = on(TEXT, meeting([], { type: 'PROTEST' }));
  const corrected = { status: 'corrected', type: 'MOBILIZE' } as const;
  const was = { type: 'PROTEST', aux: [] } as const;
  const after = on(TEXT, meeting([], { ...corrected, aux: ['future'], was }));
  const [type] = reverted(before, after, { id: MEETING, field: 'type' }).annotations;
  assert.deepEqual(type?.kind === 'event' && [type.type, type.status, type.was], [
    'PROTEST',
    'corrected',
    { aux: [] },
  ]);
  const noted = on(TEXT, meeting([], { ...corrected, was: { type: 'PROTEST' }, note: 'देखें' }));
  const [whole] = reverted(before, noted, { id: MEETING, field: 'type' }).annotations;
  assert.deepEqual(whole?.kind === 'event' && [whole.type, whole.status, whole.was, whole.note], [
    'PROTEST',
    'accepted',
    undefined,
    'देखें',
  ]);
});
