import type { EntityType } from '../model';

/** The oblique plural of a nationality or group: रूसी → रूसियों, कोरियाई → कोरियाइयों, कुर्द → कुर्दों; Latin +s. */
export function obliquePlurals(word: string): string[] {
  if (/[a-z]$/u.test(word)) return [`${word}s`];
  if (word.endsWith('ी')) return [`${word.slice(0, -1)}ियों`];
  if (word.endsWith('ई')) return [`${word.slice(0, -1)}इयों`];
  return /[\u0915-\u0939]$/u.test(word) ? [`${word}ों`] : [];
}

/** The forms in which a name of this type also stands: groups of people have plurals, what there is one of has none. */
export function pluralForms(text: string, type: EntityType): string[] {
  return type === 'MISC' ? obliquePlurals(text) : [];
}
