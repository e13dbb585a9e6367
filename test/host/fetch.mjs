// Gets the parts of a VS Code that runs in a browser, from the npm registry, on first use.
// `node test/host/fetch.mjs` fetches all of them and tells where they are.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheDir, piece } from './lib/cache.mjs';
import { fetchBrowser } from './lib/chromium.mjs';
import { fetchFonts } from './lib/fonts.mjs';
import { fetchNode, folderOf } from './lib/nodeBinary.mjs';
import { installDependencies, unpackPackage } from './lib/npm.mjs';
import { writeStandIns } from './lib/standIns.mjs';
import { codeServer } from './versions.mjs';

export { fetchBrowser, fetchFonts };

const inside = 'lib/vscode/';

/**
 * The VS Code server.
 * @returns {Promise<{ node: string, main: string }>} the Node to run it with and its main script
 */
export async function fetchServer() {
  const node = await fetchNode();
  const dir = await piece(
    folderOf(codeServer),
    'the VS Code server (47 MB and its dependencies)',
    async (draft) => {
      await unpackPackage(codeServer, draft, (name) => name.startsWith(inside) || name === 'LICENSE');
      await installDependencies(join(draft, inside), `the dependencies of ${codeServer}`);
      await writeStandIns(join(draft, inside, 'node_modules'));
    },
  );
  return { node, main: join(dir, inside, 'out', 'server-main.js') };
}

/**
 * Everything that a test run needs.
 * @returns {Promise<{ server: string, node: string, browser: string }>} where it is
 */
export async function fetchAll() {
  const { main, node } = await fetchServer();
  const { path } = await fetchBrowser();
  await fetchFonts();
  return { server: main, node, browser: path };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--again')) await rm(cacheDir(), { recursive: true, force: true });
  try {
    const { server, node, browser } = await fetchAll();
    console.log(`VS Code server: ${server}\nNode: ${node}\nBrowser: ${browser}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
