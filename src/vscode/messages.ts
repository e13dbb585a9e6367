import { window } from 'vscode';
import type { MergeConflict } from '../core/sidecar/merge';
import { clashLines } from './clashes';
import { log } from './log';
import { UnwrittenError } from './unwritten';

const RETRY = 'Retry';
const SHOW_LOG = 'Show Log';

/** Shows what went wrong, with the reason, and writes it to the log; what can be tried again is offered. */
export function report(what: string, error: unknown): void {
  if (error instanceof UnwrittenError) {
    void offerRetry(error);
    return;
  }
  const reason = error instanceof Error ? error.message : String(error);
  log.error(`${what} ${reason}`);
  void window.showErrorMessage(`${what} ${reason}`);
}

async function offerRetry({ message, retry }: UnwrittenError): Promise<void> {
  log.error(message);
  if ((await window.showErrorMessage(message, RETRY)) !== RETRY) return;
  await retry().catch((error) => report(message, error));
}

/** Says that a merge with the file kept what was decided here where the file said otherwise; the log tells where. */
export function reportClashes(file: string, conflicts: readonly MergeConflict[]): void {
  if (conflicts.length === 0) return;
  for (const line of clashLines(conflicts)) log.info(`${file}: ${line}`);
  const message = `${file} was changed meanwhile. Where it said otherwise (${conflicts.length}×), your decisions were kept.`;
  void window.showWarningMessage(message, SHOW_LOG).then((choice) => choice === SHOW_LOG && log.show());
}
