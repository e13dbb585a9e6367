import {
  OverviewRulerLane,
  type QuickPickItem,
  type TextEditor,
  type TextEditorDecorationType,
  TextEditorRevealType,
  ThemeColor,
  window,
} from 'vscode';
import type { EntityType } from '../../core/model';
import type { Hit } from '../../core/sidecar/decide';
import type { OpenArticle } from '../article';
import { toRange } from '../convert';
import { preview } from '../views/evidence';
import { shorten, type Words } from './words';

interface HitItem extends QuickPickItem {
  readonly hit: Hit;
}

/** What the picker shows. */
export interface HitChoice {
  readonly article: OpenArticle;
  readonly editor: TextEditor | undefined;
  readonly hits: readonly Hit[];
  readonly words: Words;
  readonly type: EntityType;
}

/**
 * Shows each hit in its sentence, all of them ticked, and marks them in the editor meanwhile; gives those that stay
 * ticked, or undefined where the user leaves. What was unticked says “this is not one”, so it is rejected: the
 * placeholder says so, and undoing takes it back with the rest.
 */
export function pickHits(choice: HitChoice): Promise<readonly Hit[] | undefined> {
  const { editor, words, type } = choice;
  const picker = window.createQuickPick<HitItem>();
  const shown = editor && new ShownHits(editor);
  const items = choice.hits.map((hit) => itemOf(choice, hit));
  picker.title = `Mark all “${shorten(words.text)}” as ${type}`;
  picker.placeholder = `Untick what is no ${type} here: it will be rejected. Enter marks the rest.`;
  picker.canSelectMany = true;
  picker.matchOnDescription = true;
  picker.items = items;
  picker.selectedItems = items;
  return new Promise((resolve) => {
    const draw = () =>
      shown?.draw(
        picker.selectedItems.map(({ hit }) => hit),
        picker.activeItems[0]?.hit,
      );
    picker.onDidChangeSelection(draw);
    picker.onDidChangeActive(draw);
    picker.onDidAccept(() => {
      resolve(picker.selectedItems.map(({ hit }) => hit));
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      shown?.dispose();
      picker.dispose();
    });
    draw();
    picker.show();
  });
}

function itemOf({ article, type }: HitChoice, hit: Hit): HitItem {
  const { document, analysis } = article;
  const text = document.getText();
  const { label, emphasis } = analysis
    ? preview(analysis, text, hit)
    : { label: text.slice(hit.start, hit.end), emphasis: { start: 0, end: hit.end - hit.start } };
  const { suggestion } = hit;
  const other = suggestion && suggestion.type !== type ? ` · suggested as ${suggestion.type}` : '';
  const marked = `${label.slice(0, emphasis.start)}«${label.slice(emphasis.start, emphasis.end)}»${label.slice(emphasis.end)}`;
  return {
    // A dollar sign before a bracket would be read as an icon.
    label: marked.replaceAll('$(', '$\u200b('),
    description: `line ${document.positionAt(hit.start).line + 1}${other}`,
    hit,
  };
}

/** The hits in the editor while the picker is open: ticked ones as matches of a search, the active one as the present. */
class ShownHits {
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

  draw(ticked: readonly Hit[], active: Hit | undefined): void {
    const { editor } = this;
    const rangeOf = (hit: Hit) => toRange(editor.document, hit);
    editor.setDecorations(this.#ticked, ticked.filter((hit) => hit !== active).map(rangeOf));
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
