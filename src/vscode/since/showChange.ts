import {
  commands,
  type DecorationOptions,
  DecorationRangeBehavior,
  type Disposable,
  MarkdownString,
  OverviewRulerLane,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  ThemeColor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Span } from '../../core/model';
import { anchorResolver } from '../../core/sidecar/anchors';
import { sameSpan } from '../../core/sidecar/overlaps';
import type { Annotation, Sidecar } from '../../core/sidecar/schema';
import { isAnchored } from '../../core/sidecar/sidecar';
import { toRange } from '../convert';
import { DisposableStore } from '../disposables';
import type { GitApi } from '../git/gitApi';
import { plain } from '../markdown';
import { report } from '../messages';
import type { ChangeList } from './changeList';
import { type ChangeRef, changeLines } from './changeNodes';

/** Behind the nodes of the Changes view; it is not for the palette, for it needs to be told what to show. */
export const SHOW_CHANGE = 'tippani.changes.show';

/** Where the two states of an annotation stand in the text that is shown; undefined where that is not certain. */
interface Places {
  readonly before: Span | undefined;
  readonly after: Span | undefined;
}

const NO_PLACES: Places = { before: undefined, after: undefined };

/** Shows a change in its article: the place before in a dashed frame, the one now in a double line. */
export class ShownChange implements Disposable {
  readonly #store = new DisposableStore();
  readonly #before = this.#store.add(
    window.createTextEditorDecorationType({
      rangeBehavior: DecorationRangeBehavior.ClosedClosed,
      outlineColor: new ThemeColor('tippani.beforeBorder'),
      outlineStyle: 'dashed',
      outlineWidth: '2px',
      overviewRulerColor: new ThemeColor('tippani.beforeBorder'),
      overviewRulerLane: OverviewRulerLane.Left,
    }),
  );
  readonly #after = this.#store.add(
    window.createTextEditorDecorationType({
      rangeBehavior: DecorationRangeBehavior.ClosedClosed,
      borderColor: new ThemeColor('tippani.afterBorder'),
      borderStyle: 'double',
      borderWidth: '0 0 5px',
      overviewRulerColor: new ThemeColor('tippani.afterBorder'),
      overviewRulerLane: OverviewRulerLane.Right,
    }),
  );
  #current: ChangeRef | undefined;
  /** The document that shows the change: the article, or its last version where it is no more. */
  #shownIn: string | undefined;
  /** The latest wish to show something: an earlier one that takes longer is dropped. */
  #turn = 0;

  constructor(
    readonly list: ChangeList,
    readonly api: GitApi,
  ) {
    this.#store.add(commands.registerCommand(SHOW_CHANGE, (ref: ChangeRef) => this.show(ref)));
    this.#store.add(list.onDidChange(() => this.#draw()));
    this.#store.add(window.onDidChangeVisibleTextEditors(() => this.#draw()));
  }

  /** Opens the article of a change, the focus left where it is; says where a place is not certain. */
  async show(ref: ChangeRef): Promise<void> {
    const turn = ++this.#turn;
    try {
      const document = await this.#documentOf(ref);
      if (turn !== this.#turn) return;
      const editor = await window.showTextDocument(document, { preserveFocus: true });
      if (turn !== this.#turn) return;
      this.#current = ref;
      this.#shownIn = document.uri.toString();
      this.#draw();
      this.#goTo(editor, ref);
    } catch (error) {
      report('The article could not be opened.', error);
    }
  }

  dispose(): void {
    this.#store.dispose();
  }

  async #documentOf({ uri }: ChangeRef): Promise<TextDocument> {
    const article = Uri.parse(uri);
    const shown = this.list.isGone(uri) ? this.api.toGitUri(article, this.list.base.commit) : article;
    return workspace.openTextDocument(shown);
  }

  #goTo(editor: TextEditor, ref: ChangeRef): void {
    const change = this.list.find(ref);
    const places = this.#places(editor.document);
    const unsure = [
      change?.before && isAnchored(change.before) && !places?.before ? 'before' : '',
      change?.after && isAnchored(change.after) && !places?.after ? 'now' : '',
    ].filter(Boolean);
    if (unsure.length > 0) {
      const where = unsure.join(' and ');
      void window.setStatusBarMessage(`$(question) Its place ${where} is not certain in this text.`, 8000);
    }
    const place = places?.after ?? places?.before;
    if (!place) return;
    const range = toRange(editor.document, place);
    editor.selection = new Selection(range.start, range.start);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  #draw(): void {
    for (const editor of window.visibleTextEditors) {
      const here = editor.document.uri.toString() === this.#shownIn;
      const { before, after } = (here && this.#places(editor.document)) || NO_PLACES;
      // Where both states stand at one place, one of the two hovers tells it.
      const isOnePlace = before !== undefined && after !== undefined && sameSpan(before, after);
      editor.setDecorations(this.#before, this.#marked(editor, before, !isOnePlace));
      editor.setDecorations(this.#after, this.#marked(editor, after, true));
    }
  }

  #marked({ document }: TextEditor, span: Span | undefined, isTold: boolean): DecorationOptions[] {
    if (!span) return [];
    return [{ range: toRange(document, span), ...(isTold && { hoverMessage: this.#hover() }) }];
  }

  #places(document: TextDocument): Places | undefined {
    const ref = this.#current;
    const change = ref && this.list.find(ref);
    if (!ref || !change) return undefined;
    const text = document.getText();
    const before = this.list.before(ref.uri);
    const present = this.list.present(ref.uri);
    return { before: placeOf(text, before, change.before), after: placeOf(text, present, change.after) };
  }

  /** Field by field before and after, and the reason. */
  #hover(): MarkdownString {
    const ref = this.#current;
    const change = ref && this.list.find(ref);
    const quotes = this.list.all.find(({ uri }) => uri === ref?.uri)?.quotes ?? new Map();
    const lines = change ? changeLines(change, quotes) : [];
    return new MarkdownString([`**Since ${plain(this.list.base.name)}**`, ...lines.map(plain)].join('  \n'));
  }
}

/** The proved place of one state in the text (UTF-16). */
function placeOf(
  text: string,
  sidecar: Sidecar | null | undefined,
  annotation: Annotation | null,
): Span | undefined {
  if (!sidecar || !annotation || !isAnchored(annotation)) return undefined;
  const found = anchorResolver(text, sidecar).resolve(annotation.anchor);
  return 'span' in found ? found.span : undefined;
}
