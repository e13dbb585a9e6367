import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseSidecar } from '../../../src/core/sidecar/codec';
import { folderOf } from '../cli/run';
import { dice } from '../sidecar/anchorEdits';
import { buildSaver, SAVERS, start } from './savers';

/** How often each writer is killed; `npm run unit -- disk/kill --kills=1000` for the whole measure. */
const KILLS = Number(process.env.TIPPANI_KILLS ?? 15);

/** Runs the saver, kills it (SIGKILL) some time after its first save, and gives the last save that it told of. */
function saveAndKill(script: string, path: string, after: number): Promise<number> {
  const child = start(script, path);
  let told = '';
  let timer: NodeJS.Timeout | undefined;
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    told += text;
    timer ??= setTimeout(() => child.kill('SIGKILL'), after);
  });
  return new Promise((resolve, reject) => {
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (signal !== 'SIGKILL') reject(new Error(`the saver ended by itself: ${code}`));
      else resolve(Number(told.trimEnd().split('\n').at(-1)));
    });
  });
}

for (const saver of SAVERS) {
  test(`${saver} killed ${KILLS} times while saving: the sidecar is whole and lacks nothing that was saved`, async (context) => {
    const cwd = folderOf(context, {});
    const script = await buildSaver(saver, cwd);
    const roll = dice(7);
    let [path, saves, ahead] = ['', 0, 0];
    for (let kill = 0; kill < KILLS; kill++) {
      if (kill % 20 === 0) path = join(cwd, `${kill}.txt.annotations.json`);
      const told = await saveAndKill(script, path, roll(40));
      const parsed = parseSidecar(readFileSync(path, 'utf8'));
      assert.ok('sidecar' in parsed, `kill ${kill}: ${JSON.stringify(parsed)}`);
      const stored = parsed.sidecar.annotations.length;
      assert.ok(stored === told || stored === told + 1, `kill ${kill}: ${told} told, ${stored} stored`);
      saves = Math.max(saves, stored);
      ahead += stored - told;
    }
    const left = readdirSync(cwd).filter((name) => name.includes('.tippani-'));
    assert.ok(left.length <= 2, `what one kill may leave is swept by the next run: ${left}`);
    context.diagnostic(
      `${ahead} of ${KILLS} kills came between a save and word of it; up to ${saves} annotations`,
    );
  });
}
