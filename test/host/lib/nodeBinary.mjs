// A Node that is new enough for the VS Code server.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { nodeBinaries, nodeMajor } from '../versions.mjs';
import { piece } from './cache.mjs';
import { unpackPackage } from './npm.mjs';

const run = promisify(execFile);

/** `name@version` as a folder name: the scope's `@` and `/` dropped. @param {string} spec */
export const folderOf = (spec) => spec.replace(/^@/, '').replace('/', '-').replace('@', '-');

/** @param {string} reason */
const advice = (reason) =>
  new Error(
    `${reason}\nInstall Node ${nodeMajor} or later (it is used when it runs this command) and run it again.`,
  );

/**
 * The path of a Node of version 24 or later: the running one if it is, else one fetched from the npm registry.
 * @returns {Promise<string>}
 */
export async function fetchNode() {
  if (Number.parseInt(process.versions.node, 10) >= nodeMajor) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const spec = nodeBinaries[platform];
  if (!spec)
    throw advice(
      `The VS Code server needs Node ${nodeMajor}, and the npm registry has none for ${platform}.`,
    );
  const binary = join('bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const dir = await piece(
    folderOf(spec),
    `Node ${nodeMajor} for the VS Code server (50 MB)`,
    async (draft) => {
      await unpackPackage(spec, draft, (name) => name === binary.replaceAll('\\', '/') || name === 'LICENSE');
      await run(join(draft, binary), ['--version']).catch((error) => {
        throw advice(`The Node of ${spec} does not run on this machine: ${error.message}`);
      });
    },
  );
  return join(dir, binary);
}
