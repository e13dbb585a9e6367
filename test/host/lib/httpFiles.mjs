// Serves a folder over HTTP, for the web-worker extension host.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, resolve, sep } from 'node:path';

/** @typedef {{ readonly file: string, readonly text: string }} Prefix a file's absolute path, and what precedes it */

const types = new Map([
  ['.js', 'text/javascript'],
  ['.mjs', 'text/javascript'],
  ['.json', 'application/json'],
  ['.map', 'application/json'],
  ['.svg', 'image/svg+xml'],
  ['.css', 'text/css'],
  ['.wasm', 'application/wasm'],
]);

/**
 * The file that a request names, or undefined when it would leave the folder.
 * @param {string} dir @param {string} url the request's target, e.g. `/dist/web.js?x=1`
 */
export function fileOf(dir, url) {
  const path = resolve(dir, `.${decodeURIComponent(new URL(url, 'http://localhost').pathname)}`);
  return path.startsWith(resolve(dir) + sep) ? path : undefined;
}

/**
 * @param {string} dir
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {Prefix | undefined} prefix
 */
async function answer(dir, request, response, prefix) {
  const path = fileOf(dir, request.url ?? '/');
  const found = path ? await stat(path).catch(() => undefined) : undefined;
  const head = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' };
  if (!path || !found?.isFile()) {
    response.writeHead(404, head).end();
    return;
  }
  response.writeHead(200, {
    ...head,
    'Content-Type': types.get(extname(path)) ?? 'application/octet-stream',
  });
  if (path === prefix?.file) response.write(prefix.text);
  createReadStream(path).pipe(response);
}

/**
 * Serves a folder on a free port of the loopback interface, readable from any page.
 * @param {string} dir
 * @param {Prefix} [prefix] text to put before one of the files
 * @returns {Promise<{ authority: string, stop: () => Promise<void> }>}
 */
export async function serveFolder(dir, prefix) {
  const server = createServer((request, response) => {
    answer(dir, request, response, prefix).catch(() => response.destroy());
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const stop = () =>
    new Promise((/** @type {(value: void) => void} */ done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { authority: `127.0.0.1:${port}`, stop };
}
