/** Placeholder until the rules land. */
export function transliterate(devanagari: string): string {
  return devanagari;
}
