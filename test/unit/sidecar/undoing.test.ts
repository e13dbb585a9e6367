import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isOpen } from '../../../src/core/sidecar/bulk';
import { printSidecar } from '../../../src/core/sidecar/codec';
import {
  acceptMarks,
  addNote,
  deleteAnnotation,
  placeAnnotation,
  rejectMarks,
} from '../../../src/core/sidecar/decide';
import { unplacedIn } from '../../../src/core/sidecar/reconcile';
import { takeStep, toTakeBack } from '../../../src/core/sidecar/step';
import { takeBack } from '../../../src/core/sidecar/takeBack';
import { randomIds } from './arbitrary';
import { type Sentence, Session } from './session';

// What was undone or deleted is brought back after other programs changed the article. It must not be shown at a twin of
// its sentence: the text that it was made on is known, and tells that the sentence is gone.

const NAMES = ['लीना सोरेन', 'रवि दास', 'क़मर अली'];

/** Sentences of one article; names come again, as in news. */
const ARTICLE = [
  'मरुपुर में सोमवार की सुबह नदी आयोग की बैठक के बाद लीना सोरेन ने बाढ़ से जुड़ी रिपोर्ट पत्रकारों के सामने रखी।',
  'विपक्ष के नेता के तौर पर पहली बार बोलते हुए रवि दास ने सरकार पर आँकड़े छिपाने का आरोप लगाया।',
  'पुलिस के मुताबिक़ जुलूस के आगे चल रहे क़मर अली को चौक पर रोककर थाने ले जाया गया।',
  'किसान संघ की तरफ़ से भेजे गए पत्र के जवाब में लीना सोरेन ने मुआवज़े की नई दरों पर विचार का भरोसा दिया।',
  'उधर नवगाँव की अदालत ने पुराने ज़मीन विवाद में रवि दास की अर्ज़ी पर अगली सुनवाई पंद्रह जुलाई को तय की।',
  'खेल मैदान के उद्घाटन से लौटते समय मोटरसाइकिल सवार क़मर अली ने घायल बच्चे को अस्पताल पहुँचाया।',
  'विधानसभा अध्यक्ष के कमरे में हुई सर्वदलीय चर्चा के दौरान लीना सोरेन ने संशोधन का मसौदा सदस्यों में बँटवाया।',
  'दिल्ली से आए पर्यवेक्षकों की मौजूदगी में रवि दास के समर्थकों ने टिकट बँटवारे पर नाराज़गी जताई।',
  'बिजली विभाग के ठेकेदार रह चुके क़मर अली का नाम जाँच समिति की सूची में तीसरे स्थान पर है।',
  'समारोह की अध्यक्षता करने पहुँचीं लीना सोरेन ने विद्यार्थियों को किताबें और साइकिलें भेंट कीं।',
  'मतगणना केंद्र के बाहर जमा भीड़ को संबोधित करते हुए रवि दास ने शांति बनाए रखने की अपील की।',
  'रेलवे स्टेशन पर देर रात उतरे क़मर अली के थैले से डाक टिकटों का पुराना संग्रह मिला।',
];

/** Sentences that come in later. */
const LATER = [
  'मौसम विभाग ने अगले दो दिन तेज़ हवा के साथ बारिश का अनुमान जताया है।',
  'शहर के बीच बने पुल की मरम्मत का काम दिसंबर तक चलेगा।',
  'इस बीच बाज़ार में प्याज़ के दाम फिर बढ़ने लगे हैं।',
  'सभा में आए लोगों के लिए पानी और छाया का इंतज़ाम नहीं था।',
];

const newSession = () => new Session(ARTICLE, NAMES);

function stamp(seed: number) {
  return { newId: randomIds(seed), at: '2026-01-02T10:00:00Z' };
}

function accept(session: Session, which: number, seed: number): void {
  const { situation } = session;
  const open = situation.marks.marks.filter(isOpen);
  const mark = open[which % Math.max(1, open.length)];
  if (!mark) return;
  const key = session.sentences[session.at(mark.span.start)]?.key;
  session.decide({ edit: acceptMarks(situation, [mark], stamp(seed)), on: () => key });
}

