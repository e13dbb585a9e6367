import type { ExtensionContext } from 'vscode';
import { activate as activateTippani, type TippaniApi } from './extension';

/** Entry of the Node extension host (desktop and remote); the workbench is a file of its own beside this one. */
export function activate(context: ExtensionContext): TippaniApi {
  return activateTippani(context, { host: 'node', loadWorkbench: () => import('./workbench') });
}
