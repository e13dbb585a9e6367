import { fold } from '../text/fold';
import type { TokenRange } from '../text/sentences';
import type { Token } from '../text/words';
import { cueTable } from './zonePhrases';

/** Words that a page's markup kept apart and its text runs together: HomeNews, ISTअपडेटेड, विश्वWatch, कोलंबो3. */
const PIECE =
  /\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lu}+|\p{Nd}+|[\u0900-\u0965\u0970-\u097f\u200c\u200d]+|[\p{L}\p{M}\p{N}]/gu;

/** The tokens of a line with such words taken apart, or undefined if it has none. Offsets stay those of the text. */
export function unglue(tokens: readonly Token[], { from, to }: TokenRange): Token[] | undefined {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token && mayBeGlued(token)) return unglueAll(tokens.slice(from, to));
  }
  return undefined;
}

/** Only where Latin or digits take part can a joint be seen. */
function mayBeGlued({ kind, text }: Token): boolean {
  if (kind !== 'word' || text.length < 4) return false;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) < 0x250) return true;
  return false;
}

function unglueAll(tokens: readonly Token[]): Token[] | undefined {
  const pieces = tokens.flatMap((token) => (mayBeGlued(token) ? piecesOf(token) : [token]));
  return pieces.length > tokens.length ? pieces : undefined;
}

function piecesOf(token: Token): Token[] {
  if (isOneWord(token.text)) return [token];
  return [...token.text.matchAll(PIECE)].map((match) => {
    const start = token.start + match.index;
    const kind = /^\p{Nd}/u.test(match[0]) ? 'number' : 'word';
    return { start, end: start + match[0].length, text: match[0], key: fold(match[0]), kind };
  });
}

/** Plain words and names with capitals inside (YouTube, WhatsApp) stay whole. */
function isOneWord(text: string): boolean {
  return /^\p{Lu}?\p{Ll}+$|^\p{Lu}+$/u.test(text) || cueTable().get(text) !== undefined;
}
