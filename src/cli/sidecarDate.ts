import { parseSidecar } from '../core/sidecar/codec';
import { publishedOf } from '../core/sidecar/schema';
import { exists, type FoundFile, readText } from './files';
import type { Problems } from './problems';
import { sidecarOf } from './sidecarPath';

/**
 * The publication date (ISO) that an analyst set in the sidecar beside an article, or undefined. A sidecar that cannot
 * be read is reported, and the article is then analysed as if it had none.
 */
export async function sidecarDate(article: FoundFile, problems: Problems): Promise<string | undefined> {
  const fullPath = sidecarOf(article.fullPath);
  if (!(await exists(fullPath))) return undefined;
  const file = sidecarOf(article.path);
  const read = await readText(fullPath);
  if (read.text === undefined) {
    await problems.report({ file, line: read.line, message: `${UNUSED}: ${read.message}` });
    return undefined;
  }
  const parsed = parseSidecar(read.text);
  if ('sidecar' in parsed) return publishedOf(parsed.sidecar);
  const { line, message } = parsed.problems[0] ?? { line: 1, message: 'it cannot be read' };
  await problems.report({ file, line, message: `${UNUSED}: ${message}` });
  return undefined;
}

const UNUSED = 'sidecar not used, so neither is a publication date set in it';
