import { isUtf8 } from 'node:buffer';

/** The largest article, sidecar or input line that is read: far above any article, well below what memory holds. */
export const MAX_BYTES = 64 * 1024 * 1024;

/** A text, or the 1-based line and the message of what is wrong with its bytes. */
export type Decoded =
  | { readonly text: string }
  | { readonly text?: undefined; readonly line: number; readonly message: string };

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text without a leading BOM, which editors do not count as part of a text. */
export function withoutBom(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** Decodes UTF-8 and drops one leading BOM. Bytes that are not UTF-8 are refused, never replaced. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  const utf16 = nameUtf16(bytes);
  if (utf16) {
    return { line: 1, message: `${utf16}, not UTF-8; convert it, e.g. with iconv -f ${utf16} -t UTF-8` };
  }
  if (isUtf8(bytes)) return { text: withoutBom(decoder.decode(bytes)) };
  return {
    line: firstBadLine(bytes),
    message: 'not UTF-8 from here on; convert it to UTF-8 (nothing was guessed or replaced)',
  };
}

function nameUtf16(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'UTF-16BE' : undefined;
}

/** The 1-based line of the first bytes that are not UTF-8; LF, CRLF and CR end a line. */
function firstBadLine(bytes: Uint8Array): number {
  let from = 0;
  for (let line = 1; ; line++) {
    const end = lineEnd(bytes, from);
    if (end === bytes.length || !isUtf8(bytes.subarray(from, end))) return line;
    from = bytes[end] === 0x0d && bytes[end + 1] === 0x0a ? end + 2 : end + 1;
  }
}

function lineEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] === 0x0a || bytes[at] === 0x0d) return at;
  }
  return bytes.length;
}
