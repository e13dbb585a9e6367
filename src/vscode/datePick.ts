import { type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { ask } from './ask';
import type { DateChoice } from './time/choices';

interface Question<T> {
  readonly title: string;
  readonly placeholder: string;
  readonly choices: readonly DateChoice<T>[];
  /** The rows for what was typed, empty where it is not understood. */
  typed(text: string): readonly DateChoice<T>[];
}

interface Row<T> extends QuickPickItem {
  readonly choice?: DateChoice<T>;
}

/**
 * Lets the user choose a date from a list, or type one: what is typed is read, and filters the list. Gives undefined when the
 * user leaves without choosing.
 */
export function pickDate<T>({ title, placeholder, choices, typed }: Question<T>): Promise<T | undefined> {
  const picker = window.createQuickPick<Row<T>>();
  picker.title = title;
  picker.placeholder = placeholder;
  picker.matchOnDescription = true;
  const rows = choices.map(toRow);
  const list = (text: string) => {
    picker.items = [...typedRows(text, typed(text), choices), ...rows];
    const active = activeOf(picker.items, text);
    if (active) picker.activeItems = [active];
  };
  list('');
  return ask<T>(picker, (answer) => {
    picker.onDidChangeValue(list);
    picker.onDidAccept(() => {
      const value = picker.activeItems[0]?.choice?.value;
      if (value !== undefined) answer(value);
    });
  });
}

function toRow<T>(choice: DateChoice<T>): Row<T> {
  const { label, description, value } = choice;
  if (value === undefined) return { label, kind: QuickPickItemKind.Separator };
  return { label, ...(description && { description }), choice };
}

/** The row that Enter takes: the likely one, which what was typed is, else of those that hold what was typed the nearest. */
function activeOf<T>(rows: readonly Row<T>[], text: string): Row<T> | undefined {
  const [first] = rows;
  if (first?.alwaysShow) return first;
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return rows.find(({ choice }) => choice?.isLikely);
  return rows
    .filter(({ choice }) => choice && holds(choice, wanted))
    .sort((a, b) => distanceOf(a) - distanceOf(b))[0];
}

const distanceOf = ({ choice }: Row<unknown>) => choice?.distance ?? Number.MAX_SAFE_INTEGER;

function holds({ label, description }: DateChoice<unknown>, wanted: string): boolean {
  return `${label} ${description ?? ''}`.toLowerCase().includes(wanted);
}

/** What was typed as rows on top; where neither it nor the list knows it, a row says so that cannot be chosen. */
function typedRows<T>(
  text: string,
  found: readonly DateChoice<T>[],
  choices: readonly DateChoice<T>[],
): Row<T>[] {
  if (found.length > 0) return found.map((choice) => ({ ...toRow(choice), alwaysShow: true }));
  const wanted = text.trim().toLowerCase();
  return wanted === '' || choices.some((choice) => holds(choice, wanted))
    ? []
    : [{ label: text.trim(), description: 'is not understood as a date', alwaysShow: true }];
}
