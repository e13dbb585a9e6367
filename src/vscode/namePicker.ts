import { type QuickPickItem, window } from 'vscode';
import { ask } from './ask';

/** A name to choose from a list; a separator of the list stands for none. */
export interface NameItem extends QuickPickItem {
  readonly name: string;
}

/** What a picker of names asks, and how it takes a name that is typed. */
export interface NameQuestion {
  readonly title: string;
  readonly placeholder: string;
  /** The label of what was typed, which stands beside it. */
  readonly typedLabel: string;
  /** Names of one key are the same, so that it is not offered as a new one; the empty key is no name. */
  readonly keyOf: (name: string) => string;
}

/**
 * Lets the user choose one of the names, or type another one, which becomes the last of the list. Gives the name with
 * single spaces, or undefined when the user leaves without choosing.
 */
export function pickName(items: readonly NameItem[], question: NameQuestion): Promise<string | undefined> {
  const { title, placeholder, typedLabel, keyOf } = question;
  const keys = new Set(items.map(({ name }) => keyOf(name)));
  const picker = window.createQuickPick<NameItem>();
  picker.title = title;
  picker.placeholder = placeholder;
  picker.matchOnDescription = true;
  picker.items = items;
  return ask<string>(picker, (answer) => {
    picker.onDidChangeValue((value) => {
      const name = value.trim().replace(/\s+/g, ' ');
      const isNew = keyOf(name) !== '' && !keys.has(keyOf(name));
      // Its label does not hold what was typed, so that names that begin with it come first.
      const typed = { label: typedLabel, description: name, name, alwaysShow: true };
      picker.items = isNew ? [...items, typed] : items;
    });
    picker.onDidAccept(() => answer(picker.activeItems[0]?.name));
  });
}
