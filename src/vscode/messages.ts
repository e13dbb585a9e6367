import { window } from 'vscode';
import { log } from './log';

/** Shows what went wrong, with the reason, and writes it to the log. */
export function report(what: string, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  log.error(`${what} ${reason}`);
  void window.showErrorMessage(`${what} ${reason}`);
}
