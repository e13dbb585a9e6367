import { type LogOutputChannel, window } from 'vscode';

let channel: LogOutputChannel | undefined;

/** The log channel “Tippani”, made at its first line. */
export const log = {
  info: (line: string) => open().info(line),
  error: (line: string) => open().error(line),
  show: () => open().show(),
  dispose: () => channel?.dispose(),
};

function open(): LogOutputChannel {
  channel ??= window.createOutputChannel('Tippani', { log: true });
  return channel;
}
