import {
  commands,
  DecorationRangeBehavior,
  type Disposable,
  OverviewRulerLane,
  Selection,
  type TextEditor,
  type TextEditorDecorationType,
  TextEditorRevealType,
  ThemeColor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Span } from '../../core/model';
import { sameSpan } from '../../core/sidecar/overlaps';
import type { Articles } from '../articles';
import { toRange } from '../convert';
import { DisposableStore } from '../disposables';
import { report } from '../messages';
import { sidecarUri } from '../sidecarFile';
import type { ReviewList } from './reviewList';
import type { ReviewRef } from './reviewNodes';

/** Behind the nodes of the Review view; it is not for the palette, for it needs to be told what to show. */
export const SHOW_REVIEW = 'tippani.review.show';

/** Shows in the text where an annotation may belong: the place meant in a thick frame, the others in a thin one. */
export class ShownPlaces implements Disposable {
  readonly #store = new DisposableStore();
  readonly #meant = this.#store.add(placeDecoration('2px'));
  readonly #others = this.#store.add(placeDecoration('1px'));
  #current: ReviewRef | undefined;

  constructor(
    readonly articles: Articles,
    readonly list: ReviewList,
  ) {
    this.#store.add(commands.registerCommand(SHOW_REVIEW, (ref: ReviewRef) => this.show(ref)));
    this.#store.add(list.onDidChange(() => this.#draw()));
    this.#store.add(window.onDidChangeVisibleTextEditors(() => this.#draw()));
  }

  /** The annotation shown last, while it still needs a person. */
  get current(): ReviewRef | undefined {
    return this.#current;
  }

  /** Opens the article of an annotation (of a conflict on the sidecar itself the sidecar), the focus left where it is, and brings the place meant into view. */
  async show(ref: ReviewRef): Promise<void> {
    try {
      const uri = Uri.parse(ref.uri);
      this.#current = ref;
      if (ref.id === '') {
        await openBeside(sidecarUri(uri));
        return;
      }
      const editor = await openBeside(uri);
      this.articles.upToDate(editor.document);
      this.#draw();
      const place = ref.span ?? this.list.placesOf(ref)[0];
      if (!place) return;
      const range = toRange(editor.document, place);
      editor.selection = new Selection(range.start, range.start);
      editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
    } catch (error) {
      report('The article could not be opened.', error);
    }
  }

  dispose(): void {
    this.#store.dispose();
  }

  #draw(): void {
    const places = this.#current ? this.list.placesOf(this.#current) : [];
    const { uri, span = places[0] } = this.#current ?? {};
    const isMeant = (place: Span) => span !== undefined && sameSpan(place, span);
    for (const editor of window.visibleTextEditors) {
      const here = editor.document.uri.toString() === uri ? places : [];
      draw(editor, this.#meant, here.filter(isMeant));
      draw(
        editor,
        this.#others,
        here.filter((place) => !isMeant(place)),
      );
    }
  }
}

function draw(editor: TextEditor, decoration: TextEditorDecorationType, places: readonly Span[]): void {
  editor.setDecorations(
    decoration,
    places.map((place) => toRange(editor.document, place)),
  );
}

/** An editor of the file: one that shows it already, else the active one. */
async function openBeside(uri: Uri): Promise<TextEditor> {
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const viewColumn = shown?.viewColumn;
  const document = shown?.document ?? (await workspace.openTextDocument(uri));
  return window.showTextDocument(document, {
    preserveFocus: true,
    ...(viewColumn !== undefined && { viewColumn }),
  });
}

/** An outline is drawn over the text, unlike a border of that width it moves no letter. */
function placeDecoration(width: string): TextEditorDecorationType {
  return window.createTextEditorDecorationType({
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
    outlineColor: new ThemeColor('tippani.reviewBorder'),
    outlineStyle: 'dashed',
    outlineWidth: width,
    overviewRulerColor: new ThemeColor('tippani.reviewBorder'),
    overviewRulerLane: OverviewRulerLane.Full,
  });
}
