// Fonts for Hindi and Latin text, known only to the browser that the test host starts.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fonts } from '../versions.mjs';
import { cacheDir, piece } from './cache.mjs';
import { folderOf } from './nodeBinary.mjs';
import { unpackPackage } from './npm.mjs';

const sans = ['Noto Sans', 'Noto Sans Devanagari'];
const mono = ['Noto Sans Mono', 'Noto Sans Devanagari'];

/** @param {string} family @param {readonly string[]} preferred */
const alias = (family, preferred) =>
  `  <alias binding="same"><family>${family}</family><prefer>` +
  `${preferred.map((name) => `<family>${name}</family>`).join('')}</prefer></alias>`;

/**
 * A fontconfig file that knows the fonts of some folders and no others, so that pictures are alike on all machines.
 * @param {readonly string[]} folders absolute paths
 * @param {string} cache where fontconfig may keep its own cache
 */
export const fontsConf = (folders, cache) =>
  [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map((folder) => `  <dir>${folder}</dir>`),
    `  <cachedir>${cache}</cachedir>`,
    ...['sans-serif', 'serif', 'system-ui', 'Ubuntu', 'Droid Sans'].map((family) => alias(family, sans)),
    ...['monospace', 'Droid Sans Mono'].map((family) => alias(family, mono)),
    '</fontconfig>',
    '',
  ].join('\n');

/**
 * Fetches the fonts on first use and writes the fontconfig file that names them.
 * @returns {Promise<Readonly<Record<string, string>>>} environment variables for the browser; none where the system
 *   brings Hindi fonts of its own (macOS, Windows)
 */
export async function fetchFonts() {
  if (process.platform !== 'linux') return {};
  const folders = [];
  for (const { spec, styles } of fonts) {
    const keep = (/** @type {string} */ name) =>
      name === 'LICENSE_FONT' || (name.endsWith('.ttf') && styles.includes(name.split('/')[0] ?? ''));
    const name = folderOf(spec);
    folders.push(await piece(name, `the font ${name}`, (draft) => unpackPackage(spec, draft, keep)));
  }
  const file = join(cacheDir(), 'fonts.conf');
  const text = fontsConf(folders, join(cacheDir(), 'fontconfig'));
  await mkdir(cacheDir(), { recursive: true });
  if (!existsSync(file) || (await readFile(file, 'utf8')) !== text) await writeFile(file, text);
  return { FONTCONFIG_FILE: file };
}
