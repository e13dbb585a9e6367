// Run as a process of its own, to be killed: adds annotations as the command line does, one a save, and says how many
// there are.
import { readSidecar, saveSidecar } from '../../../src/cli/sidecars';
import { withOneMore } from './oneMore';

/** `most` annotations of its own are added, each named after `who`. */
async function add(path: string, who: string, most: number): Promise<void> {
  for (let count = 0; count < most; count++) {
    const stored = await readSidecar(path, path);
    if ('problem' in stored) throw new Error(stored.problem.message);
    const sidecar = withOneMore(stored.sidecar, who);
    const problem = await saveSidecar(path, path, stored, sidecar);
    if (problem) throw new Error(problem.message);
    process.stdout.write(`${sidecar.annotations.length}\n`);
  }
}

const [, , path = '', who = 'c', most = 'Infinity'] = process.argv;
add(path, who, Number(most));