/** The sentence goes, and one like it comes elsewhere. */
function withTwin(session: Session, at: number, to: number, key: number): readonly Sentence[] {
  const text = session.sentences[at]?.text ?? '';
  return session.sentences.toSpliced(at, 1).toSpliced(to, 0, { text, key });
}

/** What the present state shows of the only annotation. */
function statesOf(session: Session): string[] {
  const { marks, unplaced } = session.situation.marks;
  return [...marks.flatMap(({ placed }) => placed ?? []), ...unplaced.map(({ state }) => state)];
}

for (const isReloaded of [false, true]) {
  const then = (session: Session) => {
    if (isReloaded) session.reload();
    session.change(withTwin(session, 4, 9, 100));
  };
  const when = isReloaded ? ', after a reload' : '';

  test(`redoing does not place an annotation at a twin of its sentence${when}`, () => {
    const session = newSession();
    accept(session, 4, 1);
    session.undo();
    then(session);
    session.redo();
    assert.deepEqual(statesOf(session), ['changed']);
    assert.deepEqual(session.look(), []);
  });

  test(`undoing a deletion does not place an annotation at a twin of its sentence${when}`, () => {
    const session = newSession();
    accept(session, 4, 1);
    const [id = ''] = session.sidecar.annotations.map((one) => one.id);
    session.decide({ edit: deleteAnnotation(session.situation, id, stamp(2)), on: () => undefined });
    then(session);
    session.undo();
    assert.deepEqual(statesOf(session), ['changed']);
    assert.deepEqual(session.look(), []);
  });

  test(`undoing a placement leads to no place but the first one${when}`, () => {
    const session = newSession();
    accept(session, 4, 1);
    const first = session.sentences;
    session.change(session.sentences.toSpliced(4, 1));
    const [unplaced] = session.situation.marks.unplaced;
    assert.ok(unplaced);
    const other = session.text.indexOf('क़मर अली');
    session.decide({
      edit: placeAnnotation(session.situation, unplaced.annotation.id, { start: other, end: other + 8 }),
      on: () => session.sentences[session.at(other)]?.key,
    });
    session.change(first);
    then(session);
    session.undo();
    assert.deepEqual(statesOf(session), ['changed']);
    session.change(first);
    assert.deepEqual([statesOf(session), session.look()], [['ok'], []]);
  });
}

test('taking a change of a folder back does not place an annotation at a twin of its sentence', () => {
  const session = newSession();
  accept(session, 4, 1);
  const { id } = session.sidecar.annotations[0] ?? assert.fail();
  session.decide({ edit: deleteAnnotation(session.situation, id, stamp(2)), on: () => undefined });
  const kept = toTakeBack(session.done.at(-1) ?? assert.fail());
  session.reload();
  session.change(withTwin(session, 4, 9, 100));
  const taken = takeStep(session.sidecar, takeBack(session.sidecar, kept).step);
  assert.ok('sidecar' in taken);
  assert.deepEqual(
    unplacedIn(session.text, taken.sidecar).map(({ state }) => state),
    ['changed'],
  );
});

test('what is brought back stands where its sentence stands, though text came before it', () => {
  const session = newSession();
  accept(session, 4, 1);
  session.undo();
  session.change([{ text: 'ऊपर एक नया वाक्य जुड़ा।', key: 50 }, ...session.sentences]);
  session.reload();
  session.redo();
  assert.deepEqual([statesOf(session), session.look()], [['moved'], []]);
});

/** A session, and what the random deeds in it need to know. */
interface Run {
  readonly session: Session;
  readonly versions: (readonly Sentence[])[];
  hasTwin: boolean;
}

type Deed = (run: Run, command: Command & { readonly index: number }) => void;

const pick = <T>(list: readonly T[], which: number): T | undefined => list[which % Math.max(1, list.length)];

/** The annotation that is meant, and its mark if it has a place. */
function meant({ session }: Run, which: number) {
  const { situation } = session;
  const one = pick(situation.sidecar.annotations, which);
  return { situation, one, mark: situation.marks.marks.find(({ id }) => id !== undefined && id === one?.id) };
}

const elsewhere = () => undefined;

