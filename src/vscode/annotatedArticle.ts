import { languages, Uri, workspace } from 'vscode';
import { DecisionError, type OpenArticle } from './article';
import type { Articles } from './articles';
import { ARTICLE_LANGUAGE, isLeftAlone } from './recognise';

/**
 * The open article with this URI, its sidecar read, up to date; it is opened if need be. It has annotations, so plain
 * text becomes an article, unless the user said that it is none: then, and where it has another language, DecisionError.
 */
export async function annotatedArticle(articles: Articles, uri: string): Promise<OpenArticle> {
  const opened = await workspace.openTextDocument(Uri.parse(uri));
  const isToBe = opened.languageId === 'plaintext' && !isLeftAlone(articles.memory, opened.uri);
  const document = isToBe ? await languages.setTextDocumentLanguage(opened, ARTICLE_LANGUAGE) : opened;
  await articles.get(document)?.ready();
  const article = articles.upToDate(document);
  if (!article)
    throw new DecisionError('This file is not a Hindi article: run “Treat as Hindi Article” in it.');
  return article;
}
