// How the time of the analysis grows with the text, for rows of words that repeat: where a rule looks back and forth
// over the whole line, four times the text takes sixteen times as long.
const ROWS = [
  'भारत ने चीन के साथ वार्ता के बाद हमले की निंदा की और समर्थन का भरोसा दिया है लेकिन ',
  'भारत ने चीन के साथ वार्ता के बाद हमले की निंदा की। ',
  'सरकार ने कहा कि यह भी पढ़ें: 13 सितंबर 2023 को बैठक होगी। ',
  'हमला ',
  'भारत, ',
  '70, ',
  'शक ',
  'रविवार के दिन ',
  '5 से ',
  'साल के पहले ',
  'पिछले ',
  '10 - ',
  'एक दो तीन ',
  'अगर ',
  'सोमवार की ',
  'कल तक ',
  'दिन में ',
  '5, 6 और ',
  'ई. ',
  'हर साल ',
];
const LENGTH = 20_000;
const TIMES = 4;
const RUNS = 3;

/**
 * @param {(text: string) => unknown} analyse
 * @returns {{row: string, growth: number}} the row whose time grows most when its text is made four times as long
 */
export function measureGrowth(analyse) {
  const rows = ROWS.map((row) => {
    const short = row.repeat(Math.ceil(LENGTH / row.length));
    const base = fastest(() => analyse(short));
    return { row: row.trim(), growth: fastest(() => analyse(short.repeat(TIMES))) / base };
  });
  return rows.reduce((worst, one) => (one.growth > worst.growth ? one : worst));
}

function fastest(run) {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}
