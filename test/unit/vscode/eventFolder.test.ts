import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkFolder } from '../../../src/core/entities/linking/linkFolder';
import { acceptMark, rejectMark, reviseMark, type Situation } from '../../../src/core/sidecar/decide';
import { applyEdit, type Edit, EMPTY_SIDECAR } from '../../../src/core/sidecar/edit';
import type { EventMark } from '../../../src/core/sidecar/marks';
import type { Sidecar } from '../../../src/core/sidecar/schema';
import { type FolderArticle, readFolderArticle } from '../../../src/vscode/folder/folderArticle';
import { folderStories } from '../../../src/vscode/folder/folderStories';
import { type EventFilter, filterCounts, NO_FILTER } from '../../../src/vscode/views/eventFilter';
import { eventsOfFolder, folderEventsContent } from '../../../src/vscode/views/eventFolder';
import { eventFolderNodes } from '../../../src/vscode/views/eventFolderNodes';
import type { Grouping } from '../../../src/vscode/views/eventGroups';
import type { TreeNode } from '../../../src/vscode/views/nodes';

const CALL = [
  'केन्या के राष्ट्रपति ने पेरू की राष्ट्रपति से की बात',
  'नैरोबी, 12 मार्च 2025',
  '',
  'केन्या के राष्ट्रपति जोसेफ किपकेमोई ने मंगलवार को पेरू की राष्ट्रपति मारिया केस्टिलो से फोन पर बातचीत की। किपकेमोई ने इस बातचीत को उपयोगी बताया।',
].join('\n');
const CALL_AGAIN = [
  'लीमा और नैरोबी के बीच संपर्क',
  'लीमा, 12 मार्च 2025',
  '',
  'शिन्हुआ के अनुसार मारिया केस्टिलो और जोसेफ किपकेमोई के बीच मंगलवार को फोन पर बातचीत हुई।',
].join('\n');
const ATTACK = (day: string, dead: string) =>
  `सीमा पर तनाव\nबामाको, 12 मार्च 2025\n\nनाइजर ने ${day} को माली पर मिसाइल हमला किया जिसमें ${dead} लोगों की मौत हो गई।`;

const read = (name: string, text: string, sidecar = EMPTY_SIDECAR): FolderArticle =>
  readFolderArticle(`file:///folder/${encodeURIComponent(name)}`, text, sidecar, {});

let ids = 0;
const STAMP = { newId: () => `id-of-test-${ids++}`, by: 'asha' };

/** The sidecar after a decision on the event whose trigger has these words. */
function decided(
  text: string,
  words: string,
  make: (situation: Situation, mark: EventMark) => Edit,
  sidecar: Sidecar = EMPTY_SIDECAR,
): Sidecar {
  const { marks } = read('x.txt', text, sidecar);
  const mark = marks
    .filter((one) => one.kind === 'event')
    .find(({ span }) => text.slice(span.start, span.end).includes(words));
  assert.ok(mark, `an event with ${words}`);
  const applied = applyEdit(sidecar, make({ text, sidecar, marks: { marks, unplaced: [] } }, mark));
  assert.ok('sidecar' in applied);
  return applied.sidecar;
}

const folder = (all: readonly FolderArticle[]) => ({
  all,
  entities: linkFolder(all.map(({ linked }) => linked)),
});
const stories = (all: readonly FolderArticle[]) => folderStories(all, folder(all).entities);
const calls = (all: readonly FolderArticle[]) =>
  stories(all).filter(({ accounts: [{ type, modes }] }) => type === 'CONSULT' && modes.includes('phone'));

const tree = (all: readonly FolderArticle[], grouping: Grouping = 'date', filter: EventFilter = NO_FILTER) =>
  folderEventsContent(folder(all), { grouping, filter });
const flat = (nodes: readonly TreeNode[]): TreeNode[] =>
  nodes.flatMap((node) => [node, ...flat(node.children)]);
const find = (nodes: readonly TreeNode[], label: RegExp) => {
  const node = flat(nodes).find((one) => label.test(one.label));
  assert.ok(node, `${label} is listed`);
  return node;
};

