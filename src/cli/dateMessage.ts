/** What to tell someone whose date is not one. */
export function dateMessage(value: unknown): string {
  return `${JSON.stringify(value)} is not a date; write YYYY-MM-DD, e.g. 2025-08-13`;
}
