import { type QuickPickItem, type TextEditor, window } from 'vscode';
import type { Span } from '../../core/model';
import type { OpenArticle } from '../article';
import { ask } from '../ask';
import { placeOf } from '../folder/place';
import { type Outlined, preview } from '../views/evidence';
import { ShownSpans } from './shownSpans';

interface PlaceItem<T> extends QuickPickItem {
  readonly place: T;
}

/** What the picker shows: places in an article, UTF-16. */
export interface PlaceChoice<T extends Span> {
  readonly article: OpenArticle;
  readonly editor: TextEditor | undefined;
  readonly places: readonly T[];
  readonly title: string;
  readonly placeholder: string;
  /** What is said of a place behind its line. */
  noteOn(place: T): string | undefined;
}

/**
 * Shows each place in its sentence, all of them ticked, and marks them in the editor meanwhile; gives those that stay
 * ticked, or undefined where the user leaves.
 */
export function pickPlaces<T extends Span>(choice: PlaceChoice<T>): Promise<readonly T[] | undefined> {
  const { editor } = choice;
  const picker = window.createQuickPick<PlaceItem<T>>();
  const shown = editor && new ShownSpans(editor);
  const items = choice.places.map((place) => itemOf(choice, place));
  picker.title = choice.title;
  picker.placeholder = choice.placeholder;
  picker.canSelectMany = true;
  picker.matchOnDescription = true;
  picker.items = items;
  picker.selectedItems = items;
  return ask<readonly T[]>(picker, (answer) => {
    const draw = () =>
      shown?.draw(
        picker.selectedItems.map(({ place }) => place),
        picker.activeItems[0]?.place,
      );
    picker.onDidChangeSelection(draw);
    picker.onDidChangeActive(draw);
    picker.onDidAccept(() => answer(picker.selectedItems.map(({ place }) => place)));
    picker.onDidHide(() => shown?.dispose());
    draw();
  });
}

function itemOf<T extends Span>({ article, noteOn }: PlaceChoice<T>, place: T): PlaceItem<T> {
  const { document, analysis } = article;
  return { ...placeLook(document.getText(), analysis, place, noteOn(place)), place };
}

/** A place as a row: in its sentence, with its line and what is said of it; `outline` is of the text. */
export function placeLook(
  text: string,
  outline: Outlined | undefined,
  place: Span,
  note?: string,
): { readonly label: string; readonly description: string } {
  const { label, emphasis } = outline
    ? preview(outline, text, place)
    : { label: text.slice(place.start, place.end), emphasis: { start: 0, end: place.end - place.start } };
  const marked = `${label.slice(0, emphasis.start)}«${label.slice(emphasis.start, emphasis.end)}»${label.slice(emphasis.end)}`;
  return {
    // A dollar sign before a bracket would be read as an icon.
    label: marked.replaceAll('$(', '$\u200b('),
    description: `line ${placeOf(text, place).line + 1}${note === undefined ? '' : ` · ${note}`}`,
  };
}
