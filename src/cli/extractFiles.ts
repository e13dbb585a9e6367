import { eachArticle, type ReadArticle, type Walk } from './articles';
import { extractText } from './extractText';
import type { Output } from './io';
import { sidecarDate } from './sidecarDate';

export interface ExtractFilesOptions extends Walk {
  /** The date of all articles; without it each one's sidecar or text tells. */
  readonly published: string | undefined;
  readonly stdout: Output;
}

/** Analyses the articles that the paths stand for, one in memory at a time, and prints a line for each. */
export function extractFiles(options: ExtractFilesOptions): Promise<void> {
  return eachArticle(options, (article) => extractFile(article, options));
}

async function extractFile(
  article: ReadArticle,
  { stdout, problems, ...options }: ExtractFilesOptions,
): Promise<void> {
  const { path, text } = article;
  const published = options.published ?? (await sidecarDate(article, problems));
  const done = extractText({ file: path, text, published }, await article.using());
  if ('line' in done) await stdout.write(done.line);
  else await problems.report({ file: path, line: 1, message: done.message });
}
