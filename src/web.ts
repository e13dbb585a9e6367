import type { ExtensionContext } from 'vscode';
import { activate as activateTippani, type TippaniApi } from './extension';

/** Entry of the web-worker extension host, which loads one file only: the workbench is inside and run when needed. */
export function activate(context: ExtensionContext): TippaniApi {
  return activateTippani(context, { host: 'web', loadWorkbench: () => import('./workbench') });
}
