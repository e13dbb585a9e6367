import { QuickPickItemKind, type Uri, window, workspace } from 'vscode';
import { addName, addNotName, type LexiconStep } from '../../core/lexicon/edit';
import { phraseKey } from '../../core/lexicon/lexiconTable';
import type { LexiconFile, NameEntry } from '../../core/lexicon/schema';
import { DecisionError } from '../article';
import type { Articles } from '../articles';
import { type Lexicons, writableLexicon } from '../lexicons';
import { report } from '../messages';
import { type NameItem, pickName } from '../namePicker';
import { type Target, targetOf } from './target';
import { type NameType, pickNameType } from './types';
import { shorten, type Words, wordsMeant } from './words';

const UNDO = 'Undo';
const OPEN = 'Open Lexicon';

/**
 * Adds the mention, the selection or the word at the caret to the lexicon of the workspace folder: asks for its type if
 * that is not known, and for its canonical name.
 */
export async function addToLexicon(articles: Articles, lexicons: Lexicons, argument: unknown): Promise<void> {
  const target = await targetOf(articles, argument);
  const words = nameMeant(target);
  const lexicon = lexiconFor(target);
  const type = await typeOf(words);
  if (!type) return;
  const known = lexicons.namesFor(target.article.document.uri).filter((entry) => entry.type === type);
  const name = await pickCanonicalName(words, known);
  if (name === undefined) return;
  const { text } = words;
  const what = phraseKey(name) === phraseKey(text) ? `as ${type}` : `as another name of ${name} (${type})`;
  const make = (file: LexiconFile) => addName(file, { text, type, name });
  const done = (takenFrom: readonly NameEntry[]) =>
    `“${shorten(text)}” is in the lexicon ${what}${noLonger({ text, name }, takenFrom)}.`;
  await write({ lexicons, lexicon, make, done });
  articles.upToDate(target.article.document);
}

/** Says in the lexicon that the suggestion, the selection or the word at the caret is no name. */
export async function neverAName(articles: Articles, lexicons: Lexicons, argument: unknown): Promise<void> {
  const target = await targetOf(articles, argument);
  const { text, mention } = nameMeant(target);
  if (mention && mention.status !== 'suggested' && mention.status !== 'rejected') {
    throw new DecisionError(
      `“${shorten(text)}” is annotated as ${mention.type} here. Delete or reject that first.`,
    );
  }
  const lexicon = lexiconFor(target);
  const make = (file: LexiconFile) => addNotName(file, text);
  const done = () => notNameMessage(text, lexicon, lexicons.nameNearer(target.article.document.uri, text));
  await write({ lexicons, lexicon, make, done });
  articles.upToDate(target.article.document);
}

/** What the phrase was in the lexicon before: another name of something else, or an entry that had other names. */
function noLonger(
  { text, name }: { readonly text: string; readonly name: string },
  takenFrom: readonly NameEntry[],
): string {
  const own = takenFrom.filter((entry) => phraseKey(entry.name) === phraseKey(text));
  const others = takenFrom.filter((entry) => !own.includes(entry)).map((entry) => entry.name);
  const moved = own.flatMap(({ aliases = [] }) =>
    aliases.filter((one) => phraseKey(one) !== phraseKey(name)),
  );
  return [
    ...(others.length > 0 ? [`, no longer as another name of ${others.join(', ')}`] : []),
    ...(own.length > 0 ? [', no longer with an entry of its own'] : []),
    ...(moved.length > 0 ? [`; its other names went along: ${moved.join(', ')}`] : []),
  ].join('');
}

/** Promises nothing for articles that have annotations or lexicons of their own that say otherwise. */
function notNameMessage(text: string, lexicon: Uri, nearer: NameEntry | undefined): string {
  const done = `“${shorten(text)}” is in the lexicon as no name`;
  if (nearer) {
    return `${done}, but a lexicon nearer to this article has it as ${nearer.type}, and that one wins here.`;
  }
  const folder = workspace.getWorkspaceFolder(lexicon)?.name;
  return `${done}: it is not suggested in “${folder}”, except where an article's own annotations or a nearer lexicon have it.`;
}

