// A reader of tar archives, so that not even a `tar` program is needed on the machine.
import { createWriteStream } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const BLOCK = 512;

/** @typedef {{ name: string, link: string, type: string, size: number, mode: number }} Header */

/** Hands out exact numbers of bytes from chunks of any size. */
class Bytes {
  /** @param {AsyncIterable<Buffer>} source */
  constructor(source) {
    this.source = source[Symbol.asyncIterator]();
    /** @type {Buffer} */
    this.rest = Buffer.alloc(0);
  }

  /**
   * @param {number} count how many bytes
   * @returns {AsyncGenerator<Buffer>} them, in chunks; fewer at the end of the source
   */
  async *stream(count) {
    let left = count;
    while (left > 0) {
      if (this.rest.length === 0) {
        const next = await this.source.next();
        if (next.done) return;
        this.rest = next.value;
      }
      const chunk = this.rest.subarray(0, left);
      this.rest = this.rest.subarray(chunk.length);
      left -= chunk.length;
      yield chunk;
    }
  }

  /** @param {number} count @returns {Promise<Buffer>} */
  async take(count) {
    const chunks = [];
    for await (const chunk of this.stream(count)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  /** @param {number} count */
  async skip(count) {
    for await (const _ of this.stream(count));
  }
}

/** @param {Buffer} block @param {number} start @param {number} length */
const text = (block, start, length) => {
  const field = block.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end < 0 ? length : end);
};

/** @param {Buffer} block @param {number} start @param {number} length */
const octal = (block, start, length) => Number.parseInt(text(block, start, length).trim() || '0', 8);

/**
 * Reads one header block of the ustar format (POSIX.1-1988, section 10.1.1).
 * @param {Buffer} block 512 bytes
 * @returns {Header}
 */
export function parseHeader(block) {
  const prefix = text(block, 257, 5) === 'ustar' ? text(block, 345, 155) : '';
  const name = text(block, 0, 100);
  return {
    name: prefix ? `${prefix}/${name}` : name,
    link: text(block, 157, 100),
    type: text(block, 156, 1) || '0',
    size: octal(block, 124, 12),
    mode: octal(block, 100, 8),
  };
}

/**
 * Reads the records of a pax extended header: `LENGTH KEY=VALUE\n`, the length counting the whole record in bytes.
 * @param {Buffer} data
 * @returns {Map<string, string>}
 */
export function parsePax(data) {
  const records = new Map();
  let at = 0;
  while (at < data.length) {
    const length = Number.parseInt(data.toString('utf8', at, data.indexOf(' ', at)), 10);
    if (!(length > 0)) break;
    const record = data.toString('utf8', data.indexOf(' ', at) + 1, at + length - 1);
    const equals = record.indexOf('=');
    records.set(record.slice(0, equals), record.slice(equals + 1));
    at += length;
  }
  return records;
}

/**
 * The entries of an archive. The caller must have read an entry's bytes, or left them, before it asks for the next.
 * @param {Bytes} bytes
 * @returns {AsyncGenerator<Header>}
 */
async function* entries(bytes) {
  let pax = new Map();
  let longName = '';
  for (;;) {
    const block = await bytes.take(BLOCK);
    if (block.length < BLOCK || block[0] === 0) return;
    const header = parseHeader(block);
    const padding = (BLOCK - (header.size % BLOCK)) % BLOCK;
    if (header.type === 'x' || header.type === 'L') {
      const data = await bytes.take(header.size);
      await bytes.skip(padding);
      if (header.type === 'x') pax = parsePax(data);
      else longName = text(data, 0, data.length);
      continue;
    }
    const size = Number(pax.get('size') ?? header.size);
    yield {
      ...header,
      size,
      name: pax.get('path') ?? (longName || header.name),
      link: pax.get('linkpath') ?? header.link,
    };
    await bytes.skip((BLOCK - (size % BLOCK)) % BLOCK);
    pax = new Map();
    longName = '';
  }
}

/**
 * Where an entry goes, or undefined when it has no name left or would leave the folder.
 * @param {string} dir @param {string} name @param {number} strip
 */
function place(dir, name, strip) {
  const inner = name.split('/').filter(Boolean).slice(strip).join('/');
  const path = resolve(dir, inner);
  return inner && path.startsWith(resolve(dir) + sep) ? { inner, path } : undefined;
}

/**
 * Unpacks a tar archive.
 * @param {AsyncIterable<Buffer>} source the archive, already decompressed
 * @param {string} dir the folder to unpack into; made when missing
 * @param {{ strip?: number, keep?: (name: string) => boolean }} [options] how many leading folders to drop from
 *   each name, and which of the remaining names to unpack (all by default)
 * @returns {Promise<number>} how many files were written
 */
export async function untar(source, dir, { strip = 0, keep = () => true } = {}) {
  const bytes = new Bytes(source);
  let files = 0;
  for await (const { name, link, type, size, mode } of entries(bytes)) {
    const to = place(dir, name, strip);
    const wanted = to && keep(to.inner) ? to.path : undefined;
    if (wanted) await mkdir(type === '5' ? wanted : dirname(wanted), { recursive: true });
    if (wanted && type === '0') {
      await pipeline(
        Readable.from(bytes.stream(size)),
        createWriteStream(wanted, { mode: (mode & 0o777) | 0o600 }),
      );
      files += 1;
      continue;
    }
    if (wanted && type === '2') await symlink(link, wanted);
    await bytes.skip(size);
  }
  return files;
}
