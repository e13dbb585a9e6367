import { type ConfigurationScope, Uri } from 'vscode';
import type { Stamp } from '../core/sidecar/decide';
import { newId } from '../core/sidecar/sidecar';
import { gitUser } from './gitUser';
import { setting } from './settings';

/**
 * Who and when of a decision made now: the analyst's name comes from the settings, else from git as far as it is known;
 * the time is UTC to the second.
 */
export function stampNow(article: ConfigurationScope): Stamp {
  const uri = article instanceof Uri ? article : article.uri;
  const by = setting('analyst', article).trim() || (uri && gitUser(uri));
  const at = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  return { newId: () => newId(Math.random), at, ...(by && { by }) };
}
