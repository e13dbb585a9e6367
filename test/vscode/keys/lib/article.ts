import type { Window } from '../../../host/api';

/** The article of the scripts: made up, short, with a date in its dateline. */
export const NAME = 'अभ्यास.txt';
export const SIDECAR = `${NAME}.annotations.json`;
export const TEXT = [
  'नॉर्वे के प्रधानमंत्री ने दिल्ली में की मुलाकात',
  'नई दिल्ली, 6 मार्च 2025',
  '',
  'प्रधानमंत्री लार्स एरिक्सन ने गुरुवार को विदेश मंत्री अनिरुद्ध सेनगुप्ता से मुलाकात की।',
  'भारत ने सूडान को राहत सामग्री भेजी थी। बैठक में पुराने साथी भी मौजूद थे।',
  '',
].join('\n');

/** Opens the article and waits until its marks are there, so many of them decided. */
export async function openArticle(window: Window, decided = 0): Promise<void> {
  await window.open(NAME);
  await marksDecided(window, decided);
}

/** Waits until the status bar counts so many decided marks, and the text has moved aside for the bubbles of notes. */
export async function marksDecided({ page }: Window, decided: number): Promise<void> {
  const progress = page.locator('[id$="tippani.progress"]', { hasText: new RegExp(`^\\s*${decided}/`) });
  await progress.waitFor({ timeout: 15_000 });
  await page.locator('.comment-range-glyph').first().waitFor({ timeout: 15_000 });
}
