// The server's dependencies are installed without building native modules. The server runs without them, but fills
// every log with its complaints; these small modules take the places of the two that it misses most.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Ends the process when the one with the given id is gone. */
const watchdog = `
exports.start = (pid) => {
  setInterval(() => {
    try {
      process.kill(pid, 0);
    } catch {
      process.exit(0);
    }
  }, 2000).unref();
};
exports.exit = (code) => process.exit(code);
`;

/** A logger that writes nothing. */
const spdlog = `
const nothing = () => undefined;
class Logger {}
const methods = ['trace', 'debug', 'info', 'warn', 'error', 'critical', 'flush', 'drop', 'setLevel', 'setPattern', 'clearFormatters'];
for (const method of methods) Logger.prototype[method] = nothing;
Logger.prototype.getLevel = () => 6;
exports.version = 0;
exports.setLevel = nothing;
exports.setFlushOn = nothing;
exports.Logger = Logger;
exports.createRotatingLogger = async () => new Logger();
exports.createAsyncRotatingLogger = async () => new Logger();
`;

/** @type {readonly [string, string][]} */
const files = [
  ['@vscode/native-watchdog/build/Release/watchdog.js', watchdog],
  ['@vscode/spdlog/index.js', spdlog],
];

/**
 * Writes the stand-ins.
 * @param {string} modules the `node_modules` folder of the server
 */
export async function writeStandIns(modules) {
  for (const [name, text] of files) {
    const path = join(modules, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text.trimStart());
  }
}
