import { parseArgs } from 'node:util';
import type { Side } from '../core/sidecar/conflicts';
import { isIsoDate } from '../core/text/isoDate';
import { dateMessage } from './dateMessage';
import { isMarkType, MARK_TYPES } from './markTypes';

/** What the command line asks for; `wrong` says why it asks for nothing that can be done. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | { readonly name: 'extract'; readonly paths: readonly string[]; readonly published: string | undefined }
  | { readonly name: 'extractStdin'; readonly published: string | undefined }
  | { readonly name: 'check'; readonly paths: readonly string[]; readonly json: boolean }
  | {
      readonly name: 'accept';
      readonly paths: readonly string[];
      /** Undefined: all types. */
      readonly types: ReadonlySet<string> | undefined;
    }
  | { readonly name: 'resolve'; readonly paths: readonly string[]; readonly side: Side }
  | {
      readonly name: 'merge';
      readonly base: string;
      readonly ours: string;
      readonly theirs: string;
      readonly path: string;
    }
  | { readonly name: 'gitSetup'; readonly yes: boolean }
  | { readonly name: 'textconv'; readonly path: string }
  | { readonly name: 'tag'; readonly path: string }
  | { readonly name: 'wrong'; readonly message: string };

/** Reads the arguments that follow `tippani`. Never throws. */
export function readArgs(argv: readonly string[]): Command {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
    if (values.help) return { name: 'help' };
    if (values.version) return { name: 'version' };
    return readCommand(positionals, values);
  } catch (error) {
    return wrong(firstSentence(error));
  }
}

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  published: { type: 'string' },
  stdin: { type: 'boolean' },
  json: { type: 'boolean' },
  types: { type: 'string' },
  ours: { type: 'boolean' },
  theirs: { type: 'boolean' },
  base: { type: 'boolean' },
  yes: { type: 'boolean', short: 'y' },
} as const;

type Options = {
  readonly [Name in keyof typeof OPTIONS]?: (typeof OPTIONS)[Name]['type'] extends 'string'
    ? string
    : boolean;
};

/** A command: the options that it takes, and how it reads the rest. */
interface Reader {
  readonly takes: readonly (keyof Options)[];
  /** What to say of any other option. */
  readonly takesWhat: string;
  readonly read: (paths: readonly string[], options: Options) => Command;
}

const READERS: ReadonlyMap<string, Reader> = new Map([
  ['extract', { takes: ['published', 'stdin'], takesWhat: '--published and --stdin', read: readExtract }],
  ['check', { takes: ['json'], takesWhat: '--json', read: readCheck }],
  ['accept', { takes: ['types'], takesWhat: '--types', read: readAccept }],
  [
    'resolve',
    { takes: ['ours', 'theirs', 'base'], takesWhat: '--ours, --theirs and --base', read: readResolve },
  ],
  ['merge', { takes: [], takesWhat: 'no options', read: readMerge }],
  ['git-setup', { takes: ['yes'], takesWhat: '--yes', read: readGitSetup }],
  ['textconv', { takes: [], takesWhat: 'no options', read: readOneFile('textconv') }],
  ['tag', { takes: [], takesWhat: 'no options', read: readOneFile('tag') }],
]);

function readCommand([name, ...paths]: readonly string[], options: Options): Command {
  if (name === undefined) return wrong('no command given');
  if (name === 'help' && paths.length === 0) return { name };
  const reader = READERS.get(name);
  if (!reader) return wrong(`unknown command ${JSON.stringify(name)}`);
  const given = Object.keys(options) as (keyof Options)[];
  if (given.some((option) => !reader.takes.includes(option)))
    return wrong(`${name} takes ${reader.takesWhat}`);
  return reader.read(paths, options);
}

function readExtract(paths: readonly string[], { published, stdin }: Options): Command {
  if (published !== undefined && !isIsoDate(published)) return wrong(`--published ${dateMessage(published)}`);
  if (stdin && paths.length > 0)
    return wrong('--stdin reads its articles from standard input: name no files');
  if (stdin) return { name: 'extractStdin', published };
  if (paths.length === 0) return wrong('extract needs a file, a folder or --stdin');
  return { name: 'extract', paths, published };
}

function readCheck(paths: readonly string[], { json = false }: Options): Command {
  if (paths.length === 0) return wrong('check needs a file or a folder');
  return { name: 'check', paths, json };
}

function readAccept(paths: readonly string[], { types }: Options): Command {
  const names = types?.split(',').map((type) => type.trim());
  const unknown = names?.find((type) => !isMarkType(type));
  if (unknown !== undefined) {
    return wrong(`--types: ${JSON.stringify(unknown)} is no type; there are ${MARK_TYPES.join(', ')}`);
  }
  if (paths.length === 0) return wrong('accept needs a file or a folder');
  return { name: 'accept', paths, types: names && new Set(names) };
}

function readResolve(paths: readonly string[], options: Options): Command {
  const sides = (['ours', 'theirs', 'base'] as const).filter((side) => options[side]);
  const [side] = sides;
  if (side === undefined || sides.length > 1)
    return wrong('resolve needs one of --ours, --theirs and --base');
  if (paths.length === 0) return wrong('resolve needs a sidecar, an article or a folder');
  return { name: 'resolve', paths, side };
}

function readMerge([base, ours, theirs, path, ...more]: readonly string[]): Command {
  if (base === undefined || ours === undefined || theirs === undefined || more.length > 0) {
    return wrong('merge is called by git with %O %A %B %P: three files, and the name of the file');
  }
  return { name: 'merge', base, ours, theirs, path: path ?? ours };
}

function readGitSetup(paths: readonly string[], { yes = false }: Options): Command {
  if (paths.length > 0) return wrong('git-setup takes no files; run it in the repository');
  return { name: 'gitSetup', yes };
}

function readOneFile(name: 'textconv' | 'tag') {
  return ([path, ...more]: readonly string[]): Command =>
    path === undefined || more.length > 0 ? wrong(`${name} needs one file`) : { name, path };
}

function wrong(message: string): Command {
  return { name: 'wrong', message };
}

/** Node explains at length what to do about a wrong option; its first sentence names it. */
function firstSentence(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split(/\.\s|\n/)[0] ?? '';
}
