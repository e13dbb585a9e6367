import { ThemeIcon, window } from 'vscode';
import { readQuery, type Wish } from '../../core/text/find';
import { ask } from '../ask';

/** What is looked for, and where. */
export interface FindWish extends Wish {
  readonly scope: 'article' | 'folder';
}

/** How the question begins. */
export interface FindStart {
  readonly value: string;
  /** What “here” means: this article, or its selected lines. */
  readonly here: string;
  /** How many places of the article a wish would mean; not `isWhole` where there was no time to count all. */
  count(wish: Wish): { readonly count: number; readonly isWhole: boolean };
}

/** Places are counted when typing rested for this long, in milliseconds. */
const REST_MS = 300;

/**
 * Asks what to look for and shows, while it is typed, how often it stands in the article, or what is wrong with a pattern.
 * Buttons switch between whole words and parts, article and folder. Gives undefined where the user leaves.
 */
export function askWish({ value, here, count }: FindStart): Promise<FindWish | undefined> {
  const input = window.createInputBox();
  let [wholeWords, scope]: [boolean, FindWish['scope']] = [true, 'article'];
  const wish = (): FindWish | undefined => {
    const query = readQuery(input.value);
    return query && query.kind !== 'error' ? { query, wholeWords, scope } : undefined;
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tellCount = (now: Wish) => {
    const { count: found, isWhole } = count(now);
    input.prompt = `Stands ${isWhole ? '' : 'at least '}${found}× in ${here}.`;
  };
  const draw = () => {
    const query = readQuery(input.value);
    const now = wish();
    const where = scope === 'folder' ? 'all articles' : here;
    input.title = `Find and annotate ${wholeWords ? 'whole words' : 'parts of words'} in ${where}`;
    input.buttons = [wordsButton(wholeWords), scopeButton(scope, here)];
    input.validationMessage = query?.kind === 'error' ? query.message : undefined;
    input.prompt = now ? 'Counting …' : 'Any spelling is found; /…/ is a pattern.';
    clearTimeout(timer);
    if (now) timer = setTimeout(() => tellCount(now), REST_MS);
  };
  input.value = value;
  input.placeholder = 'जल आयोग, or a pattern: /(जल|नदी) आयोग/';
  return ask<FindWish>(input, (answer) => {
    input.onDidChangeValue(draw);
    input.onDidTriggerButton(({ tooltip }) => {
      if (tooltip?.startsWith(WORDS)) wholeWords = !wholeWords;
      else scope = scope === 'folder' ? 'article' : 'folder';
      draw();
    });
    input.onDidAccept(() => {
      const now = wish();
      if (now) answer(now);
    });
    input.onDidHide(() => clearTimeout(timer));
    draw();
  });
}

const WORDS = 'Look for';

function wordsButton(wholeWords: boolean) {
  const tooltip = `${WORDS} ${wholeWords ? 'parts of words too' : 'whole words only'}`;
  return { iconPath: new ThemeIcon(wholeWords ? 'whole-word' : 'regex'), tooltip };
}

function scopeButton(scope: FindWish['scope'], here: string) {
  const isFolder = scope === 'folder';
  return {
    iconPath: new ThemeIcon(isFolder ? 'folder-opened' : 'file'),
    tooltip: isFolder ? `Stay in ${here}` : 'Go through all articles of the folder',
  };
}
