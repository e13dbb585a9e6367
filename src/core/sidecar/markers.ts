import { parseSidecar } from './codec';
import { markConflicts } from './conflicts';
import { EMPTY_SIDECAR } from './edit';
import { mergeSidecars } from './merge';
import type { Sidecar } from './schema';

/** The texts of which git made one with conflict markers. `base` only where git wrote it (merge.conflictStyle diff3). */
export interface MarkedSides {
  readonly ours: string;
  readonly theirs: string;
  readonly base?: string;
}

type Part = 'all' | 'ours' | 'base' | 'theirs';

/** Where each marker leads to, from where it may stand. */
const MARKERS: readonly { readonly marker: RegExp; readonly from: readonly Part[]; readonly to: Part }[] = [
  { marker: /^<{7}(?: .*)?$/u, from: ['all'], to: 'ours' },
  { marker: /^\|{7}(?: .*)?$/u, from: ['ours'], to: 'base' },
  { marker: /^={7}$/u, from: ['ours', 'base'], to: 'theirs' },
  { marker: /^>{7}(?: .*)?$/u, from: ['theirs'], to: 'all' },
];

/** Takes a text with conflict markers apart; undefined where there are none, or they do not follow each other as git's. */
export function splitMarkers(text: string): MarkedSides | undefined {
  const sides = { ours: '', theirs: '', base: '' };
  let [part, isMarked, hasBase]: [Part, boolean, boolean] = ['all', false, false];
  for (const line of text.split(/(?<=\n)/u)) {
    const found = MARKERS.find(({ marker }) => marker.test(line.replace(/\r?\n$/u, '')));
    if (found && !found.from.includes(part)) return undefined;
    if (found) {
      part = found.to;
      isMarked = true;
      hasBase ||= part === 'base';
    } else if (part !== 'all') sides[part] += line;
    else for (const side of ['ours', 'theirs', 'base'] as const) sides[side] += line;
  }
  if (!isMarked || part !== 'all') return undefined;
  const { ours, theirs, base } = sides;
  return { ours, theirs, ...(hasBase && { base }) };
}

/**
 * The sidecar that the two sides of a text with conflict markers give, merged by annotation and field as the merge
 * driver does, what clashes written into it; undefined where a side cannot be read. Where git did not write what both
 * started from, nothing tells a deletion from an addition: what one side has is kept.
 */
export function mergeMarked(text: string): Sidecar | undefined {
  const sides = splitMarkers(text);
  if (!sides) return undefined;
  const [ours, theirs] = [parseSidecar(sides.ours), parseSidecar(sides.theirs)];
  if ('problems' in ours || 'problems' in theirs) return undefined;
  const base = sides.base === undefined ? undefined : parseSidecar(sides.base);
  const from = base && 'sidecar' in base ? base.sidecar : EMPTY_SIDECAR;
  return markConflicts(mergeSidecars(from, ours.sidecar, theirs.sidecar));
}
