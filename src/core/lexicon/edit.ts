import { sameJson } from '../json/sameJson';
import type { EntityType } from '../model';
import { phraseKey } from './lexiconTable';
import type { LexiconFile, NameEntry, NotEntry } from './schema';

/** What happens to one entry: added where `before` is null, deleted where `after` is null, else changed. */
interface EntryEdit<T> {
  readonly before: T | null;
  readonly after: T | null;
}

/** One step of an analyst on a lexicon: all of it is done, undone or refused. */
export interface LexiconEdit {
  readonly names: readonly EntryEdit<NameEntry>[];
  readonly not: readonly EntryEdit<NotEntry>[];
}

/** An edit, with the entries that a phrase was taken from, or why there is none; the message is for the user. */
export type LexiconStep =
  | { readonly edit: LexiconEdit; readonly takenFrom?: readonly NameEntry[] }
  | { readonly refusal: string };

/** The lexicon after an edit; undefined where an entry is no longer as the edit's `before` says. */
export function applyLexiconEdit(file: LexiconFile, { names, not }: LexiconEdit): LexiconFile | undefined {
  const changed = { names: applyTo(file.names, names), not: applyTo(file.not, not) };
  return changed.names && changed.not && { ...file, names: changed.names, not: changed.not };
}

function applyTo<T>(entries: readonly T[], edits: readonly EntryEdit<T>[]): readonly T[] | undefined {
  const list = [...entries];
  for (const { before, after } of edits) {
    const at = before === null ? list.length : list.findIndex((entry) => sameJson(entry, before));
    if (at < 0) return undefined;
    list.splice(at, before === null ? 0 : 1, ...(after === null ? [] : [after]));
  }
  return list;
}

/** The edit that takes an edit back. */
export function invertLexiconEdit({ names, not }: LexiconEdit): LexiconEdit {
  return { names: names.map(invert).reverse(), not: not.map(invert).reverse() };
}

function invert<T>({ before, after }: EntryEdit<T>): EntryEdit<T> {
  return { before: after, after: before };
}

/** A phrase to be found from now on; `name` is what it means, the phrase itself or another name of the lexicon. */
export interface NewName {
  readonly text: string;
  readonly type: NameEntry['type'];
  readonly name: string;
}

/**
 * Adds a phrase: as an entry of its own, or to the aliases of the entry that has its canonical name. An entry that the
 * phrase had before becomes part of that one, an entry that had it as another name loses it: `takenFrom` lists both.
 * What said that it is no name is deleted.
 */
export function addName(file: LexiconFile, { text, type, name }: NewName): LexiconStep {
  const other = file.names.find((entry) => entry.type !== type && holds(entry, text));
  if (other) return { refusal: `“${text}” is in the lexicon as ${other.type}. Change it there first.` };
  const target = targetOf(file, { text, type, name });
  if (target && holds(target, text)) return { refusal: `“${text}” is in the lexicon already.` };
  const former = file.names.filter((entry) => entry !== target && holds(entry, text));
  const kept = former.find((entry) => isNamed(entry, text) && !isPlain(entry));
  if (kept) return { refusal: `“${text}” has an entry of its own in the lexicon. Change it there first.` };
  const inherited = former.filter((entry) => isNamed(entry, text)).flatMap(({ aliases = [] }) => aliases);
  const base = target ?? { name, type };
  return {
    ...(former.length > 0 && { takenFrom: former }),
    edit: {
      names: [
        ...former.map((before) => ({ before, after: isNamed(before, text) ? null : without(before, text) })),
        { before: target ?? null, after: withAliases(base, [text, ...inherited]) },
      ],
      not: file.not
        .filter((entry) => deniesType(entry, type) && phraseKey(entry.text) === phraseKey(text))
        .map((before) => ({ before, after: null })),
    },
  };
}

/** The entry with the canonical name, else the one that has that as another name: no phrase belongs to two entries. */
function targetOf({ names }: LexiconFile, { text, type, name }: NewName): NameEntry | undefined {
  const same = names.filter((entry) => entry.type === type);
  return (
    same.find((entry) => isNamed(entry, name)) ??
    same.find((entry) => holds(entry, name) && !holds(entry, text))
  );
}

/** Says of a text that it is no name; refused while the lexicon has it as one. */
export function addNotName(file: LexiconFile, text: string): LexiconStep {
  const name = file.names.find((entry) => holds(entry, text));
  if (name) return { refusal: `“${text}” is in the lexicon as ${name.type}. Delete it there first.` };
  const same = file.not.filter((entry) => phraseKey(entry.text) === phraseKey(text));
  if (same.some(({ type }) => type === undefined)) {
    return { refusal: `“${text}” is in the lexicon as no name already.` };
  }
  return { edit: { names: [], not: [{ before: null, after: { text } }] } };
}

/** The entry of a lexicon that has this text as its name or as another name. */
export function entryOf(file: LexiconFile, text: string): NameEntry | undefined {
  return file.names.find((entry) => holds(entry, text));
}

function holds({ name, aliases = [] }: NameEntry, text: string): boolean {
  const key = phraseKey(text);
  return [name, ...aliases].some((one) => phraseKey(one) === key);
}

function isNamed({ name }: NameEntry, text: string): boolean {
  return phraseKey(name) === phraseKey(text);
}

/** Whether an entry tells nothing that would be lost where it became aliases of another. */
function isPlain({ name: _, type: __, aliases: ___, ...more }: NameEntry): boolean {
  return Object.keys(more).length === 0;
}

function without(entry: NameEntry, text: string): NameEntry {
  const left = (entry.aliases ?? []).filter((alias) => phraseKey(alias) !== phraseKey(text));
  const { aliases: _, ...rest } = entry;
  return left.length > 0 ? { ...rest, aliases: left } : rest;
}

function withAliases(entry: NameEntry, added: readonly string[]): NameEntry {
  const present = entry.aliases ?? [];
  const known = new Set([entry.name, ...present].map(phraseKey));
  const fresh = added.filter((text) => !known.has(phraseKey(text)) && known.add(phraseKey(text)));
  return fresh.length > 0 ? { ...entry, aliases: [...present, ...fresh] } : entry;
}

function deniesType({ type }: NotEntry, wanted: EntityType): boolean {
  return type === undefined || type === wanted;
}
