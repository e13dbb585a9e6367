import { type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { FilterChoice } from './filterChoices';

interface Row extends QuickPickItem {
  readonly choice?: FilterChoice;
}

const HEADINGS: Readonly<Record<FilterChoice['facet'], string>> = {
  decisions: 'Status (स्थिति)',
  types: 'Type (प्रकार)',
  participants: 'Actor or recipient (कर्ता या प्राप्तकर्ता)',
};

/** Lets the user tick any number of choices; undefined when they leave without accepting. */
export async function pickFilter(
  choices: readonly FilterChoice[],
): Promise<readonly FilterChoice[] | undefined> {
  const picked = await window.showQuickPick(rowsOf(choices), {
    canPickMany: true,
    matchOnDescription: true,
    title: 'Show only events that have …',
    placeHolder: 'Arrow down and Space ticks, Enter applies. A group without a tick shows all.',
  });
  return picked?.flatMap(({ choice }) => choice ?? []);
}

function rowsOf(choices: readonly FilterChoice[]): Row[] {
  return choices.flatMap((choice, at) => {
    const { facet, label, description, picked } = choice;
    const isFirst = choices[at - 1]?.facet !== facet;
    const heading = { label: HEADINGS[facet], kind: QuickPickItemKind.Separator };
    return [...(isFirst ? [heading] : []), { label, description, picked, choice }];
  });
}
