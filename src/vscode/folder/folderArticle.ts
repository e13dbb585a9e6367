// One article of the folder index: its marks, and enough of its analysis to show them. Pure: no editor.
import type { AnalyseOptions, Analysis } from '../../core/analyse';
import type { ArticleEntity } from '../../core/entities/linking/linkFolder';
import type { Span } from '../../core/model';
import type { Mark } from '../../core/sidecar/marks';
import { publishedOf, type Sidecar } from '../../core/sidecar/schema';
import { studyArticle } from '../../core/sidecar/study';
import { groupMentions, type MentionGroup, toArticleEntity } from '../mentionGroups';
import type { Told } from '../time/how';
import { type Published, publishedIn } from '../time/publishedSource';
import { type TimesByPlace, timesByPlace } from '../views/eventDates';
import type { Outlined } from '../views/evidence';
import { type ArticleAccount, accountsIn } from './folderAccounts';

/** An article with all its marks, events among them: what views of a folder are made of. */
export interface FolderArticle {
  readonly uri: string;
  readonly text: string;
  /** ISO date of publication. */
  readonly published: string | null;
  readonly marks: readonly Mark[];
  readonly outline: Outlined;
  /** Its entities, quantities left out; `linked` says the same to linkFolder, in the same order. */
  readonly groups: readonly MentionGroup[];
  readonly linked: readonly ArticleEntity[];
  /** Its events that are not rejected, each with all its reports. */
  readonly accounts: readonly ArticleAccount[];
  readonly times: TimesByPlace;
  /** What the dates of its events are explained from. */
  readonly told: Told;
}

/** The file name of a URI as it is written in full. */
export function fileNameOf(uri: string): string {
  return decodeURIComponent(uri.split('/').at(-1) ?? uri);
}

/** The article of a file that is not open: analysed, and brought together with its sidecar. */
export function readFolderArticle(
  uri: string,
  text: string,
  sidecar: Sidecar,
  options: AnalyseOptions,
): FolderArticle {
  const { analysis, marks } = studyArticle(text, sidecar, { ...options, name: fileNameOf(uri) });
  const published = publishedIn(analysis, publishedOf(sidecar));
  return toFolderArticle(uri, analysis, marks.marks, published);
}

/** The article with the marks that it has now, and who or what tells its date. */
export function toFolderArticle(
  uri: string,
  analysis: Analysis,
  marks: readonly Mark[],
  published: Published | null,
): FolderArticle {
  const { text, lines, sentences } = analysis.article;
  const groups = groupMentions(text, marks, analysis.entities).filter(({ type }) => type !== 'NUMEX');
  const linked = groups.map((group) => toArticleEntity(text, group));
  const outline = { article: { lines: lines.map(bare), sentences: sentences.map(bare) } };
  const accounts = accountsIn({ uri, analysis, marks, groups });
  const told = { text, lines: outline.article.lines, published };
  const times = timesByPlace(marks);
  return { uri, text, published: analysis.published, marks, outline, groups, linked, accounts, times, told };
}

/** Without the tokens, which take the most room. */
function bare({ start, end }: Span): Span {
  return { start, end };
}
