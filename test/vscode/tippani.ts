// What the suites share: the extension's API, articles of their own, and clean-up between tests.
import { commands, extensions, Selection, type TextEditor, Uri, window, workspace } from 'vscode';
import type { TippaniApi } from '../../src/extension';
import type { OpenArticle } from '../../src/vscode/article';
import type { CommandId } from '../../src/vscode/commands/ids';
import type { Workbench } from '../../src/workbench';
import { eventually, ok } from './check';

let expectedHost: TippaniApi['host'] = 'node';

/** Says which extension host the suites run in. */
export function useHost(host: TippaniApi['host']): void {
  expectedHost = host;
}

/** The activated extension, in the host it should run in. */
export async function tippani(): Promise<Workbench> {
  const extension = extensions.getExtension<TippaniApi>('tippani.tippani');
  ok(extension, 'the extension is not installed');
  const api = await extension.activate();
  ok(api.host === expectedHost, `runs in the ${api.host} host, expected ${expectedHost}`);
  return api.workbench();
}

/** A made-up article: headline, byline with date, body, an also-read line. */
export const ARTICLE = [
  'नॉर्वे के प्रधानमंत्री ने दिल्ली में विदेश मंत्री से की मुलाकात',
  'नई दिल्ली, 6 मार्च 2025',
  '',
  'नई दिल्ली। नॉर्वे के प्रधानमंत्री लार्स एरिक्सन ने गुरुवार को विदेश मंत्री अनिरुद्ध सेनगुप्ता से मुलाकात की। दोनों नेताओं ने व्यापार समझौते पर हस्ताक्षर किए।',
  'भारत ने पिछले साल 500 सैनिक सूडान भेजे थे। एरिक्सन शुक्रवार को मुंबई जाएंगे।',
  '',
  'यह भी पढ़ें: पेरू में खदान बंद होने पर मजदूरों ने खोला मोर्चा',
  '',
].join('\n');

/** How the names of the tests' files begin. */
const MADE = 'suite-';

let counter = 0;

/** Writes a new file into the workspace and gives its URI. */
export async function newFile(text: string, ending = '.txt'): Promise<Uri> {
  const folder = workspace.workspaceFolders?.[0];
  ok(folder, 'the tests need a workspace folder');
  const uri = Uri.joinPath(folder.uri, `${MADE}${Date.now().toString(36)}-${counter++}${ending}`);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Deletes the files of all tests so far, so that what works on the folder does not work on them. */
export async function emptyFolder(): Promise<void> {
  const folder = workspace.workspaceFolders?.[0];
  ok(folder, 'the tests need a workspace folder');
  const entries = await workspace.fs.readDirectory(folder.uri);
  const made = entries.filter(([name]) => name.startsWith(MADE));
  await Promise.all(made.map(([name]) => workspace.fs.delete(Uri.joinPath(folder.uri, name))));
}

/** Opens a file in an editor. */
export async function show(uri: Uri): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(uri));
}

/** Opens a new article and waits until it is analysed with all that there is to find marks. */
export async function openArticle(
  text = ARTICLE,
): Promise<{ api: Workbench; editor: TextEditor; article: OpenArticle }> {
  const api = await tippani();
  const uri = await newFile(text);
  const shown = await show(uri);
  const article = await eventually(() => {
    const found = api.articles.get(shown.document);
    return found?.isFresh && found.marks.marks.length > 0 && found;
  }, 'the article is analysed');
  // On a busy machine the first marks can be made before the sidecar is read and the model is there.
  await article.ready();
  await article.using.load();
  await eventually(() => article.isFresh, 'the article is analysed with the model');
  const editor = window.activeTextEditor;
  ok(editor, 'no active editor');
  return { api, editor, article };
}

/** Selects the nth occurrence of a text. */
export function selectText(editor: TextEditor, text: string, nth = 1): void {
  let at = -1;
  for (let count = 0; count < nth; count++) at = editor.document.getText().indexOf(text, at + 1);
  ok(at >= 0, `the article lacks “${text}”`);
  editor.selection = new Selection(
    editor.document.positionAt(at),
    editor.document.positionAt(at + text.length),
  );
}

/** Runs a command of the extension. */
export function run(command: CommandId, ...args: unknown[]): Thenable<unknown> {
  return commands.executeCommand(command, ...args);
}

/** Runs a command that asks, and accepts whatever it offers first until it is done. */
export async function runAccepting(id: CommandId): Promise<void> {
  let done = false;
  const ended = Promise.resolve(run(id)).finally(() => {
    done = true;
  });
  while (!done) {
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await new Promise((next) => setTimeout(next, 50));
  }
  await ended;
}

/** The text of a file, or undefined where there is none. */
export async function readText(uri: Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

/** Closes all editors without saving. */
export async function closeAll(): Promise<void> {
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await commands.executeCommand('workbench.action.closeAllEditors');
}
