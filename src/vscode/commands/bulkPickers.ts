import { type QuickPick, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { countTypes, type Seen, type TypeCount } from '../../core/sidecar/bulk';
import type { CodedMark } from '../../core/sidecar/marks';
import { ask } from '../ask';
import { counted, typeLabel } from '../labels';

/** What is done to many suggestions at once. */
export type BulkDeed = 'accept' | 'reject';

/** Accept, Reject: how a deed begins a title. */
export const DEED_TITLES: Readonly<Record<BulkDeed, string>> = { accept: 'Accept', reject: 'Reject' };

interface TypeItem extends QuickPickItem {
  /** Undefined: all types. */
  readonly type?: string;
}

const KIND_TITLES = { mention: 'Names (नाम)', time: 'Times (समय)', event: 'Events (घटनाएँ)' } as const;

/**
 * Asks which types are meant, with the number of marks of each; undefined where the user leaves. Enter takes what is
 * ticked; without ticks see rowsMeant.
 */
export function pickTypes(
  title: string,
  marks: readonly CodedMark[],
): Promise<ReadonlySet<string> | undefined> {
  const counts = countTypes(marks);
  const all = new Set<string>(counts.map(({ first }) => first.type));
  const picker = window.createQuickPick<TypeItem>();
  picker.title = title;
  picker.placeholder = 'Type a type, or tick with Space. Enter alone takes all.';
  picker.canSelectMany = true;
  picker.matchOnDescription = true;
  picker.items = [
    { label: 'All types', description: counted(marks.length, 'suggestion') },
    ...itemsOf(counts),
  ];
  return ask<ReadonlySet<string>>(picker, (answer) => {
    picker.onDidAccept(() => {
      const meant = picker.selectedItems.length > 0 ? picker.selectedItems : rowsMeant(picker);
      const types = meant.flatMap(({ type }) => type ?? []);
      if (meant.length === 0) return answer(undefined);
      answer(meant.some(({ type }) => type === undefined) ? all : new Set(types));
    });
  });
}

/** With nothing ticked: the row that the arrow keys are on, else what was typed a part of, else the row of all. */
function rowsMeant({ activeItems, items, value }: QuickPick<TypeItem>): readonly TypeItem[] {
  const [active] = activeItems;
  if (active) return [active];
  const typed = value.trim().toLowerCase();
  if (typed === '') return items.slice(0, 1);
  return items.filter(({ label, description, type }) =>
    Boolean(type && `${label} ${description}`.toLowerCase().includes(typed)),
  );
}

function itemsOf(counts: readonly TypeCount[]): TypeItem[] {
  return counts.flatMap(({ first, count }, index): TypeItem[] => {
    const { english, hindi } = typeLabel(first);
    const item = { label: english, description: `${count} · ${hindi} · ${first.type}`, type: first.type };
    if (counts[index - 1]?.first.kind === first.kind) return [item];
    return [{ label: KIND_TITLES[first.kind], kind: QuickPickItemKind.Separator }, item];
  });
}

interface SeenItem extends QuickPickItem {
  readonly seen: Seen;
}

/** How often a thing must be told of to be accepted, how rarely to be rejected; the widest first. */
const LIMITS: Readonly<Record<BulkDeed, readonly (readonly [words: string, seen: Seen])[]>> = {
  accept: [2, 3, 5, 10].map((atLeast) => [
    `Only what is told of at least ${atLeast} times in its article`,
    { atLeast },
  ]),
  reject: [2, 1].map((atMost) => [
    `Only what is told of at most ${atMost === 1 ? 'once' : 'twice'} in its article`,
    { atMost },
  ]),
};

/** Asks how often things must be told of, where that makes a difference; `{}` means all, undefined that the user left. */
export async function pickSeen(
  deed: BulkDeed,
  title: string,
  countFor: (seen: Seen) => number,
): Promise<Seen | undefined> {
  const all = countFor({});
  const items: SeenItem[] = [{ label: 'All of them', description: String(all), seen: {} }];
  let last = all;
  for (const [label, seen] of LIMITS[deed]) {
    const count = countFor(seen);
    if (count > 0 && count < last) items.push({ label, description: String(count), seen });
    last = count > 0 ? Math.min(last, count) : last;
  }
  if (items.length === 1) return {};
  const placeHolder = 'The same person, date or event counts however it is spelt.';
  const picked = await window.showQuickPick(items, { title, placeHolder });
  return picked?.seen;
}
