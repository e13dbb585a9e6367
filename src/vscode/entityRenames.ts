import { type Position, type Range, type RenameProvider, type TextDocument, WorkspaceEdit } from 'vscode';
import type { Articles } from './articles';
import { decide } from './commands/decisions';
import { toRange } from './convert';
import { nameOf } from './mentionGroups';
import { type MentionHere, mentionHere } from './mentionHere';
import { sameAs } from './sameAs';

const NO_NAME = 'Put the cursor on a person, a place, an organisation or another name.';
const QUANTITY = 'A quantity is no name: it stands for nothing that could be called otherwise.';

/**
 * F2: “this is the same as …”. The name typed is the entity that the mention stands for; it goes into the sidecar. The text
 * of the article is never changed.
 */
export class EntityRenames implements RenameProvider {
  constructor(readonly articles: Articles) {}

  prepareRename(document: TextDocument, position: Position): { range: Range; placeholder: string } {
    const { mention } = this.#here(document, position);
    return { range: toRange(document, mention.span), placeholder: nameOf(document.getText(), mention) };
  }

  async provideRenameEdits(document: TextDocument, position: Position, name: string): Promise<WorkspaceEdit> {
    const { article, mention } = this.#here(document, position);
    await decide(article, (situation, stamp) => sameAs(situation, mention, name, stamp));
    return new WorkspaceEdit();
  }

  #here(document: TextDocument, position: Position): MentionHere {
    const here = mentionHere(this.articles, document, position);
    if (!here) throw new Error(NO_NAME);
    if (here.mention.type === 'NUMEX') throw new Error(QUANTITY);
    return here;
  }
}
