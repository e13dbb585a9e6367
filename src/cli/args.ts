import { parseArgs } from 'node:util';
import { isIsoDate } from '../core/text/isoDate';
import { dateMessage } from './dateMessage';

/** What the command line asks for; `wrong` says why it asks for nothing that can be done. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | { readonly name: 'extract'; readonly paths: readonly string[]; readonly published: string | undefined }
  | { readonly name: 'extractStdin'; readonly published: string | undefined }
  | { readonly name: 'check'; readonly paths: readonly string[] }
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
} as const;

interface Options {
  readonly published?: string;
  readonly stdin?: boolean;
}

function readCommand([name, ...paths]: readonly string[], options: Options): Command {
  if (name === undefined) return wrong('no command given');
  if (name === 'help' && paths.length === 0) return { name };
  if (name === 'extract') return readExtract(paths, options);
  if (name === 'check') return readCheck(paths, options);
  if (name === 'tag') return readTag(paths, options);
  return wrong(`unknown command ${JSON.stringify(name)}`);
}

function readExtract(paths: readonly string[], { published, stdin }: Options): Command {
  if (published !== undefined && !isIsoDate(published)) return wrong(`--published ${dateMessage(published)}`);
  if (stdin && paths.length > 0)
    return wrong('--stdin reads its articles from standard input: name no files');
  if (stdin) return { name: 'extractStdin', published };
  if (paths.length === 0) return wrong('extract needs a file, a folder or --stdin');
  return { name: 'extract', paths, published };
}

function readCheck(paths: readonly string[], { published, stdin }: Options): Command {
  if (published !== undefined || stdin) return wrong('check takes no options, only files and folders');
  if (paths.length === 0) return wrong('check needs a file or a folder');
  return { name: 'check', paths };
}

function readTag([path, ...more]: readonly string[], { published, stdin }: Options): Command {
  if (published !== undefined || stdin) return wrong('tag takes no options, only a file');
  if (path === undefined || more.length > 0) return wrong('tag needs one file');
  return { name: 'tag', path };
}

function wrong(message: string): Command {
  return { name: 'wrong', message };
}

/** Node explains at length what to do about a wrong option; its first sentence names it. */
function firstSentence(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split(/\.\s|\n/)[0] ?? '';
}
