import { type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { ask } from './ask';

/** A row of a list; one without a value is a heading. */
export interface ListRow<T> {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  readonly value?: T;
  readonly isTicked?: boolean;
}

/** What a list asks. */
export interface ListQuestion<T> {
  readonly title: string;
  readonly placeholder: string;
  readonly rows: readonly ListRow<T>[];
  /** Whether several can be ticked; else the ticked row is the one that Enter takes first. */
  readonly isMany: boolean;
  /** Told what is ticked and what is highlighted, at first and whenever that changes. */
  show?(ticked: readonly T[], active: T | undefined): void;
}

interface Item<T> extends QuickPickItem {
  readonly row: ListRow<T>;
}

/**
 * Lets the user tick rows of a list, or choose one; undefined where they leave with Esc, or the focus goes
 * elsewhere. Enter takes what is ticked; where nothing is, nor was, it takes the highlighted row.
 */
export function pickFromList<T>(question: ListQuestion<T>): Promise<readonly T[] | undefined> {
  const picker = window.createQuickPick<Item<T>>();
  const items = question.rows.map(itemOf);
  const ticked = items.filter(({ row }) => row.isTicked);
  picker.title = question.title;
  picker.placeholder = question.placeholder;
  picker.canSelectMany = question.isMany;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.items = items;
  if (question.isMany) picker.selectedItems = ticked;
  else picker.activeItems = ticked.slice(0, 1);
  const chosen = () => (question.isMany ? picker.selectedItems : picker.activeItems.slice(0, 1));
  return ask<readonly T[]>(picker, (answer) => {
    const show = () => question.show?.(valuesOf(chosen()), valuesOf(picker.activeItems)[0]);
    picker.onDidChangeSelection(show);
    picker.onDidChangeActive(show);
    picker.onDidAccept(() => {
      const isNone = chosen().length === 0 && ticked.length === 0;
      answer(valuesOf(isNone ? picker.activeItems.slice(0, 1) : chosen()));
    });
  });
}

function itemOf<T>(row: ListRow<T>): Item<T> {
  const { label, description, detail, value } = row;
  if (value === undefined) return { label, kind: QuickPickItemKind.Separator, row };
  return { label, ...(description && { description }), ...(detail && { detail }), row };
}

function valuesOf<T>(items: readonly Item<T>[]): T[] {
  return items.flatMap(({ row }) => (row.value === undefined ? [] : [row.value]));
}
