import type { Style, Tag } from '../../../src/core/entities/tagger/labels';
import { TAGS } from '../../../src/core/entities/tagger/labels';
import type { Sentence } from '../../../src/train/corpora';

const PEOPLE = ['राकेश वर्मा', 'सुनीता जोशी', 'मोहन नेगी', 'किरण भट्ट', 'अनिल रावत', 'गीता शर्मा'];
const PLACES = ['नैनीताल', 'जोधपुर', 'भूटान', 'पोखरा', 'ग्वालियर', 'हिसार'];
const FRAMES: readonly (readonly [text: string, style: Style])[] = [
  ['मंत्री P ने L में कहा .', 'hiner'],
  ['P कल L से लौटे है।', 'hiner'],
  ['P ने L का दौरा किया ।', 'ilner'],
  ['L के किसान P - से मिले ।', 'ilner'],
];

/** Small sentences in which persons and places stand where they stand in news, made up for the tests. */
export function sampleSentences(): Sentence[] {
  return FRAMES.flatMap(([frame, style]) =>
    PEOPLE.flatMap((person) => PLACES.map((place) => sentenceOf(frame, person, place, style))),
  );
}

function sentenceOf(frame: string, person: string, place: string, style: Style): Sentence {
  const tokens: string[] = [];
  const tags: number[] = [];
  const add = (words: string, type?: 'PERSON' | 'LOCATION') => {
    for (const [at, word] of words.split(' ').entries()) {
      const tag: Tag = type ? `${at === 0 ? 'B' : 'I'}-${type}` : 'O';
      tokens.push(word);
      tags.push(TAGS.indexOf(tag));
    }
  };
  for (const word of frame.split(' ')) {
    if (word === 'P') add(person, 'PERSON');
    else if (word === 'L') add(place, 'LOCATION');
    else add(word);
  }
  return { tokens, tags: Uint8Array.from(tags), style };
}

export const NO_REPORT = (): void => undefined;
