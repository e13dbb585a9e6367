import { ARTICLES, LeftOut } from './articles';
import { extractText } from './extractText';
import { type FoundFile, findFiles, readText } from './files';
import type { Output } from './io';
import { FolderLexicons } from './lexicons';
import type { AnalysisModel } from './model';
import type { Problems } from './problems';
import { sidecarDate } from './sidecarDate';
import { isSidecarPath } from './sidecarPath';

export interface ExtractFilesOptions {
  readonly paths: readonly string[];
  /** The date of all articles; without it each one's sidecar or text tells. */
  readonly published: string | undefined;
  readonly cwd: string;
  readonly model: AnalysisModel;
  readonly stdout: Output;
  readonly problems: Problems;
}

/** Analyses the articles that the paths stand for, one in memory at a time, and prints a line for each. */
export async function extractFiles(options: ExtractFilesOptions): Promise<void> {
  const leftOut = new LeftOut();
  const lexicons = new FolderLexicons(options.cwd, options.problems);
  for await (const found of findFiles(options.paths, options.cwd, ARTICLES)) {
    if ('fullPath' in found) await extractFile(found, { ...options, lexicons }, leftOut);
    else await options.problems.report({ file: found.path, line: 1, message: found.message });
  }
  if (leftOut.count > 0) await options.problems.note(leftOut.message());
}

interface Session extends ExtractFilesOptions {
  readonly lexicons: FolderLexicons;
}

async function extractFile(found: FoundFile, options: Session, leftOut: LeftOut): Promise<void> {
  const { stdout, problems, model, lexicons } = options;
  if (isSidecarPath(found.path)) return leftOut.add(found.path);
  const read = await readText(found.fullPath);
  if (read.text === undefined) return problems.report({ file: found.path, ...read });
  if (leftOut.isNone(found, read.text)) return;
  const published = options.published ?? (await sidecarDate(found, problems));
  const lexicon = await lexicons.of(found.fullPath);
  const using = { ...(await model.using()), ...(lexicon ? { lexicon } : {}) };
  const done = extractText({ file: found.path, text: read.text, published }, using);
  if ('line' in done) await stdout.write(done.line);
  else await problems.report({ file: found.path, line: 1, message: done.message });
}
