import { DocumentSymbol, type DocumentSymbolProvider, SymbolKind, type TextDocument } from 'vscode';
import { latinName } from '../core/entities/linking/latinName';
import type { EntityType } from '../core/model';
import type { EventMark } from '../core/sidecar/marks';
import type { Articles } from './articles';
import { toRange } from './convert';
import { groupMentions, type MentionGroup } from './mentionGroups';
import { eventLabel } from './views/eventLook';

/** VS Code's icons for what an article names; anything else is a key. */
const KINDS: Readonly<Partial<Record<EntityType, SymbolKind>>> = {
  PERSON: SymbolKind.Class,
  LOCATION: SymbolKind.Namespace,
  ORGANIZATION: SymbolKind.Module,
};

/** The outline of an article, and Go to Symbol: its entities at their first mention, and its events. */
export class ArticleSymbols implements DocumentSymbolProvider {
  constructor(readonly articles: Articles) {}

  provideDocumentSymbols(document: TextDocument): DocumentSymbol[] {
    const article = this.articles.promptly(document);
    if (!article) return [];
    const text = document.getText();
    const { marks } = article.marks;
    const named = groupMentions(text, marks).filter(({ type }) => type !== 'NUMEX');
    const events = marks.filter(
      (mark): mark is EventMark => mark.kind === 'event' && mark.status !== 'rejected',
    );
    return [
      ...named.flatMap((group) => entitySymbol(document, group)),
      ...events.map((event) => eventSymbol(document, text, event)),
    ];
  }
}

function entitySymbol(document: TextDocument, { type, name, mentions }: MentionGroup): DocumentSymbol[] {
  const [first] = mentions;
  if (!first) return [];
  const range = toRange(document, first.span);
  const detail = [latinName(type, name), `${mentions.length}`].filter(Boolean).join(' · ');
  return [new DocumentSymbol(name, detail, KINDS[type] ?? SymbolKind.Key, range, range)];
}

function eventSymbol(document: TextDocument, text: string, event: EventMark): DocumentSymbol {
  const range = toRange(document, event.span);
  return new DocumentSymbol(eventLabel(text, event), event.value ?? '', SymbolKind.Event, range, range);
}
