// Who else tells of an event: the other reports in its article, and those of other articles once the folder was read. Pure.
import type { EventMark, Mark } from '../core/sidecar/marks';
import { sameSpan } from '../core/sidecar/overlaps';
import { storyKey } from '../core/sidecar/stories';
import type { OtherTelling } from './eventCard';
import { fileNameOf } from './folder/folderArticle';
import type { FolderStory } from './folder/folderStories';
import { placeOf } from './folder/place';

/** The event whose other tellings are looked for, in its article. */
export interface ToldIn {
  readonly uri: string;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly event: EventMark;
}

/** The other tellings, those of the same article first; `stories` are those of the folder, as far as it was read. */
export function otherTellings(
  { uri, text, marks, event }: ToldIn,
  stories: readonly FolderStory[],
): readonly OtherTelling[] {
  if (event.status === 'rejected') return [];
  const key = storyKey(event);
  const live = marks.filter((mark) => mark.kind === 'event').filter(({ status }) => status !== 'rejected');
  const here = live.filter((mark) => mark !== event && storyKey(mark) === key);
  const story = stories.find(({ accounts }) =>
    accounts.some(
      ({ file, reports }) => file === uri && reports.some(({ span }) => sameSpan(span, event.span)),
    ),
  );
  const elsewhere = (story?.accounts ?? []).filter(({ file }) => file !== uri);
  return [
    ...here.map((mark) => tellingOf(uri, text, mark)),
    ...elsewhere.flatMap(({ article, reports }) =>
      reports.map((report) => ({
        ...tellingOf(article.uri, article.text, report),
        file: fileNameOf(article.uri),
      })),
    ),
  ];
}

function tellingOf(uri: string, text: string, { span }: EventMark): OtherTelling {
  const { line, character, length } = placeOf(text, span);
  const words = text.slice(span.start, span.end).replace(/\s+/g, ' ');
  return { uri, words, start: { line, character }, end: { line, character: character + length } };
}
