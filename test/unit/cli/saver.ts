// Run as a process of its own, to be killed: adds annotations to a sidecar, one a save, and says how many there are.

import { readSidecar, saveSidecar } from '../../../src/cli/sidecars';
import { makeAnchor } from '../../../src/core/sidecar/anchors';
import { rebaseSidecar } from '../../../src/core/sidecar/rebase';
import type { Annotation } from '../../../src/core/sidecar/schema';

const TEXT = 'राष्ट्रपति लीना सोरेन ने मंगलवार को मरुपुर में प्रधानमंत्री दास से मुलाकात की।\n';

async function addForEver(path: string): Promise<void> {
  for (;;) {
    const stored = await readSidecar(path, path);
    if ('problem' in stored) throw new Error(stored.problem.message);
    const { annotations } = stored.sidecar;
    const start = annotations.length % 40;
    const anchor = makeAnchor(TEXT, { start, end: start + 4 });
    const id = `id${String(annotations.length).padStart(10, '0')}`;
    const one: Annotation = { id, kind: 'note', text: 'क'.repeat(200), anchor };
    const sidecar = rebaseSidecar({ ...stored.sidecar, annotations: [...annotations, one] }, TEXT, new Map());
    const problem = await saveSidecar(path, path, stored, sidecar);
    if (problem) throw new Error(problem.message);
    process.stdout.write(`${annotations.length + 1}\n`);
  }
}

void addForEver(process.argv[2] ?? '');
