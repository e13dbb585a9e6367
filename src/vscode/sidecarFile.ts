import type { Uri } from 'vscode';
import { parseSidecar, printSidecar, type SidecarProblem } from '../core/sidecar/codec';
import { EMPTY_SIDECAR, isEmptySidecar } from '../core/sidecar/edit';
import { type MergeConflict, mergeSidecars } from '../core/sidecar/merge';
import type { Sidecar } from '../core/sidecar/schema';
import { readText, replaceFile } from './textFiles';

/** A sidecar as read: usable, or with the problems that keep it from being read (and from being written over). */
export type SidecarState =
  | { readonly kind: 'ready'; readonly sidecar: Sidecar }
  | { readonly kind: 'broken'; readonly problems: readonly SidecarProblem[] };

/** What a save did: `merged` where the file had changed on disk, `broken` where it no longer parses. */
export type SaveResult =
  | { readonly kind: 'saved'; readonly sidecar: Sidecar }
  | { readonly kind: 'merged'; readonly sidecar: Sidecar; readonly conflicts: readonly MergeConflict[] }
  | { readonly kind: 'broken'; readonly problems: readonly SidecarProblem[] };

const SUFFIX = '.annotations.json';

/** The sidecar of an article: its name with `.annotations.json` behind it. */
export function sidecarUri(article: Uri): Uri {
  return article.with({ path: article.path + SUFFIX, query: '', fragment: '' });
}

export const isSidecar = (uri: Uri): boolean => uri.path.endsWith(SUFFIX);

/** The article that a sidecar belongs to. */
export function articleUri(sidecar: Uri): Uri {
  return sidecar.with({ path: sidecar.path.slice(0, -SUFFIX.length) });
}

/** One sidecar on a file system: reads, merges and writes it. Its owner asks for one of these at a time. */
export class SidecarFile {
  readonly uri: Uri;
  #known: string | null = null;

  constructor(article: Uri) {
    this.uri = sidecarUri(article);
  }

  /** The text on disk as last read or written; null where there is no file. */
  get text(): string | null {
    return this.#known;
  }

  /** The file's name, for messages. */
  get name(): string {
    return this.uri.path.split('/').at(-1) ?? this.uri.path;
  }

  /** Reads the file. Rejects only where the file system fails for another reason than a missing file. */
  async load(): Promise<SidecarState> {
    this.#known = await readText(this.uri);
    return parse(this.#known);
  }

  /** Whether the file differs from what was last read or written. */
  async hasChanged(): Promise<boolean> {
    return (await readText(this.uri)) !== this.#known;
  }

  /**
   * Writes the sidecar; where the file changed since it was read, both are merged first. An empty one is no file only
   * with `isNothing`, or where there is none: a file that git may hold stays, so that git merges it as any other.
   * Rejects where the file system refuses (read-only folder, full disk); nothing on disk has changed then.
   */
  async save(sidecar: Sidecar, isNothing = false): Promise<SaveResult> {
    for (;;) {
      const present = await readText(this.uri);
      const merged = this.#mergeWith(present, sidecar);
      if (merged.kind === 'broken') return merged;
      const isEmpty = isEmptySidecar(merged.sidecar) && (isNothing || present === null);
      const written = await replaceFile(this.uri, present, { text: printSidecar(merged.sidecar), isEmpty });
      if (written) {
        this.#known = written.text;
        return merged;
      }
    }
  }

  #mergeWith(present: string | null, ours: Sidecar): SaveResult {
    if (present === this.#known) return { kind: 'saved', sidecar: ours };
    const theirs = parse(present);
    if (theirs.kind === 'broken') return theirs;
    const base = parse(this.#known);
    const from = base.kind === 'ready' ? base.sidecar : EMPTY_SIDECAR;
    return { kind: 'merged', ...mergeSidecars(from, ours, theirs.sidecar) };
  }
}

function parse(text: string | null): SidecarState {
  if (text === null) return { kind: 'ready', sidecar: EMPTY_SIDECAR };
  const parsed = parseSidecar(text);
  if ('problems' in parsed) return { kind: 'broken', problems: parsed.problems };
  return { kind: 'ready', sidecar: parsed.sidecar };
}
