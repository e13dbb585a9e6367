import { readFileSync } from 'node:fs';
import { createTagger, type Tagger } from '../../src/core/entities/tagger/tagger';

let shipped: Tagger | undefined;

/** The tagger that ships. */
export function shippedTagger(): Tagger {
  shipped ??= createTagger(readFileSync('media/tagger.bin'));
  return shipped;
}