/** Opens the lexicon that entries for the active article are written to. */
export async function openLexicon(articles: Articles): Promise<void> {
  const article = articles.active?.document.uri;
  const root = workspace.workspaceFolders?.[0]?.uri;
  const lexicon = (article && writableLexicon(article)) ?? (root && writableLexicon(root));
  if (!lexicon) throw new DecisionError(NO_FOLDER);
  await show(lexicon);
}

const NO_FOLDER =
  'Open the folder of your articles first (File: Open Folder …): the lexicon is kept in it, for all its articles.';

function lexiconFor({ article }: Target): Uri {
  const lexicon = writableLexicon(article.document.uri);
  if (!lexicon) throw new DecisionError(NO_FOLDER);
  return lexicon;
}

function nameMeant(target: Target): Words {
  const words = wordsMeant(target);
  if (!words || phraseKey(words.text) === '') throw new DecisionError('Select a name, or go to one.');
  return words;
}

async function typeOf({ text, mention }: Words): Promise<NameType | undefined> {
  if (mention && mention.type !== 'NUMEX') return mention.type;
  return pickNameType(`Add “${shorten(text)}” to the lexicon as`);
}

/**
 * Asks for the canonical name: that of the entity first, then the words themselves, then the names that the lexicons
 * have, of which it can be another name; anything else can be typed.
 */
function pickCanonicalName(words: Words, known: readonly NameEntry[]): Promise<string | undefined> {
  const { text, mention } = words;
  const entity = mention?.entityName;
  const own: NameItem = { label: text, description: 'a name of its own', name: text };
  const first =
    entity !== undefined && phraseKey(entity) !== phraseKey(text)
      ? [{ label: entity, description: 'canonical name', name: entity }]
      : [];
  const others = known.filter(({ name }) => ![text, entity ?? text].map(phraseKey).includes(phraseKey(name)));
  const separator = { label: 'Another name of', kind: QuickPickItemKind.Separator, name: '' };
  const items: readonly NameItem[] = [
    ...first,
    own,
    ...(others.length > 0 ? [separator] : []),
    ...others.map(({ name, aliases = [] }) => ({ label: name, description: aliases.join(', '), name })),
  ];
  return pickName(items, {
    title: `Canonical name of “${shorten(text)}”`,
    placeholder: 'Enter takes the first; choose another one, or type a new one',
    typedLabel: '$(add) New canonical name',
    keyOf: phraseKey,
  });
}

/** A step on a lexicon, and what to say when it is done. */
interface Writing {
  readonly lexicons: Lexicons;
  readonly lexicon: Uri;
  readonly make: (file: LexiconFile) => LexiconStep;
  readonly done: (takenFrom: readonly NameEntry[]) => string;
}

/**
 * Writes the file itself rather than an edit of an open document: one that is not saved would apply nowhere, neither
 * here nor in git nor on the command line. What takes it back is offered with the message instead.
 */
async function write({ lexicons, lexicon, make, done }: Writing): Promise<void> {
  const step = await lexicons.change(lexicon, make);
  if ('refusal' in step) {
    void window.showWarningMessage(step.refusal, OPEN).then((choice) => choice && show(lexicon));
    return;
  }
  const message = done(step.takenFrom ?? []);
  // Not awaited: commands wait for each other, and the message stays as long as it is not answered.
  void window.showInformationMessage(message, UNDO, OPEN).then(async (choice) => {
    if (choice === OPEN) await show(lexicon);
    if (choice !== UNDO) return;
    const back = await lexicons
      .takeBack(lexicon, step.edit)
      .catch((error) => report('This could not be undone.', error));
    if (back && 'refusal' in back)
      void window.showWarningMessage(back.refusal, OPEN).then((open) => open && show(lexicon));
  });
}

async function show(lexicon: Uri): Promise<void> {
  try {
    await window.showTextDocument(await workspace.openTextDocument(lexicon));
  } catch {
    void window.showInformationMessage(
      'There is no lexicon yet: it is written with the first name you add to it.',
    );
  }
}
