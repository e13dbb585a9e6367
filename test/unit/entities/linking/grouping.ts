import { linkEntities } from '../../../../src/core/entities/linkEntities';
import type { Lexicon } from '../../../../src/core/lexicon/lexicon';
import type { EntityType, Mention } from '../../../../src/core/model';
import { bodyArticle } from '../marked';

const TYPES: Readonly<Record<string, EntityType>> = {
  P: 'PERSON',
  L: 'LOCATION',
  O: 'ORGANIZATION',
  M: 'MISC',
};

/** A text with its mentions, and the entity of each as marked: `PERSON 1`. */
export interface Grouped {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly wanted: readonly string[];
}

/** Reads a sample like ⟦पुतिन|P1⟧ ने … */
export function readGroups(marked: string): Grouped {
  let text = '';
  const mentions: Mention[] = [];
  const wanted: string[] = [];
  for (const piece of marked.split(/(⟦[^⟧]*⟧)/u)) {
    const [, inner = '', letter = '', number = ''] = /^⟦(.*)\|([PLOM])(\d+)⟧$/u.exec(piece) ?? [];
    const start = text.length;
    text += inner || piece;
    const type = TYPES[letter];
    if (!type) continue;
    mentions.push({ start, end: text.length, type });
    wanted.push(`${type} ${number}`);
  }
  return { text, mentions, wanted };
}

/** The entity id that linking gives each mention, in the order of the mentions. */
export function idsOf({ text, mentions }: Grouped, lexicon?: Lexicon): readonly string[] {
  const linked = linkEntities(bodyArticle(text), mentions, lexicon);
  return linked.mentions.map(({ entity }) => entity ?? '');
}

/** Every pair of mentions, as `i-j`, that stand for one entity. */
export function pairsOf(ids: readonly string[]): Set<string> {
  const pairs = new Set<string>();
  ids.forEach((id, at) => {
    ids.forEach((other, later) => {
      if (later > at && id === other) pairs.add(`${at}-${later}`);
    });
  });
  return pairs;
}
