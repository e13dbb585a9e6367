import type { ExtensionContext } from 'vscode';
import { activate as activateTippani, type Platform, type TippaniApi } from './extension';

let active: TippaniApi | undefined;

/** Runs the code that writes only when something is written: what it needs of Node takes longer to load than all else here. */
const disk: NonNullable<Platform['disk']> = {
  replaceFile: async (...file) => (await import('./disk/replaceFile')).replaceFile(...file),
};

/** Entry of the Node extension host (desktop and remote); the workbench is a file of its own beside this one. */
export function activate(context: ExtensionContext): TippaniApi {
  active = activateTippani(context, {
    host: 'node',
    disk,
    program: process.execPath,
    loadWorkbench: () => import('./workbench'),
  });
  return active;
}

/** Lets what is being written come to its end. */
export async function deactivate(): Promise<void> {
  await active?.idle();
}
