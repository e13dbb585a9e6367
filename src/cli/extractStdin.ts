import { isIsoDate } from '../core/text/isoDate';
import { type ByteLine, byteLines } from './byteLines';
import { dateMessage } from './dateMessage';
import { decodeUtf8, MAX_BYTES, withoutBom } from './decode';
import { type Article, type Extracted, extractText } from './extractText';
import type { Output } from './io';
import type { AnalysisModel } from './model';
import type { Problems } from './problems';

/** How messages call standard input. */
const STDIN = '<stdin>';

const SHAPE =
  'a line is {"file": "...", "text": "...", "published": "YYYY-MM-DD"}, published may be left out';

export interface ExtractStdinOptions {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** The date of articles whose line has none. */
  readonly published: string | undefined;
  readonly model: AnalysisModel;
  readonly stdout: Output;
  readonly problems: Problems;
}

/**
 * Analyses JSON lines `{"file", "text", "published"?}` in order, one article in memory at a time: the next line is
 * read when the output has taken the last one. Blank lines are passed over, unreadable ones reported.
 */
export async function extractStdin(options: ExtractStdinOptions): Promise<void> {
  const { stdin, stdout, problems } = options;
  for await (const line of byteLines(stdin, MAX_BYTES)) {
    const article = readLine(line);
    if (article === 'blank') continue;
    const done = 'message' in article ? article : await extractOne(article, options);
    if ('line' in done) await stdout.write(done.line);
    else await problems.report({ file: STDIN, line: line.number, message: done.message });
  }
}

async function extractOne(article: Article, { published, model }: ExtractStdinOptions): Promise<Extracted> {
  return extractText({ ...article, published: article.published ?? published }, await model.using());
}

interface Wrong {
  readonly message: string;
}

function readLine({ bytes }: ByteLine): Article | Wrong | 'blank' {
  if (!bytes) return { message: `longer than ${MAX_BYTES / 1024 / 1024} MB; give each article its own line` };
  const decoded = decodeUtf8(bytes);
  if (decoded.text === undefined) return { message: decoded.message };
  return decoded.text.trim() ? readArticle(decoded.text) : 'blank';
}

function readArticle(json: string): Article | Wrong {
  const record = parseObject(json);
  if (!record) return { message: `not a JSON object; ${SHAPE}` };
  const { file, text, published } = record;
  if (typeof file !== 'string') return { message: `"file" is not a string; ${SHAPE}` };
  if (typeof text !== 'string') return { message: `"text" is not a string; ${SHAPE}` };
  const article = { file, text: withoutBom(text), published: undefined };
  if (published === undefined || published === null) return article;
  if (typeof published === 'string' && isIsoDate(published)) return { ...article, published };
  return { message: `"published": ${dateMessage(published)}` };
}

function parseObject(json: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
