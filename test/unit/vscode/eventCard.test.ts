import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkFolder } from '../../../src/core/entities/linking/linkFolder';
import { EMPTY_SIDECAR } from '../../../src/core/sidecar/edit';
import type { EventMark } from '../../../src/core/sidecar/marks';
import type { EventAnnotation } from '../../../src/core/sidecar/schema';
import { eventLines } from '../../../src/vscode/eventCard';
import { readFolderArticle } from '../../../src/vscode/folder/folderArticle';
import { folderStories } from '../../../src/vscode/folder/folderStories';
import { lackingIn } from '../../../src/vscode/missingRoles';
import { otherTellings } from '../../../src/vscode/otherTellings';

const CALL =
  'नैरोबी, 12 मार्च 2025\n\nकेन्या के राष्ट्रपति जोसेफ किपकेमोई ने मंगलवार को पेरू की राष्ट्रपति मारिया केस्टिलो से फोन पर बातचीत की।';
const AGAIN = 'लीमा, 12 मार्च 2025\n\nमारिया केस्टिलो और जोसेफ किपकेमोई के बीच मंगलवार को फोन पर बातचीत हुई।';
const articles = [CALL, AGAIN].map((text, at) =>
  readFolderArticle(`file:///folder/${at}.txt`, text, EMPTY_SIDECAR, {}),
);
const stories = folderStories(articles, linkFolder(articles.map(({ linked }) => linked)));

function call(): { event: EventMark; article: (typeof articles)[number] } {
  const [article] = articles;
  const event = article?.marks.find((mark) => mark.kind === 'event' && mark.type === 'CONSULT');
  assert.ok(article && event?.kind === 'event');
  return { event, article };
}

test('a card tells type and modes with label and gloss, roles, contexts, and who else tells it', () => {
  const { event, article } = call();
  const others = otherTellings({ ...article, event }, stories);
  assert.deepEqual(
    others.map(({ file, start }) => [file, start.line]),
    [['1.txt', 2]],
  );
  const lines = eventLines(article, { event, dated: 'by “मंगलवार”', others }).join('\n');
  for (const part of [
    '**CONSULT:**',
    'वार्ता',
    '**phone:**',
    'फोन',
    'actor: **',
    'by “मंगलवार”',
    'also told: [',
    'in 1\\.txt',
  ]) {
    assert.ok(lines.includes(part), `${part} in ${lines}`);
  }
});

test('without the folder no other article is named, and a rejected event is told by nobody', () => {
  const { event, article } = call();
  assert.deepEqual(otherTellings({ ...article, event }, []), []);
  assert.deepEqual(otherTellings({ ...article, event: { ...event, status: 'rejected' } }, stories), []);
});

test('decided events that lack a role are told, suggestions and rejections are not', () => {
  const { event } = call();
  const bare = {
    ...event,
    type: 'AID',
    modes: [],
    roles: { ...event.roles, actor: [], recipient: [] },
  } as const;
  assert.deepEqual(lackingIn([bare, { ...bare, status: 'rejected' }]), []);
  const [lacking, ...more] = lackingIn([{ ...bare, status: 'accepted' }]);
  assert.deepEqual(more, []);
  assert.match(lacking?.message ?? '', /^AID \(सहायता\) has no actor and no recipient\./);
});

test('a filler that lost its place is not missing', () => {
  const { event } = call();
  const roles = { actor: ['abcdefghij'], recipient: [], place: [], date: [] };
  const annotation = { roles } as unknown as EventAnnotation;
  const mark = { ...event, status: 'added', annotation, roles: { ...event.roles, actor: [] } } as const;
  assert.deepEqual(lackingIn([mark]), []);
});
