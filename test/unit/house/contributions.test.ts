import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ARTICLE_IDS, COMMAND_IDS } from '../../../src/vscode/commands/ids';
import { EVENT_KEY, TYPE_CHORDS } from '../../../src/vscode/commands/typeKeys';
import { SETTINGS } from '../../../src/vscode/settingDefaults';

// package.json against the code and the README, in both directions.

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly contributes: {
    readonly commands: readonly { command: string; title: string; enablement?: string }[];
    readonly keybindings: readonly {
      command: string;
      key: string;
      when: string;
      args?: { type: string };
    }[];
    readonly menus: Readonly<Record<string, readonly { command: string; when?: string }[]>>;
    readonly views: Readonly<Record<string, readonly { id: string }[]>>;
    readonly viewsContainers: { activitybar: readonly { id: string }[] };
    readonly viewsWelcome: readonly { view: string; contents: string }[];
    readonly colors: readonly { id: string; defaults: Readonly<Record<string, string>> }[];
    readonly configuration: { properties: Readonly<Record<string, { default: unknown; scope?: string }>> };
    readonly languages: readonly { id: string; configuration: string }[];
    readonly grammars: readonly { path: string }[];
    readonly jsonValidation: readonly { url: string }[];
  };
}

const text = readFileSync('package.json', 'utf8');
const manifest: Manifest = JSON.parse(text);
const { contributes } = manifest;
const english: Record<string, string> = JSON.parse(readFileSync('package.nls.json', 'utf8'));
const hindi: Record<string, string> = JSON.parse(readFileSync('package.nls.hi.json', 'utf8'));
const readme = readFileSync('README.md', 'utf8');
const declared = contributes.commands.map(({ command }) => command);

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join('src', name), 'utf8'))
  .join('\n');

const sorted = (items: Iterable<string>) => [...new Set(items)].sort();

test('the commands of package.json are those of the code', () => {
  assert.deepEqual(sorted(declared), sorted(COMMAND_IDS));
});

test('the commands that wait for an article cannot be run before one', () => {
  const shown = new Map(contributes.menus.commandPalette?.map(({ command, when }) => [command, when]));
  const byWorkbench = /^tippani\.(activeArticle|hasReview|reviewingSince)\b/;
  const waiting = contributes.commands.filter(
    ({ command, enablement }) => byWorkbench.test(enablement ?? '') || shown.get(command) === 'false',
  );
  assert.deepEqual(sorted(waiting.map(({ command }) => command)), sorted(ARTICLE_IDS));
});

test('menus and keys name declared commands', () => {
  const used = [...Object.values(contributes.menus).flat(), ...contributes.keybindings].map(
    ({ command }) => command,
  );
  assert.deepEqual(
    used.filter((command) => !declared.includes(command)),
    [],
  );
});

test('command links in welcome texts name declared commands', () => {
  const links = Object.values({ ...english, ...hindi }).flatMap((value) =>
    [...value.matchAll(/command:(tippani\.[\w.]+)/g)].map((match) => match[1] ?? ''),
  );
  assert.ok(links.length > 0);
  assert.deepEqual(
    links.filter((command) => !declared.includes(command)),
    [],
  );
});

test('the settings of package.json are those of the code, defaults included', () => {
  const declaredSettings = Object.fromEntries(
    Object.entries(contributes.configuration.properties).map(([key, value]) => [key, value.default]),
  );
  const inCode = Object.fromEntries(
    Object.entries(SETTINGS).map(([key, value]) => [`tippani.${key}`, value]),
  );
  assert.deepEqual(declaredSettings, inCode);
});

test('every setting can differ from folder to folder', () => {
  for (const [key, { scope }] of Object.entries(contributes.configuration.properties)) {
    assert.equal(scope, 'resource', `${key} has the scope ${scope}`);
  }
});

test('views, their container and their welcomes fit', () => {
  const views = Object.values(contributes.views).flatMap((list) => list.map(({ id }) => id));
  assert.deepEqual(
    Object.keys(contributes.views),
    contributes.viewsContainers.activitybar.map(({ id }) => id),
  );
  for (const { view } of contributes.viewsWelcome) assert.ok(views.includes(view), view);
  for (const id of views) assert.ok(sources.includes(`'${id}'`), `no code provides the view ${id}`);
  for (const [, id] of text.matchAll(/view == ([\w.]+)/g)) assert.ok(views.includes(id ?? ''), id);
});

