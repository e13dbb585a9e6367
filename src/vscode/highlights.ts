import {
  ColorThemeKind,
  type Disposable,
  type Range,
  type TextEditor,
  type TextEditorDecorationType,
  window,
  workspace,
} from 'vscode';
import type { EntityType } from '../core/model';
import type { Mark } from '../core/sidecar/marks';
import type { OpenArticle } from './article';
import type { Articles } from './articles';
import { toRange } from './convert';
import { DisposableStore } from './disposables';
import {
  boilerplateDecoration,
  MARK_STYLES,
  type MarkStyle,
  markDecoration,
  noteDecoration,
} from './highlightStyles';
import { setting } from './settings';

const STYLE_OF_ENTITY: Readonly<Partial<Record<EntityType, MarkStyle>>> = {
  PERSON: 'person',
  LOCATION: 'location',
  ORGANIZATION: 'organization',
  NUMEX: 'quantity',
};

function styleOf(mark: Mark): MarkStyle | undefined {
  if (mark.kind === 'mention') return STYLE_OF_ENTITY[mark.type] ?? 'other';
  return mark.kind === 'note' ? undefined : mark.kind;
}

/** Draws the marks of articles in visible editors: one decoration type for each kind, made once. */
export class Highlights implements Disposable {
  readonly #store = new DisposableStore();
  readonly #suggested = this.#decorations(false);
  readonly #decided = this.#decorations(true);
  readonly #note = this.#store.add(noteDecoration());
  readonly #boilerplate = this.#store.add(boilerplateDecoration());

  constructor(readonly articles: Articles) {
    this.#store.add(articles.onDidChange(({ document }) => this.#drawAll(document.uri.toString())));
    this.#store.add(articles.onDidClose((uri) => this.#drawAll(uri.toString())));
    this.#store.add(window.onDidChangeVisibleTextEditors(() => this.#drawAll()));
    this.#store.add(
      workspace.onDidChangeConfiguration(
        (change) => change.affectsConfiguration('tippani') && this.#drawAll(),
      ),
    );
    this.#store.add(window.onDidChangeActiveColorTheme(() => this.#drawAll()));
    this.#drawAll();
  }

  dispose(): void {
    this.#store.dispose();
  }

  #decorations(decided: boolean): ReadonlyMap<MarkStyle, TextEditorDecorationType> {
    return new Map(MARK_STYLES.map((style) => [style, this.#store.add(markDecoration(style, decided))]));
  }

  #drawAll(uri?: string): void {
    for (const editor of window.visibleTextEditors) {
      if (uri === undefined || editor.document.uri.toString() === uri) this.#draw(editor);
    }
  }

  #draw(editor: TextEditor): void {
    const article = this.articles.get(editor.document);
    const ranges = this.#rangesOf(article);
    for (const decoration of [...this.#suggested.values(), ...this.#decided.values(), this.#note]) {
      editor.setDecorations(decoration, ranges.get(decoration) ?? []);
    }
    editor.setDecorations(this.#boilerplate, article ? boilerplateRanges(article) : []);
  }

  #rangesOf(article: OpenArticle | undefined): ReadonlyMap<TextEditorDecorationType, Range[]> {
    const ranges = new Map<TextEditorDecorationType, Range[]>();
    if (!article) return ranges;
    const shown = setting('highlights', article.document);
    for (const mark of article.marks.marks) {
      if (shown === 'off' || (shown === 'annotations' && mark.status === 'suggested')) continue;
      for (const decoration of this.#decorationsOf(mark)) {
        const list = ranges.get(decoration) ?? [];
        if (list.length === 0) ranges.set(decoration, list);
        list.push(toRange(article.document, mark.span));
      }
    }
    return ranges;
  }

  #decorationsOf(mark: Mark): TextEditorDecorationType[] {
    if (mark.status === 'rejected') return [];
    const style = styleOf(mark);
    const drawn = style && (mark.status === 'suggested' ? this.#suggested : this.#decided).get(style);
    const noted = mark.kind === 'note' || mark.note !== undefined;
    return [...(drawn ? [drawn] : []), ...(noted ? [this.#note] : [])];
  }
}

function boilerplateRanges({ analysis, document }: OpenArticle): Range[] {
  if (!analysis || isHighContrast() || !setting('dimBoilerplate', document)) return [];
  return analysis.zones
    .filter(({ zone, line }) => zone === 'boilerplate' && line <= document.lineCount)
    .map(({ line }) => document.lineAt(line - 1).range);
}

/** Who chose a theme of high contrast wants no faint text. */
function isHighContrast(): boolean {
  const { kind } = window.activeColorTheme;
  return kind === ColorThemeKind.HighContrast || kind === ColorThemeKind.HighContrastLight;
}
