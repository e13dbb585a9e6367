import { makeAnchor } from '../../../src/core/sidecar/anchors';
import { rebaseSidecar } from '../../../src/core/sidecar/rebase';
import type { Annotation, Sidecar } from '../../../src/core/sidecar/schema';

const TEXT = 'राष्ट्रपति लीना सोरेन ने मंगलवार को मरुपुर में प्रधानमंत्री दास से मुलाकात की।\n';

/** The sidecar with one note more, whose id tells who wrote it. */
export function withOneMore(sidecar: Sidecar, who: string): Sidecar {
  const { annotations } = sidecar;
  const own = annotations.filter(({ id }) => id.startsWith(who)).length;
  const start = annotations.length % 40;
  const anchor = makeAnchor(TEXT, { start, end: start + 4 });
  const id = `${who}${String(own).padStart(11, '0')}`;
  const one: Annotation = { id, kind: 'note', text: 'क'.repeat(200), anchor };
  return rebaseSidecar({ ...sidecar, annotations: [...annotations, one] }, TEXT, new Map());
}
