import { version } from '../../package.json';
import { acceptFiles } from './acceptFiles';
import { type Command, readArgs } from './args';
import { checkFiles } from './checkFiles';
import { extractFiles } from './extractFiles';
import { extractStdin } from './extractStdin';
import { gitSetup } from './gitSetup';
import { HELP } from './help';
import { type ExitCode, type Io, Output, OutputClosed, OutputFailed } from './io';
import { mergeFile } from './mergeFile';
import { AnalysisModel } from './model';
import { Problems, unexpected } from './problems';
import { resolveFiles } from './resolveFiles';
import { tagFile } from './tagFile';
import { textconvFile } from './textconvFile';

/**
 * Runs the command line: `argv` is what follows `tippani`. Gives the exit code; never throws and never prints a
 * stack. A reader that closes the output early (`| head`) ends the run quietly.
 */
export async function runCli(argv: readonly string[], io: Io): Promise<ExitCode> {
  const stdout = new Output(io.stdout);
  const stderr = new Output(io.stderr);
  const problems = new Problems(stderr);
  try {
    const code = await runCommand(readArgs(argv), { io, stdout, problems });
    await stdout.finish();
    await stderr.finish();
    return problems.count > 0 ? 1 : code;
  } catch (error) {
    if (error instanceof OutputClosed) return problems.count > 0 ? 1 : 0;
    const message = error instanceof OutputFailed ? error.message : unexpected(error);
    await problems.note(message).catch(() => undefined);
    return 2;
  }
}

/** What every command works with. */
interface Session {
  readonly io: Io;
  readonly stdout: Output;
  readonly problems: Problems;
}

async function runCommand(command: Command, { io, stdout, problems }: Session): Promise<ExitCode> {
  switch (command.name) {
    case 'help':
      await stdout.write(HELP);
      return 0;
    case 'version':
      await stdout.write(`${version}\n`);
      return 0;
    case 'extract':
      await extractFiles({ ...command, cwd: io.cwd, model: modelOf(io, problems), stdout, problems });
      return 0;
    case 'extractStdin':
      await extractStdin({ ...command, stdin: io.stdin, model: modelOf(io, problems), stdout, problems });
      return 0;
    case 'check':
      await checkFiles({ ...command, cwd: io.cwd, stdout, problems });
      return 0;
    case 'accept':
      await acceptFiles({ ...command, cwd: io.cwd, model: modelOf(io, problems), stdout, problems });
      return 0;
    case 'resolve':
      await resolveFiles({ ...command, cwd: io.cwd, stdout, problems });
      return 0;
    case 'merge':
      await mergeFile({ ...command, cwd: io.cwd, problems });
      return 0;
    case 'gitSetup':
      return gitSetup({ ...command, command: ['tippani'], ...io, stdout, problems });
    case 'textconv':
      await textconvFile(command.path, { cwd: io.cwd, stdout, problems });
      return 0;
    case 'tag':
      await tagFile({ path: command.path, cwd: io.cwd, media: io.media, stdout, problems });
      return 0;
    case 'wrong':
      await problems.note(`${command.message}; see tippani --help`);
      return 2;
  }
}

function modelOf({ media }: Io, problems: Problems): AnalysisModel {
  return new AnalysisModel(media, problems);
}
