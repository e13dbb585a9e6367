import { type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { DecisionError } from '../article';
import { ask } from '../ask';
import type { GitRepository } from '../git/gitApi';

/** The state that changes are compared with: a commit, and how people call it. */
export interface Base {
  readonly commit: string;
  readonly name: string;
  /** The branch that the work here parted from at that commit, where it went on since. */
  readonly partedFrom?: string;
}

const COMMITS = 30;
const KINDS = [
  { type: 0, title: 'branches', icon: 'git-branch' },
  { type: 1, title: 'branches of remotes', icon: 'cloud' },
  { type: 2, title: 'tags', icon: 'tag' },
] as const;

interface RefItem extends QuickPickItem {
  readonly ref: string;
}

/** Lets the user choose HEAD, a branch, a tag or a commit, or type any of git's names for one; undefined to leave. */
export async function pickRef(repository: GitRepository): Promise<string | undefined> {
  const items = await itemsOf(repository);
  const picker = window.createQuickPick<RefItem | QuickPickItem>();
  picker.title = 'Review Changes Since …';
  picker.placeholder = 'Choose a branch, a tag or a commit, or type one (HEAD~2, a1b2c3d)';
  picker.matchOnDescription = true;
  picker.items = items;
  return ask<string>(picker, (answer) => {
    picker.onDidChangeValue((typed) => {
      picker.items = typed.trim() === '' ? items : [...items, ...typedItem(typed.trim())];
    });
    picker.onDidAccept(() => {
      const [item] = picker.activeItems;
      answer(item && 'ref' in item ? item.ref : undefined);
    });
  });
}

/** What was typed, taken as it is. */
function typedItem(ref: string): readonly RefItem[] {
  return [{ label: ref, description: 'as typed', alwaysShow: true, ref }];
}

async function itemsOf(repository: GitRepository): Promise<readonly (RefItem | QuickPickItem)[]> {
  const [refs, commits] = await Promise.all([
    repository.getRefs({}).catch(() => []),
    repository.log({ maxEntries: COMMITS }).catch(() => []),
  ]);
  const head = repository.state.HEAD?.name;
  const groups = KINDS.flatMap(({ type, title, icon }) => {
    const named = refs.flatMap((ref) =>
      ref.type === type && ref.name && ref.name !== head ? [ref.name] : [],
    );
    const items = named.map((ref) => ({ label: `$(${icon}) ${ref}`, ref }));
    return items.length > 0 ? [separator(title), ...items] : [];
  });
  const recent = commits.map(({ hash, message, authorName, authorDate }) => ({
    label: `$(git-commit) ${message.split('\n')[0]}`,
    description: [hash.slice(0, 7), authorName, authorDate?.toISOString().slice(0, 10)]
      .filter(Boolean)
      .join(' · '),
    ref: hash,
  }));
  return [
    { label: '$(target) HEAD', description: 'what is not committed yet', ref: 'HEAD' },
    ...groups,
    ...(recent.length > 0 ? [separator('commits'), ...recent] : []),
  ];
}

function separator(label: string): QuickPickItem {
  return { label, kind: QuickPickItemKind.Separator };
}

/**
 * The commit to compare with: where the work here parted from what is named, so that changes made there meanwhile are
 * not taken for changes taken back here. Throws DecisionError where git does not know the name.
 */
export async function baseOf(repository: GitRepository, ref: string): Promise<Base> {
  const commit = await repository.getCommit(ref).catch(() => undefined);
  if (!commit) throw new DecisionError(`Git knows no commit, branch or tag “${ref}”.`);
  const parted = await repository.getMergeBase(commit.hash, 'HEAD').catch(() => undefined);
  const isNamed = !commit.hash.startsWith(ref);
  if (parted === undefined || parted === commit.hash) {
    const short = commit.hash.slice(0, 7);
    return { commit: commit.hash, name: isNamed ? `${ref} (${short})` : short };
  }
  const partedFrom = isNamed ? ref : commit.hash.slice(0, 7);
  return { commit: parted, name: `the parting from ${partedFrom} (${parted.slice(0, 7)})`, partedFrom };
}
