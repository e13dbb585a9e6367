import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import type { TestContext } from 'node:test';
import { runCli } from '../../../src/cli/runCli';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the CLI in this process. */
export async function run(
  argv: readonly string[],
  { cwd = process.cwd(), stdin = '' as string | Uint8Array | Iterable<Uint8Array>, media = 'media' } = {},
): Promise<Ran> {
  const stdout = new Collector();
  const stderr = new Collector();
  const chunks = typeof stdin === 'string' || stdin instanceof Uint8Array ? [Buffer.from(stdin)] : stdin;
  const code = await runCli(argv, { stdin: Readable.from(chunks), stdout, stderr, cwd, media });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

/** A stream that keeps what is written. */
export class Collector extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

/** A folder of files that is deleted after the test. */
export function folderOf(context: TestContext, files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'tippani-cli-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** The records of JSON lines. */
export function records(stdout: string): Record<string, unknown>[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** A short Hindi article: enough closed-class words to be recognised as Hindi. */
export const HINDI = `नेपाल और भूटान के बीच सड़क समझौता, दोनों देशों में खुशी
काठमांडू में नेपाल के परिवहन मंत्री ने कहा है कि यह सड़क अगले साल तक बन जाएगी। भूटान ने इस काम के लिए मदद देने का भरोसा दिया है।
इस सड़क से दोनों देशों के लोगों को आने और जाने में आसानी होगी, और व्यापार भी बढ़ेगा।
`;