test('two articles about one phone call meet in one node, with who says it below', () => {
  const all = [read('एक.txt', CALL), read('दो.txt', CALL_AGAIN)];
  assert.equal(calls(all).length, 1);
  const node = find(tree(all).nodes, /CONSULT \(phone\)/);
  assert.match(node.description ?? '', /in 2 articles$/);
  const tellings = node.children.map(({ description }) => description);
  assert.ok(tellings.some((words) => words?.startsWith('एक.txt')));
  assert.ok(tellings.includes('दो.txt · source: शिन्हुआ'), tellings.join('; '));
  const [group] = tree(all).nodes.filter(
    ({ children }) => flat(children).includes(node) || find(children, /phone/),
  );
  assert.equal(group?.label, 'Tue 11 Mar 2025');
});

test('a telling leads to its place in its article, and can be decided there', () => {
  const node = find(tree([read('एक.txt', CALL), read('दो.txt', CALL_AGAIN)]).nodes, /CONSULT \(phone\)/);
  const telling = node.children.find(({ description }) => description?.startsWith('दो.txt'));
  assert.equal(telling?.context, 'suggested');
  assert.equal(telling?.ref?.uri, `file:///folder/${encodeURIComponent('दो.txt')}`);
  const { line = 0, character = 0, length = 0 } = telling?.place ?? {};
  const [at] = telling?.emphasis ?? [];
  assert.equal(
    CALL_AGAIN.split('\n')[line]?.slice(character, character + length),
    telling?.label.slice(at?.start, at?.end),
  );
});

test('groups are open unless the folder has many events', () => {
  const found = stories([read('एक.txt', CALL)]);
  const isClosed = (count: number) => {
    const many = Array.from({ length: count }, () => found).flat();
    const groups = eventFolderNodes({ stories: many.slice(0, count), rejected: [], grouping: 'type' });
    return groups.every(({ collapsed }) => collapsed);
  };
  assert.equal(isClosed(200), false);
  assert.equal(isClosed(201), true);
});

test('other people, or another week, are another event', () => {
  const others = read('तीन.txt', CALL_AGAIN.replaceAll('मारिया केस्टिलो', 'हेल्गा थोरवाल्डसन'));
  const later = read('चार.txt', CALL_AGAIN.replace('12 मार्च', '26 मार्च'));
  assert.equal(calls([read('एक.txt', CALL), others]).length, 2);
  assert.equal(calls([read('एक.txt', CALL), later]).length, 2);
});

test('dates and numbers that differ are told on the node, and who says which below it', () => {
  const all = [read('एक.txt', ATTACK('सोमवार', '12')), read('दो.txt', ATTACK('मंगलवार', '15'))];
  const node = find(tree(all).nodes, /ASSAULT/);
  assert.match(node.description ?? '', /^dates differ · dead 12 ≠ 15 · ×\d in 2 articles$/);
  const dates = find(node.children, /≠ Tue 11 Mar 2025/);
  assert.deepEqual(
    dates.children.map(({ label, description }) => [label, description]),
    [
      ['Mon 10 Mar 2025', 'एक.txt'],
      ['Tue 11 Mar 2025', 'दो.txt'],
    ],
  );
  assert.deepEqual(
    find(node.children, /^12 ≠ 15$/).children.map(({ label, description }) => [label, description]),
    [
      ['12', 'एक.txt'],
      ['15', 'दो.txt'],
    ],
  );
  assert.match(node.tooltip ?? '', /Mon 10 Mar 2025: एक\.txt\nTue 11 Mar 2025: दो\.txt/);
});

test('one number in other digits is no contradiction', () => {
  const all = [read('एक.txt', ATTACK('सोमवार', '12')), read('दो.txt', ATTACK('सोमवार', 'बारह'))];
  assert.doesNotMatch(find(tree(all).nodes, /ASSAULT/).description ?? '', /≠|differ/);
});

