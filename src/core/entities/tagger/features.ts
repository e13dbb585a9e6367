import { gazetteerHits } from './gazetteerHits';
import { KEY_BITS, mix } from './hash';
import { STYLES, type Style } from './labels';
import type { WordAtoms } from './wordAtoms';

/** Most features that one token can have. */
export const MOST_FEATURES = 200;

/** How far around a token words are read by themselves. */
export const REACH = 2;

const EDGE: WordAtoms = {
  key: '',
  token: { start: 0, end: 0, text: '', key: '', kind: 'mark' },
  id: 7,
  shape: 7,
  classes: 7,
  kind: 7,
  suffix: 7,
  longSuffix: 7,
  names: 7,
  lists: 7,
  parts: true,
  title: false,
  opens: false,
  own: new Int32Array(0),
};

/** The same features in training and at run time: hashes of what stands at a token and around it. */
export class FeatureReader {
  /** The features of the token read last, `count` of them: keys of KEY_BITS bits. */
  readonly keys = new Int32Array(MOST_FEATURES);
  count = 0;
  #words: readonly WordAtoms[] = [];
  #found = new Int32Array(256);
  #style = 0;

  /** Makes a sentence the one that `read` reads from. */
  begin(words: readonly WordAtoms[], style: Style): void {
    this.#words = words;
    if (this.#found.length < words.length) this.#found = new Int32Array(words.length * 2);
    gazetteerHits(words, this.#found);
    this.#style = mix(91, STYLES.indexOf(style));
  }

  /** Reads all features of a token into `keys`. */
  read(at: number): void {
    this.count = 0;
    for (let offset = -REACH; offset <= REACH; offset++) this.#ofWord(this.#word(at + offset), offset);
    this.#ofPlace(at);
  }

  /** Reads only what the word at `at` tells by itself the token that it stands `offset` tokens after. */
  readWord(at: number, offset: number): void {
    this.count = 0;
    this.#ofWord(this.#word(at), offset);
  }

  /** Reads what a word is, whatever the style: first the word itself. */
  readPlain(at: number): void {
    this.count = 0;
    const word = this.#word(at);
    this.#add(1, word.id);
    this.#add(3, word.shape);
    this.#add(4, word.classes);
    this.#add(5, word.suffix);
    this.#add(6, word.longSuffix);
    this.#add(7, word.names);
    this.#add(9, word.lists);
    for (const hash of word.own.subarray(0, MOST_FEATURES - 100)) this.#add(11, hash);
  }

  /** Reads only what words tell together: with `readWord` of all words in reach all features. */
  readPlace(at: number): void {
    this.count = 0;
    this.#ofPlace(at);
  }

  #ofPlace(at: number): void {
    this.#hits(at);
    this.#pairs(at);
    this.#far(at);
  }

  #word(at: number): WordAtoms {
    return this.#words[at] ?? EDGE;
  }

  #hit(at: number): number {
    return at < 0 || at >= this.#words.length ? 0 : (this.#found[at] ?? 0);
  }

  #add(template: number, hash: number): void {
    this.keys[this.count++] = mix(hash, template) >>> (32 - KEY_BITS);
  }

  /** A feature that each style weighs anew, beside what all share. */
  #addStyled(template: number, hash: number): void {
    this.#add(template, hash);
    this.#add(template, mix(hash, this.#style));
  }

  #ofWord(word: WordAtoms, offset: number): void {
    if (offset === 0) {
      this.#own(word);
      return;
    }
    this.#addStyled(20 + offset, word.id);
    this.#add(30 + offset, word.suffix);
    this.#add(60 + offset, word.names);
    if (offset * offset === 1) {
      this.#add(40 + offset, word.shape);
      this.#add(50 + offset, word.classes);
      this.#add(33 + offset, word.longSuffix);
    } else {
      this.#add(50 + offset, word.kind);
    }
  }

  #own(word: WordAtoms): void {
    this.#addStyled(1, word.id);
    this.#addStyled(2, 0);
    this.#addStyled(3, word.shape);
    this.#addStyled(4, word.classes);
    this.#addStyled(5, word.suffix);
    this.#addStyled(6, word.longSuffix);
    this.#addStyled(7, word.names);
    this.#add(10, mix(word.names, word.suffix));
    const { own } = word;
    const room = Math.min(own.length, MOST_FEATURES - 100);
    for (let index = 0; index < room; index++) this.#add(11, own[index] ?? 0);
  }

  /** Phrases of the gazetteer at the token and around it; where there is none, nothing is said. */
  #hits(at: number): void {
    const hit = this.#hit(at);
    if (hit !== 0) {
      this.#addStyled(8, hit);
      this.#add(119, mix(hit, mix(this.#word(at - 1).kind, this.#word(at + 1).kind)));
    }
    for (let offset = -REACH; offset <= REACH; offset++) {
      const other = offset === 0 ? 0 : this.#hit(at + offset);
      if (other !== 0) this.#add(80 + offset, other);
    }
  }

  #pairs(at: number): void {
    const b2 = this.#word(at - 2);
    const b1 = this.#word(at - 1);
    const word = this.#word(at);
    const a1 = this.#word(at + 1);
    const a2 = this.#word(at + 2);
    this.#addStyled(101, mix(b1.id, word.id));
    this.#addStyled(102, mix(word.id, a1.id));
    this.#add(103, mix(b1.id, a1.id));
    this.#add(106, mix(b1.kind, word.kind));
    this.#add(107, mix(word.kind, a1.kind));
    this.#add(108, mix(mix(b1.kind, word.kind), a1.kind));
    this.#add(109, mix(word.kind, a1.id));
    this.#add(110, mix(word.kind, b1.id));
    this.#add(115, mix(word.longSuffix, a1.id));
    this.#add(116, mix(word.longSuffix, b1.id));
    this.#add(117, mix(mix(word.kind, a1.kind), a2.kind));
    this.#add(118, mix(mix(b2.kind, b1.kind), word.kind));
  }

  /** The phrase that the token is in: what parts it from the rest on both sides, and titles before it. */
  #far(at: number): void {
    const word = this.#word(at);
    let left = 1;
    while (left < 5 && !this.#word(at - left).parts) left++;
    let right = 1;
    while (right < 5 && !this.#word(at + right).parts) right++;
    const before = this.#word(at - left);
    const after = this.#word(at + right);
    this.#addStyled(131, mix(after.id, right));
    this.#addStyled(132, mix(before.id, left));
    this.#add(133, mix(mix(before.id, after.id), mix(left, right)));
    this.#add(134, mix(after.id, word.kind));
    this.#add(135, mix(before.id, word.kind));
    for (let distance = 1; distance <= 3; distance++) {
      if (!this.#word(at - distance).title) continue;
      this.#add(136, distance);
      this.#add(137, mix(distance, word.kind));
      break;
    }
    const { length } = this.#words;
    this.#addStyled(138, mix(Math.min(length, 12), Math.min(at, 3)));
    this.#add(139, mix(length - at < 3 ? length - at : 0, Math.min(at, 3)));
    this.#add(140, this.#word(length - 1).id);
  }
}
