import type { ExtensionContext } from 'vscode';
import { activate as activateTippani, type TippaniApi } from './extension';

/** Entry of the web-worker extension host (vscode.dev and other browsers). */
export function activate(context: ExtensionContext): TippaniApi {
  return activateTippani(context, { host: 'web' });
}
