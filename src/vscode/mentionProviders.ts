import {
  type CancellationToken,
  type Disposable,
  DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightProvider,
  Location,
  languages,
  type Position,
  Range,
  type ReferenceProvider,
  type TextDocument,
  Uri,
  window,
} from 'vscode';
import { ArticleSymbols } from './articleSymbols';
import type { Articles } from './articles';
import { toRange } from './convert';
import { DisposableStore } from './disposables';
import { EntityRenames } from './entityRenames';
import type { FolderArticle } from './folder/folderArticle';
import type { FolderIndex } from './folder/folderIndex';
import { placeOf } from './folder/place';
import { groupOf } from './mentionGroups';
import { type MentionHere, mentionHere, mentionsOfSame } from './mentionHere';
import { ARTICLE_LANGUAGE } from './recognise';

/** Registers what VS Code asks about the name at the cursor: highlights, references, renaming, and the outline. */
export function registerMentionProviders(articles: Articles, index: FolderIndex): Disposable {
  const store = new DisposableStore();
  const selector = { language: ARTICLE_LANGUAGE };
  store.add(languages.registerDocumentHighlightProvider(selector, new MentionHighlights(articles)));
  store.add(languages.registerReferenceProvider(selector, new MentionReferences(articles, index)));
  store.add(languages.registerRenameProvider(selector, new EntityRenames(articles)));
  store.add(languages.registerDocumentSymbolProvider(selector, new ArticleSymbols(articles)));
  return store;
}

/** All mentions of the entity at the cursor. */
class MentionHighlights implements DocumentHighlightProvider {
  constructor(readonly articles: Articles) {}

  provideDocumentHighlights(document: TextDocument, position: Position): DocumentHighlight[] | undefined {
    const here = mentionHere(this.articles, document, position);
    return (
      here &&
      mentionsOfSame(here).map(
        ({ span }) => new DocumentHighlight(toRange(document, span), DocumentHighlightKind.Text),
      )
    );
  }
}

/** How long Find All References waits for a folder that is being read, in milliseconds. */
const PATIENCE_MS = 5000;

/** All mentions of the entity at the cursor, in the article and across the folder. */
class MentionReferences implements ReferenceProvider {
  constructor(
    readonly articles: Articles,
    readonly index: FolderIndex,
  ) {}

  async provideReferences(
    document: TextDocument,
    position: Position,
    _context: unknown,
    token: CancellationToken,
  ): Promise<Location[] | undefined> {
    const here = mentionHere(this.articles, document, position);
    if (!here) return undefined;
    const patience = new Promise<void>((done) => setTimeout(done, PATIENCE_MS));
    await Promise.race([this.index.start(token), patience]);
    this.#tellIfPartial();
    const own = mentionsOfSame(here).map(({ span }) => new Location(document.uri, toRange(document, span)));
    return [...own, ...this.#elsewhere(here)];
  }

  /** A list that lacks articles must not look whole. */
  #tellIfPartial(): void {
    const { done, of, isRead } = this.index.progress;
    if (isRead) return;
    const read = of === 0 ? '' : ` (${done} of ${of} text files)`;
    void window.setStatusBarMessage(
      `$(loading~spin) Still reading the folder${read}: more references may follow.`,
      6000,
    );
  }

  #elsewhere({ article, mention }: MentionHere): Location[] {
    const { all, entities } = this.index;
    const uri = article.document.uri.toString();
    const at = all.findIndex((one) => one.uri === uri);
    const own = all[at];
    const group = own && groupOf(own.text, own.groups, mention);
    const place = group && own.groups.indexOf(group);
    const entity = entities.find(({ members }) =>
      members.some((member) => member.article === at && member.entity === place),
    );
    return (entity?.members ?? []).flatMap((member) => {
      const other = all[member.article];
      return other && member.article !== at ? locationsIn(other, member.entity) : [];
    });
  }
}

/** Where the mentions of an entity stand in an article that need not be open. */
function locationsIn(article: FolderArticle, entity: number): Location[] {
  const uri = Uri.parse(article.uri);
  return (article.groups[entity]?.mentions ?? []).map(({ span }) => {
    const { line, character, length } = placeOf(article.text, span);
    return new Location(uri, new Range(line, character, line, character + length));
  });
}