test('a rejected event is not among the live ones, and what is decided counts first', () => {
  const rejected = decided(ATTACK('सोमवार', '12'), 'हमला', (situation, mark) =>
    rejectMark(situation, mark, STAMP),
  );
  const all = [read('एक.txt', ATTACK('सोमवार', '12'), rejected), read('दो.txt', ATTACK('मंगलवार', '15'))];
  const { nodes } = tree(all);
  const live = nodes.filter(({ label }) => label !== 'Rejected');
  assert.ok(flat(live).every(({ ref }) => !ref?.uri.endsWith(encodeURIComponent('एक.txt'))));
  assert.equal(nodes.at(-1)?.label, 'Rejected');
  assert.ok(nodes.at(-1)?.children.every(({ context }) => context === 'rejected'));
});

test('two annotations that reject one event, as a merge leaves them, are two nodes', () => {
  const text = ATTACK('सोमवार', '12');
  const reject = () => decided(text, 'हमला', (situation, mark) => rejectMark(situation, mark, STAMP));
  const annotations = [...reject().annotations, ...reject().annotations];
  const { nodes } = tree([read('एक.txt', text, { ...EMPTY_SIDECAR, annotations })]);
  const ids = find(nodes, /^Rejected$/).children.map(({ id }) => id);
  assert.deepEqual([ids.length, new Set(ids).size], [2, 2]);
});

test('a decided type and date win over the suggestions of others, and the clash is told', () => {
  const text = ATTACK('मंगलवार', '15');
  const value = decided(text, 'हमला', (situation, mark) =>
    reviseMark(situation, mark, { value: '2025-03-11' }, STAMP),
  );
  const others = ['एक', 'तीन'].map((name) => read(`${name}.txt`, ATTACK('सोमवार', '15')));
  const node = find(tree([...others, read('दो.txt', text, value)], 'type').nodes, /ASSAULT/);
  assert.match(node.description ?? '', /dates differ · Tue 11 Mar 2025 · /);
  assert.match(node.description ?? '', /, 1 decided$/);
  assert.match(node.tooltip ?? '', /Tue 11 Mar 2025: दो\.txt \((accepted|corrected) by asha\)/);
  const type = decided(text, 'हमला', (situation, mark) =>
    reviseMark(situation, mark, { type: 'COERCE', modes: [] }, STAMP),
  );
  const apart = tree([...others, read('दो.txt', text, type)], 'type').nodes;
  assert.equal(find(apart, /COERCE/).children.length, 1, 'another type is another event');
});

test('the analysts’ name of an event joins and parts what articles tell', () => {
  const name = (text: string, coref: string): Sidecar => {
    const sidecar = decided(text, 'हमला', (situation, mark) => acceptMark(situation, mark, STAMP));
    const annotations = sidecar.annotations.map((one) => (one.kind === 'event' ? { ...one, coref } : one));
    return { ...sidecar, annotations };
  };
  const first = ATTACK('सोमवार', '12');
  const late = ATTACK('मंगलवार', '12').replace('12 मार्च', '26 मार्च');
  const attacks = (one: string, other: string, text: string) =>
    stories([read('एक.txt', first, name(first, one)), read('दो.txt', text, name(text, other))]).filter(
      ({ accounts: [{ type }] }) => type === 'ASSAULT',
    ).length;
  assert.equal(attacks('same-event-1', 'same-event-1', late), 1);
  assert.equal(attacks('same-event-1', 'same-event-2', first), 2);
});

test('filters see the names of the folder, and the ids of a tree are distinct', () => {
  const all = [read('एक.txt', CALL), read('दो.txt', CALL_AGAIN), read('तीन.txt', ATTACK('सोमवार', '12'))];
  const { listed, stories: told } = eventsOfFolder(folder(all));
  assert.equal(listed.length, told.length);
  const { participants } = filterCounts(listed);
  const person = participants.find(({ participant }) => participant.name === 'जोसेफ किपकेमोई');
  assert.ok(person);
  const { nodes, message } = tree(all, 'date', { ...NO_FILTER, participants: [person.participant] });
  const shown = flat(nodes).filter(({ ref }) => ref);
  assert.ok(shown.length > 0 && shown.every(({ ref }) => !ref?.uri.includes(encodeURIComponent('तीन'))));
  assert.match(message ?? '', /^Only जोसेफ किपकेमोई: \d+ of \d+ events/);
  const treeIds = flat(tree(all).nodes).map(({ id }) => id);
  assert.equal(new Set(treeIds).size, treeIds.length);
});
