import { commands, type Disposable, Range, Uri, window } from 'vscode';
import { SHOW_SPAN, type ShowSpan } from './time/timeCard';

/** Registers the command behind links that lead to a place in an article; it is not for the palette, for it needs one. */
export function registerShowSpan(): Disposable {
  return commands.registerCommand(SHOW_SPAN, async ({ uri, start, end }: ShowSpan) => {
    const selection = new Range(start.line, start.character, end.line, end.character);
    await window.showTextDocument(Uri.parse(uri), { selection });
  });
}
