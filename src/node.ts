import type { ExtensionContext } from 'vscode';
import { activate as activateTippani, type TippaniApi } from './extension';

/** Entry of the Node extension host (desktop and remote). */
export function activate(context: ExtensionContext): TippaniApi {
  return activateTippani(context, { host: 'node' });
}
