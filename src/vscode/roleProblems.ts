import {
  CodeAction,
  CodeActionKind,
  type CodeActionProvider,
  Diagnostic,
  DiagnosticSeverity,
  type Disposable,
  languages,
  type Range,
  type TextDocument,
  workspace,
} from 'vscode';
import type { OpenArticle } from './article';
import type { Articles } from './articles';
import type { CommandId } from './commands/ids';
import { toRange, toSpan } from './convert';
import { DisposableStore } from './disposables';
import { type Lacking, lackingIn } from './missingRoles';
import { ARTICLE_LANGUAGE } from './recognise';
import { setting } from './settings';
import { refOf } from './views/nodes';

/** Tells in Problems which decided events of open articles lack a role that their type requires, and offers to edit them. */
export class RoleProblems implements CodeActionProvider, Disposable {
  readonly #store = new DisposableStore();
  readonly #problems = this.#store.add(languages.createDiagnosticCollection('tippani-roles'));

  constructor(readonly articles: Articles) {
    const on = this.#store;
    on.add(articles.onDidChange((article) => this.#check(article)));
    on.add(articles.onDidClose((uri) => this.#problems.delete(uri)));
    on.add(
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('tippani.missingRoles')) this.#checkAll();
      }),
    );
    on.add(
      languages.registerCodeActionsProvider({ language: ARTICLE_LANGUAGE }, this, {
        providedCodeActionKinds: [CodeActionKind.QuickFix],
      }),
    );
    this.#checkAll();
  }

  provideCodeActions(document: TextDocument, range: Range): CodeAction[] {
    const article = this.articles.get(document);
    const { start, end } = toSpan(document, range);
    const here = article
      ? lacking(article).filter(({ event: { span } }) => span.start <= end && start <= span.end)
      : [];
    return here.map((one) => this.#actionOf(document, one));
  }

  dispose(): void {
    this.#store.dispose();
  }

  #checkAll(): void {
    for (const article of this.articles.all()) this.#check(article);
  }

  #check(article: OpenArticle): void {
    const { document } = article;
    this.#problems.set(
      document.uri,
      lacking(article).map((one) => diagnosticOf(document, one)),
    );
  }

  #actionOf(document: TextDocument, one: Lacking): CodeAction {
    const { command, title } = editing(document, one);
    const action = new CodeAction(title, CodeActionKind.QuickFix);
    action.diagnostics = (this.#problems.get(document.uri) ?? []).filter(({ range }) =>
      range.isEqual(toRange(document, one.event.span)),
    );
    action.command = { title, ...command };
    return action;
  }
}

/** The events that lack a role, unless that is not to be told. */
function lacking({ document, marks }: OpenArticle): readonly Lacking[] {
  return setting('missingRoles', document) ? lackingIn(marks.marks) : [];
}

function editing(document: TextDocument, { event }: Lacking) {
  const command: CommandId = 'tippani.editEvent';
  return {
    title: 'Edit event …',
    command: { command, arguments: [refOf(document.uri.toString(), event)] },
  };
}

function diagnosticOf(document: TextDocument, { event, message }: Lacking): Diagnostic {
  const range = toRange(document, event.span);
  // As information: the Problems panel lists no hints.
  const diagnostic = new Diagnostic(range, message, DiagnosticSeverity.Information);
  diagnostic.source = 'Tippani';
  diagnostic.code = 'missing-role';
  return diagnostic;
}
