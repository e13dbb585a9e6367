// What git needs to merge and show sidecars by Tippani: the same from the command line and from the editor.

/** The line of .gitattributes: which files are merged and compared by Tippani, with LF on every system. */
export const ATTRIBUTES = '*.annotations.json text eol=lf merge=tippani diff=tippani';

/** The settings of a clone, by git's keys. `command` runs Tippani: a program and its first arguments. */
export function gitSettings(command: readonly string[]): readonly (readonly [key: GitKey, value: string])[] {
  const program = command.map(shellQuoted).join(' ');
  return [
    ['merge.tippani.name', 'Tippani annotations, by annotation and field'],
    ['merge.tippani.driver', `${program} merge %O %A %B %P`],
    ['diff.tippani.textconv', `${program} textconv`],
  ];
}

export type GitKey = 'merge.tippani.name' | 'merge.tippani.driver' | 'diff.tippani.textconv';

/** As git hands it to a shell, which on Windows is one of the same kind. */
export function shellQuoted(part: string): string {
  return /^[\w./:-]+$/.test(part) ? part : `'${part.replaceAll("'", "'\\''")}'`;
}

/** The text of .gitattributes with the line, or null where it has it already. */
export function withAttributes(text: string): string | null {
  if (text.split(/\r?\n/).includes(ATTRIBUTES)) return null;
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${ATTRIBUTES}\n`;
}

/** What would be written, for people: to the file of attributes (null: nothing) and to the clone's configuration. */
export function setupWords(
  file: string,
  attributes: string | null,
  settings: ReturnType<typeof gitSettings>,
): string {
  const line = attributes === null ? '(nothing: the line is there)' : ATTRIBUTES;
  const set = settings.map(([key, value]) => `  ${key} = ${value}`);
  return [`To ${file}:`, `  ${line}`, 'To the configuration of this repository:', ...set, ''].join('\n');
}
