import type { ConfigurationScope } from 'vscode';
import type { Stamp } from '../core/sidecar/decide';
import { newId } from '../core/sidecar/sidecar';
import { setting } from './settings';

/** Who and when of a decision made now: the analyst's name comes from the settings, the time is UTC to the second. */
export function stampNow(article: ConfigurationScope): Stamp {
  const by = setting('analyst', article).trim();
  const at = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  return { newId: () => newId(Math.random), at, ...(by && { by }) };
}
