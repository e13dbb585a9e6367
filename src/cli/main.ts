import { runCli } from './runCli';

const { stdin, stdout, stderr } = process;
void runCli(process.argv.slice(2), { stdin, stdout, stderr, cwd: process.cwd() }).then((code) => {
  process.exitCode = code;
});
