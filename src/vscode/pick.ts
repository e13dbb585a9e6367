import { type QuickPickItem, window } from 'vscode';

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

/**
 * Lets the user choose by one key, or by arrows, Enter or mouse. Typing anything that is no choice's key filters the
 * list. Gives undefined when the user leaves without choosing.
 */
export function pickByKey<T>(
  choices: readonly KeyedChoice<T>[],
  title: string,
  active?: T,
): Promise<T | undefined> {
  const picker = window.createQuickPick<KeyedItem<T>>();
  picker.title = title;
  picker.placeholder = 'Press a letter, or type to filter';
  picker.matchOnDescription = true;
  picker.items = choices.map((choice) => ({
    label: `[${choice.key}]  ${choice.label}`,
    ...(choice.description ? { description: choice.description } : {}),
    ...(choice.detail ? { detail: choice.detail } : {}),
    choice,
  }));
  const current = picker.items.find((item) => item.choice.value === active);
  if (current) picker.activeItems = [current];
  return new Promise((resolve) => {
    const done = (choice: KeyedChoice<T> | undefined) => {
      resolve(choice?.value);
      picker.hide();
    };
    picker.onDidChangeValue((typed) => {
      const choice = choices.find(({ key }) => key === typed.toLowerCase());
      if (choice) done(choice);
    });
    picker.onDidAccept(() => done(picker.activeItems[0]?.choice));
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}