test('theme colours are used by the code and have all four defaults', () => {
  const used = [...sources.matchAll(/ThemeColor\([`'](tippani\.[^`']+)[`']/g)].map((match) => match[1] ?? '');
  for (const { id, defaults } of contributes.colors) {
    assert.deepEqual(
      Object.keys(defaults).sort(),
      ['dark', 'highContrast', 'highContrastLight', 'light'],
      id,
    );
    const isUsed = used.some((name) => new RegExp(`^${name.replace(/\$\{\w+\}/, '\\w+')}$`).test(id));
    assert.ok(isUsed, `no code uses the colour ${id}`);
  }
});

/** The relative luminance of #rrggbb, by WCAG 2. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('lines stand out from the background of every kind of theme as WCAG asks of graphics, 3:1', () => {
  const backgrounds = {
    light: '#ffffff',
    dark: '#1f1f1f',
    highContrast: '#000000',
    highContrastLight: '#ffffff',
  };
  for (const { id, defaults } of contributes.colors.filter(({ id }) => id.endsWith('Border'))) {
    for (const [theme, background] of Object.entries(backgrounds)) {
      const [low = 0, high = 0] = [luminance(background), luminance(defaults[theme] ?? background)].sort(
        (a, b) => a - b,
      );
      const ratio = (high + 0.05) / (low + 0.05);
      assert.ok(ratio >= 3, `${id} in ${theme}: ${ratio.toFixed(1)}`);
    }
  }
});

test('context keys in package.json are set by the code', () => {
  const contexts = sorted(
    [...text.matchAll(/tippani\.(active\w+|can\w+|on\w+|grouping)/g)].map((match) => match[0]),
  );
  assert.ok(contexts.length > 4);
  for (const key of contexts) assert.ok(sources.includes(`'${key}'`), `no code sets ${key}`);
});

test('every %key% has an English and a Hindi text, and none is left over', () => {
  const used = sorted([...text.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1] ?? ''));
  assert.deepEqual(sorted(Object.keys(english)), used);
  assert.deepEqual(sorted(Object.keys(hindi)), used);
});

test('files that package.json names exist', () => {
  const paths = [...text.matchAll(/"(\.?\/?(?:media|syntaxes|schemas)\/[^"]+)"/g)].map(
    (match) => match[1] ?? '',
  );
  assert.ok(paths.length > 5);
  for (const path of paths) assert.ok(existsSync(path), path);
});

test('the README lists every command with its key, and every setting with its default', () => {
  for (const { command, title } of contributes.commands) {
    const label = english[title.slice(1, -1)] ?? title;
    const key = contributes.keybindings.find((binding) => binding.command === command)?.key ?? '';
    const row = `| ${label} | \`${command}\` | ${key && `\`${keyLabel(key)}\``} |`.replace('|  |', '| |');
    assert.ok(readme.includes(row), `README lacks the row: ${row}`);
  }
  for (const [name, { default: value }] of Object.entries(contributes.configuration.properties)) {
    const row = `| \`${name}\` | \`${JSON.stringify(value)}\` |`;
    assert.ok(readme.includes(row), `README lacks the row: ${row}`);
  }
  for (const [, id] of readme.matchAll(/\| `(tippani\.\w+)` \|/g)) {
    const known = declared.includes(id ?? '') || `${id}` in contributes.configuration.properties;
    assert.ok(known, `README tells of ${id}, which does not exist`);
  }
});

/** alt+m alt+n → Alt+M Alt+N */
function keyLabel(key: string): string {
  return key.replace(/(?<=^|[ +])\w/g, (letter) => letter.toUpperCase());
}

test('every type has its own key after Alt+M and Alt+C, the one that the code and the pickers show', () => {
  for (const [command, lead] of [
    ['tippani.markSelection', 'alt+m'],
    ['tippani.changeType', 'alt+c'],
  ]) {
    const bound = contributes.keybindings
      .filter((binding) => binding.command === command && binding.args)
      .map(({ key, args }) => [key, args?.type]);
    assert.deepEqual(
      bound,
      TYPE_CHORDS.map(([keys, type]) => [`${lead} ${keys}`, type]),
    );
  }
  const keys = TYPE_CHORDS.map(([key]) => key);
  assert.equal(new Set(keys).size, keys.length);
  assert.equal(
    keys.filter((key) => key === EVENT_KEY).length,
    0,
    'the key before events is no type of its own',
  );
});
