// Trains the tagger and writes media/tagger.bin: `npm run train [-- --data FOLDER --out FILE --lists FOLDER --epochs N]`.
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';

const outfile = 'out/train.mjs';
await build({
  entryPoints: ['src/train/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  charset: 'utf8',
  target: 'es2022',
  logLevel: 'warning',
});
const args = ['--max-old-space-size=8000', outfile, ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
process.exit(status ?? 1);
