import { type QuickPickItem, window } from 'vscode';
import { ask } from './ask';

/** A choice that one key takes: `key` is typed without Enter. */
export interface KeyedChoice<T> {
  readonly key: string;
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  readonly value: T;
}

interface KeyedItem<T> extends QuickPickItem {
  readonly choice: KeyedChoice<T>;
}

/** A letter decides at once, so nothing here invites to type a word; VS Code searches without the space before it. */
const PLACEHOLDER = 'Press the key in brackets; Space first to search';

/**
 * Lets the user choose by one key, or by arrows, Enter or mouse. A space, or anything that is no choice's key, filters
 * the list. Gives undefined when the user leaves without choosing.
 */
export function pickByKey<T>(
  choices: readonly KeyedChoice<T>[],
  title: string,
  active?: T,
): Promise<T | undefined> {
  const picker = window.createQuickPick<KeyedItem<T>>();
  picker.title = title;
  picker.placeholder = PLACEHOLDER;
  picker.matchOnDescription = true;
  picker.items = choices.map((choice) => ({
    label: `[${choice.key}]  ${choice.label}`,
    ...(choice.description ? { description: choice.description } : {}),
    ...(choice.detail ? { detail: choice.detail } : {}),
    choice,
  }));
  const current = picker.items.find((item) => item.choice.value === active);
  if (current) picker.activeItems = [current];
  return ask<T>(picker, (answer) => {
    picker.onDidChangeValue((typed) => {
      const choice = choices.find(({ key }) => key === typed.toLowerCase());
      if (choice) answer(choice.value);
    });
    picker.onDidAccept(() => answer(picker.activeItems[0]?.choice.value));
  });
}
