import {
  type CancellationToken,
  type Disposable,
  EventEmitter,
  InlayHint,
  InlayHintLabelPart,
  type InlayHintsProvider,
  languages,
  MarkdownString,
  type Range,
  type TextDocument,
  workspace,
} from 'vscode';
import type { TimeMark } from '../core/sidecar/marks';
import { lineIndexAt } from '../core/text/lines';
import type { OpenArticle } from './article';
import type { Articles } from './articles';
import type { CommandId } from './commands/ids';
import { toSpan } from './convert';
import { DisposableStore } from './disposables';
import { ARTICLE_LANGUAGE } from './recognise';
import { setting } from './settings';
import { cardContext } from './time/cardContext';
import { hintText } from './time/hintText';
import { CARD_COMMANDS, type CardContext, timeLines } from './time/timeCard';
import { refOf } from './views/nodes';

/** Shows the date that a time expression stands for behind its words, as an inlay hint. */
export class DateHints implements InlayHintsProvider, Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new EventEmitter<void>());
  readonly onDidChangeInlayHints = this.#changed.event;

  constructor(readonly articles: Articles) {
    this.#store.add(articles.onDidChange(() => this.#changed.fire()));
    this.#store.add(
      workspace.onDidChangeConfiguration(
        (change) => change.affectsConfiguration('tippani.dateHints') && this.#changed.fire(),
      ),
    );
    this.#store.add(languages.registerInlayHintsProvider({ language: ARTICLE_LANGUAGE }, this));
  }

  dispose(): void {
    this.#store.dispose();
  }

  async provideInlayHints(
    document: TextDocument,
    range: Range,
    token: CancellationToken,
  ): Promise<InlayHint[]> {
    const article = this.articles.get(document);
    const mode = setting('dateHints', document);
    if (!article || mode === 'off' || !(await this.#isFresh(article, token))) return [];
    const { start, end } = toSpan(document, range);
    const context = cardContext(article);
    return timesOf(article)
      .filter(({ span }) => span.end >= start && span.end <= end)
      .flatMap((mark) => {
        const text = hintText(mark, mode);
        return text === undefined ? [] : [hint(document, mark, text, context)];
      });
  }

  /** Waits for the analysis that typing has put off: until then the editor moves the hints that it has. */
  #isFresh(article: OpenArticle, token: CancellationToken): Promise<boolean> {
    if (article.isFresh) return Promise.resolve(true);
    return new Promise((resolve) => {
      const store = new DisposableStore();
      const done = (isFresh: boolean) => {
        store.dispose();
        resolve(isFresh);
      };
      store.add(this.articles.onDidChange((changed) => changed === article && article.isFresh && done(true)));
      store.add(
        this.articles.onDidClose(() => this.articles.get(article.document) !== article && done(false)),
      );
      store.add(token.onCancellationRequested(() => done(false)));
    });
  }
}

/** The time expressions of the story; what stands in furniture gets no hint. */
function timesOf({ marks, analysis }: OpenArticle): TimeMark[] {
  const lines = analysis?.article.lines ?? [];
  return marks.marks
    .filter((mark) => mark.kind === 'time')
    .filter(({ span }) => lines[lineIndexAt(lines, span.start)]?.zone !== 'boilerplate');
}

function hint(document: TextDocument, mark: TimeMark, text: string, context: CardContext): InlayHint {
  const part = new InlayHintLabelPart(`⟨${unbroken(text)}⟩`);
  const tooltip = new MarkdownString(timeLines(mark, context).join('\n\n'), true);
  tooltip.isTrusted = { enabledCommands: CARD_COMMANDS };
  part.tooltip = tooltip;
  part.command = {
    title: 'Set Date Value',
    command: 'tippani.setDateValue' satisfies CommandId,
    arguments: [refOf(context.uri, mark)],
  };
  const made = new InlayHint(document.positionAt(mark.span.end), [part]);
  made.paddingLeft = true;
  return made;
}

/** The editor keeps words of a hint together but would break a line at a dash. */
function unbroken(text: string): string {
  return text.replaceAll('–', '\u2060–\u2060');
}
