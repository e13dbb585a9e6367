import type { EntityType } from '../../model';
import { gazetteer } from '../gazetteer';
import { isLatin } from '../spelling';
import { transliterate } from '../transliterate';

/**
 * A name in Latin letters, for display: as the world spells it where the gazetteer knows that (चीन → China, ट्रंप → Trump),
 * else by the rules of transliterate (अनिल शर्मा → Anil Sharma). Empty for a name that is Latin already.
 */
export function latinName(type: EntityType, name: string): string {
  if (isLatin(name)) return '';
  const known = gazetteer().get(name);
  return (known?.type === type ? known.latin : undefined) ?? transliterate(name);
}
