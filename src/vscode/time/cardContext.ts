import type { OpenArticle } from '../article';
import type { CardContext } from './timeCard';

/** What the words on the times of an article are made from. */
export function cardContext({ document, analysis, published }: OpenArticle): CardContext {
  return {
    uri: document.uri.toString(),
    text: document.getText(),
    lines: analysis?.article.lines ?? [],
    published,
    placeOf: (offset) => {
      const { line, character } = document.positionAt(offset);
      return { line, character };
    },
  };
}
