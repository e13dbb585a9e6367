import type { ExtensionContext } from 'vscode';
import { replaceFile } from './disk/replaceFile';
import { activate as activateTippani, type TippaniApi } from './extension';

let active: TippaniApi | undefined;

/** Entry of the Node extension host (desktop and remote); the workbench is a file of its own beside this one. */
export function activate(context: ExtensionContext): TippaniApi {
  active = activateTippani(context, {
    host: 'node',
    disk: { replaceFile },
    program: process.execPath,
    loadWorkbench: () => import('./workbench'),
  });
  return active;
}

/** Lets what is being written come to its end. */
export async function deactivate(): Promise<void> {
  await active?.idle();
}