const DECISIONS: Readonly<Record<string, Deed>> = {
  accept: ({ session }, { which, index }) => accept(session, which, index + 1),
  reject: (run, { which, index }) => {
    const { situation, mark } = meant(run, which);
    const edit = rejectMarks(situation, mark ? [mark] : [], stamp(index + 1));
    run.session.decide({ edit, on: elsewhere });
  },
  delete: (run, { which, index }) => {
    const { situation, one } = meant(run, which);
    const edit = one ? deleteAnnotation(situation, one.id, stamp(index + 1)) : [];
    run.session.decide({ edit, on: elsewhere });
  },
  note: (run, { which, index }) => {
    const { situation, mark } = meant(run, which);
    if (mark) run.session.decide({ edit: addNote(situation, mark, `${index}`, stamp(1)), on: elsewhere });
  },
  place: ({ session }, { which }) => {
    const { situation } = session;
    const { annotation, proposals = [] } = situation.marks.unplaced[0] ?? {};
    const span = pick(proposals, which);
    if (!annotation || !span) return;
    const key = session.sentences[session.at(span.start)]?.key;
    session.decide({ edit: placeAnnotation(situation, annotation.id, span), on: () => key });
  },
  undo: ({ session }) => void session.undo(),
  redo: ({ session }) => void session.redo(),
  reload: ({ session }) => session.reload(),
};

const CHANGES: Readonly<Record<string, Deed>> = {
  // Of two moves the text may tell that a third sentence moved.
  twin: (run, { which, where, index }) => {
    const { length } = run.session.sentences;
    const at = which % length;
    const to = (at + 4 + (where % (length - 7))) % length;
    if (!run.hasTwin) run.session.change(withTwin(run.session, at, to, 100 + index));
    run.hasTwin = true;
  },
  cut: ({ session }, { which }) => {
    const { length } = session.sentences;
    if (length > 11) session.change(session.sentences.toSpliced(which % length, 1));
  },
  add: ({ session }, { which, where, index }) => {
    const fresh = { text: pick(LATER, where) ?? '', key: 100 + index };
    session.change(session.sentences.toSpliced(which % session.sentences.length, 0, fresh));
  },
  earlier: ({ session, versions }, { which }) => session.change(pick(versions, which) ?? []),
};

/** Makes random deeds; gives the annotations shown at a wrong place, and the bytes before all and after undoing all. */
function work(commands: readonly Command[], mayChange: boolean) {
  const session = newSession();
  const first = printSidecar(session.sidecar);
  const run: Run = { session, versions: [session.sentences], hasTwin: false };
  const wrong: string[] = [];
  for (const [index, command] of commands.entries()) {
    const { what } = command;
    const deed = DECISIONS[what] ?? (mayChange ? CHANGES[what] : undefined);
    deed?.(run, { ...command, index });
    if (CHANGES[what]) run.versions.push(session.sentences);
    wrong.push(...session.look().map((words) => `${index} ${what}: ${words}`));
  }
  while (session.undo());
  return { wrong, first, last: printSidecar(session.sidecar) };
}

interface Command {
  readonly what: string;
  readonly which: number;
  readonly where: number;
}

const WEIGHTS = {
  accept: 4,
  delete: 2,
  reject: 1,
  note: 1,
  place: 2,
  undo: 4,
  redo: 4,
  reload: 1,
  twin: 3,
  cut: 1,
  add: 2,
  earlier: 1,
};

const commands = fc.array(
  fc.record<Command>({
    what: fc.constantFrom(...Object.entries(WEIGHTS).flatMap(([what, times]) => Array(times).fill(what))),
    which: fc.nat(99),
    where: fc.nat(99),
  }),
  { minLength: 5, maxLength: 25 },
);

test('whatever is decided, undone and redone while the article changes, nothing is shown at a wrong place', () => {
  fc.assert(
    fc.property(commands, (list) => {
      assert.deepEqual(work(list, true).wrong, []);
    }),
    { numRuns: Number(process.env.TIPPANI_UNDOINGS ?? 300) },
  );
});

test('while the article stays, undoing all leads to the first bytes', () => {
  fc.assert(
    fc.property(commands, (list) => {
      const { first, last } = work(list, false);
      assert.equal(last, first);
    }),
    { numRuns: 300 },
  );
});
