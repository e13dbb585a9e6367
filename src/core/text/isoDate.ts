/** Whether the text is a real calendar day written YYYY-MM-DD (2025-02-30 is none). */
export function isIsoDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day, month, year or week that a TIMEX3 value lies in: 2025-08-12TNI → 2025-08-12, 2025-W33; null for other values. */
export function dateOfTimex(value: string): string | null {
  return /^\d{4}(?:-W\d{2}|-\d{2}(?:-\d{2})?)?(?=$|T)/.exec(value)?.[0] ?? null;
}
