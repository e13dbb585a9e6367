import { window } from 'vscode';
import { log } from './log';
import { UnwrittenError } from './unwritten';

const RETRY = 'Retry';

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
