// One list after another, without the focus falling back into the article between them.
import type { QuickInput } from 'vscode';

/** The list that was answered and is still shown: VS Code puts the next one in its place, and the focus stays there. */
let answered: QuickInput | undefined;
/** How many commands ask more as long as the user does not leave. */
let holds = 0;
/** Whether the user left an answered list before the next one was there. */
let isLeft = false;

/**
 * Shows a list, or a box, in the place of the one that was answered before it, and gives what `listen` calls `answer` with;
 * undefined where the user leaves.
 */
export function ask<T>(
  input: QuickInput,
  listen: (answer: (value: T | undefined) => void) => void,
): Promise<T | undefined> {
  if (isLeft) {
    isLeft = false;
    input.dispose();
    return Promise.resolve(undefined);
  }
  return new Promise((resolve) => {
    listen((value) => {
      resolve(value);
      stay(input);
    });
    input.onDidHide(() => {
      if (answered === input) {
        isLeft = holds > 0;
        answered = undefined;
      }
      resolve(undefined);
      input.dispose();
    });
    answered = undefined;
    input.show();
  });
}

/**
 * Runs a command that goes from list to list, also where it saves in between: the last list answered stays until the next
 * one is there, so that no key typed meanwhile gets into the article.
 */
export async function askOn<T>(run: () => Promise<T>): Promise<T> {
  holds++;
  try {
    return await run();
  } finally {
    holds--;
    if (holds === 0) end();
  }
}

/** Keeps an answered list where a command asks on; else it goes in the next turn, if no other took its place by then. */
function stay(input: QuickInput): void {
  answered = input;
  input.busy = true;
  if (holds === 0) setTimeout(() => answered === input && end());
}

function end(): void {
  const last = answered;
  answered = undefined;
  isLeft = false;
  last?.hide();
}
