import { gitApi } from '../../../src/vscode/git/gitApi';
import { ok } from '../check';
import { run, tippani } from '../tippani';

suite('Changes since a commit, without git', () => {
  test('the commands say that git is not available, and begin nothing', async () => {
    const why = await gitApi().then(
      () => '',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );
    ok(why.startsWith('Git is not available here'), `the reason is told: “${why}”`);
    await run('tippani.reviewSince', { ref: 'HEAD' });
    ok((await tippani()).since.review === undefined, 'no review is on');
  });
});
