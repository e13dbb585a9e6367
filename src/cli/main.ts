import { join } from 'node:path';
import { runCli } from './runCli';

const { stdin, stdout, stderr } = process;
// Beside dist, where the bundle lies.
const media = join(__dirname, '..', 'media');
const command = [process.execPath, __filename];
void runCli(process.argv.slice(2), { stdin, stdout, stderr, cwd: process.cwd(), media, command }).then(
  (code) => {
    process.exitCode = code;
  },
);
