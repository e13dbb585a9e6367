import {
  OverviewRulerLane,
  type TextEditor,
  type TextEditorDecorationType,
  TextEditorRevealType,
  ThemeColor,
  window,
} from 'vscode';
import type { Span } from '../../core/model';
import { toRange } from '../convert';

/** Spans in the editor while a picker is open: ticked ones as matches of a search, the active one as the present. */
export class ShownSpans {
  readonly #ticked = matchDecoration(
    'editor.findMatchHighlightBackground',
    'editor.findMatchHighlightBorder',
    '1px dashed',
  );
  /** With the frame of what has the focus: in some themes the two backgrounds look alike. */
  readonly #active = matchDecoration('editor.findMatchBackground', 'focusBorder', '2px solid');
  readonly #before: TextEditor['visibleRanges'];

  constructor(readonly editor: TextEditor) {
    this.#before = editor.visibleRanges;
  }

  draw(ticked: readonly Span[], active: Span | undefined): void {
    const { editor } = this;
    const rangeOf = (span: Span) => toRange(editor.document, span);
    editor.setDecorations(this.#ticked, ticked.filter((span) => span !== active).map(rangeOf));
    editor.setDecorations(this.#active, active ? [rangeOf(active)] : []);
    if (active) editor.revealRange(rangeOf(active), TextEditorRevealType.InCenter);
  }

  /** Takes the highlights away and shows again what was in view before. */
  dispose(): void {
    this.#ticked.dispose();
    this.#active.dispose();
    const [first] = this.#before;
    if (first) this.editor.revealRange(first, TextEditorRevealType.AtTop);
  }
}

function matchDecoration(background: string, border: string, line: string): TextEditorDecorationType {
  const [outlineWidth = '', outlineStyle = ''] = line.split(' ');
  return window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor(background),
    outlineColor: new ThemeColor(border),
    outlineStyle,
    outlineWidth,
    overviewRulerColor: new ThemeColor('editorOverviewRuler.findMatchForeground'),
    overviewRulerLane: OverviewRulerLane.Full,
  });
}
