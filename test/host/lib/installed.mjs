// Makes an extension's own folder count as installed: nothing is copied, so a new build is there after a reload.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { uriPath } from './address.mjs';

/**
 * What the server's list of installed extensions says of an extension.
 * @param {{ name: string, publisher: string, version: string }} manifest its package.json
 * @param {string} folder absolute path of the extension
 */
export const installedEntry = ({ name, publisher, version }, folder) => ({
  identifier: { id: `${publisher}.${name}` },
  version,
  location: { $mid: 1, path: uriPath(folder), scheme: 'file' },
});

/**
 * Makes an extension the only one that is installed.
 * @param {string} folder the extension's, with package.json and its bundles; absolute
 * @param {string} extensionsDir the server's folder of installed extensions; made when missing
 */
export async function installFolder(folder, extensionsDir) {
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  await mkdir(extensionsDir, { recursive: true });
  await writeFile(join(extensionsDir, 'extensions.json'), JSON.stringify([installedEntry(manifest, folder)]));
}
