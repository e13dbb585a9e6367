// Addresses of the workbench.
import { relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A file's path as VS Code's URIs write it: `/home/a`, `/c:/Users/a`. @param {string} path */
export const uriPath = (path) => decodeURIComponent(pathToFileURL(path).pathname);

/**
 * The address of a folder in the workbench of a server.
 * @param {string} url the server's, e.g. `http://127.0.0.1:8000`
 * @param {{ folder?: string | undefined, token?: string | undefined, payload?: readonly (readonly string[])[] }} what
 *   absolute path of the folder, connection token, and what the workbench's environment is told besides
 * @returns {string}
 */
export function workbenchAddress(url, { folder, token, payload }) {
  const query = new URLSearchParams();
  if (token) query.set('tkn', token);
  if (folder) query.set('folder', uriPath(folder));
  if (payload && payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `${url}/?${query}`;
}

/**
 * What makes the workbench load an extension in development, and run its tests, in the Node extension host.
 * @param {string} authority host and port of the server
 * @param {{ extensions: readonly string[], tests?: string | undefined }} what absolute paths
 */
export const developmentPayload = (authority, { extensions, tests }) => [
  ...extensions.map((path) => ['extensionDevelopmentPath', `vscode-remote://${authority}${uriPath(path)}`]),
  ...(tests ? [['extensionTestsPath', `vscode-remote://${authority}${uriPath(tests)}`]] : []),
];

/**
 * What makes the workbench open a file in an editor.
 * @param {string} authority host and port of the server
 * @param {string | undefined} file absolute path
 */
export const openPayload = (authority, file) =>
  file === undefined ? [] : [['openFile', `vscode-remote://${authority}${uriPath(file)}`]];

/**
 * Where a file below a folder is when the folder is the root of a web server.
 * @param {string} folder @param {string} file
 */
export function servedPath(folder, file) {
  const path = relative(folder, file);
  if (path.startsWith('..'))
    throw new Error(`The tests of the web host must be inside the extension: ${file}`);
  return `/${path.split(sep).join('/')}`;
}

const escapes = new Map([
  ['&', '&amp;'],
  ['"', '&quot;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
]);
const unescapes = new Map([...escapes].map(([char, entity]) => [entity, char]));

/** @param {string} text */
const attribute = (text) => text.replace(/[&"<>]/g, (char) => escapes.get(char) ?? char);

/** @param {string} text */
const fromAttribute = (text) =>
  text.replace(/&(amp|quot|lt|gt);/g, (entity) => unescapes.get(entity) ?? entity);

/**
 * Changes the configuration that the workbench's page carries in its head.
 * @param {string} html the page
 * @param {Readonly<Record<string, unknown>>} change top-level keys to set
 * @returns {string} the page with them set
 */
export function withConfiguration(html, change) {
  const pattern = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)(")/;
  if (!pattern.test(html))
    throw new Error('The page of the VS Code server holds no workbench configuration.');
  return html.replace(pattern, (_, start, settings, end) => {
    const configuration = { ...JSON.parse(fromAttribute(settings)), ...change };
    return start + attribute(JSON.stringify(configuration)) + end;
  });
}

/**
 * The configuration that loads an extension into the web-worker extension host.
 * @param {string} authority host and port of the web server whose root is the extension
 * @param {string} [tests] the path of the tests' bundle on that server
 */
export const webConfiguration = (authority, tests) => ({
  developmentOptions: {
    extensions: [{ scheme: 'http', authority, path: '/' }],
    ...(tests && { extensionTestsPath: { scheme: 'http', authority, path: tests } }),
  },
});
