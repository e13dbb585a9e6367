import type { ExtensionContext } from 'vscode';
import { activate as activateTippani, type TippaniApi } from './extension';

let active: TippaniApi | undefined;

/** Entry of the web-worker extension host, which loads one file only: the workbench is inside and run when needed. */
export function activate(context: ExtensionContext): TippaniApi {
  active = activateTippani(context, { host: 'web', loadWorkbench: () => import('./workbench') });
  return active;
}

/** Lets what is being written come to its end. */
export async function deactivate(): Promise<void> {
  await active?.idle();
}
