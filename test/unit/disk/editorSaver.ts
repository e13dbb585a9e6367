// Run as a process of its own, to be killed: adds annotations as the editor does, one a save, and says how many there are.
import { Uri } from 'vscode';
import { replaceFile } from '../../../src/disk/replaceFile';
import { SidecarFile } from '../../../src/vscode/sidecarFile';
import { useDisk } from '../../../src/vscode/textFiles';
import { withOneMore } from './oneMore';

/** `most` annotations of its own are added, each named after `who`. */
async function add(article: string, who: string, most: number): Promise<void> {
  useDisk({ replaceFile });
  const file = new SidecarFile(Uri.file(article));
  const state = await file.load();
  if (state.kind === 'broken') throw new Error(JSON.stringify(state.problems));
  let { sidecar } = state;
  for (let count = 0; count < most; count++) {
    const saved = await file.save(withOneMore(sidecar, who));
    if (saved.kind === 'broken') throw new Error(JSON.stringify(saved.problems));
    sidecar = saved.sidecar;
    process.stdout.write(`${sidecar.annotations.length}\n`);
  }
}

const [, , sidecar = '', who = 'e', most = 'Infinity'] = process.argv;
add(sidecar.replace(/\.annotations\.json$/, ''), who, Number(most));
