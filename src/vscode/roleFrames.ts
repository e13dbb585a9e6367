import {
  DecorationRangeBehavior,
  type Disposable,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  window,
} from 'vscode';
import { ROLES, type Role } from '../core/model';
import type { EventMark } from '../core/sidecar/marks';
import type { Articles } from './articles';
import { toRange, toSpan } from './convert';
import { DisposableStore } from './disposables';
import { markAt } from './markAt';
import { setting } from './settings';

/** The line of each role: told apart by form, not by colour. An outline is an overlay and leaves the shaping alone. */
const LINES: Readonly<Record<Role, string>> = {
  actor: 'solid',
  recipient: 'double',
  place: 'dashed',
  date: 'dotted',
};

/** Frames what fills the roles of the event at the cursor: who, to whom, where and when at one look. */
export class RoleFrames implements Disposable {
  readonly #store = new DisposableStore();
  readonly #frames = new Map(ROLES.map((role) => [role, this.#store.add(frameOf(role))]));

  constructor(readonly articles: Articles) {
    this.#store.add(window.onDidChangeTextEditorSelection(({ textEditor }) => this.#draw(textEditor)));
    this.#store.add(window.onDidChangeVisibleTextEditors((editors) => editors.forEach(this.#draw, this)));
    this.#store.add(
      articles.onDidChange(({ document }) => {
        for (const editor of window.visibleTextEditors) if (editor.document === document) this.#draw(editor);
      }),
    );
  }

  dispose(): void {
    this.#store.dispose();
  }

  #draw(editor: TextEditor): void {
    const { document } = editor;
    const event = this.#eventAt(editor);
    for (const [role, frame] of this.#frames) {
      editor.setDecorations(frame, event ? event.roles[role].map((span) => toRange(document, span)) : []);
    }
  }

  /** The event at the cursor, where marks are shown. */
  #eventAt({ document, selection }: TextEditor): EventMark | undefined {
    const article = this.articles.get(document);
    if (!article || setting('highlights', document) === 'off') return undefined;
    const events = article.marks.marks.filter(({ kind }) => kind === 'event');
    const mark = markAt(events, toSpan(document, selection));
    return mark?.kind === 'event' ? mark : undefined;
  }
}

function frameOf(role: Role): TextEditorDecorationType {
  return window.createTextEditorDecorationType({
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
    outlineColor: new ThemeColor('tippani.eventBorder'),
    outlineStyle: LINES[role],
    // A double line needs three pixels to show two.
    outlineWidth: role === 'recipient' ? '3px' : '2px',
  });
}
