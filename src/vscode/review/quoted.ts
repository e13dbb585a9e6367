const LONGEST_QUOTE = 60;

/** A quote on one line, for labels and messages. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return `“${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line}”`;
}

/** The file name of a URI. */
export function fileName(uri: string): string {
  return decodeURIComponent(uri.split('/').at(-1) ?? uri);
}
