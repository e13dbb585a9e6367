import {
  Diagnostic,
  DiagnosticSeverity,
  type Disposable,
  languages,
  Position,
  Range,
  type Uri,
} from 'vscode';
import { type CheckProblem, checkSidecar } from '../core/sidecar/check';
import type { OpenArticle } from './article';
import type { Articles } from './articles';
import { DisposableStore } from './disposables';
import { sidecarUri } from './sidecarFile';

/** A problem as it is listed, and the annotation that it is about. */
interface Found {
  readonly diagnostic: Diagnostic;
  readonly id?: string;
}

/** Reports in Problems what is wrong with the sidecars of open articles, at its line and column in the sidecar. */
export class SidecarProblems implements Disposable {
  readonly #store = new DisposableStore();
  readonly #problems = this.#store.add(languages.createDiagnosticCollection('tippani'));
  readonly #found = new Map<string, readonly Found[]>();

  constructor(readonly articles: Articles) {
    this.#store.add(articles.onDidChange((article) => this.#check(article)));
    this.#store.add(articles.onDidClose((uri) => this.#forget(sidecarUri(uri))));
    for (const article of articles.all()) this.#check(article);
  }

  /** The problems of a sidecar in a range, with the annotation that each is about. */
  at(sidecar: Uri, range: Range): readonly Found[] {
    const found = this.#found.get(sidecar.toString()) ?? [];
    return found.filter(({ diagnostic }) => diagnostic.range.intersection(range));
  }

  dispose(): void {
    this.#store.dispose();
  }

  #forget(sidecar: Uri): void {
    this.#problems.delete(sidecar);
    this.#found.delete(sidecar.toString());
  }

  /**
   * An article that is being edited is checked when it is saved: only then do text and sidecar belong together. A
   * sidecar that cannot be read is reported at once: it bars every decision.
   */
  #check({ document, file, isBroken }: OpenArticle): void {
    if (document.isDirty && !isBroken) return;
    const text = file.text;
    const findings = text === null ? [] : checkSidecar(document.getText(), text);
    const found = findings.map((finding): Found => {
      const { id } = finding;
      return { diagnostic: toDiagnostic(finding), ...(id !== undefined && { id }) };
    });
    this.#found.set(file.uri.toString(), found);
    this.#problems.set(
      file.uri,
      found.map(({ diagnostic }) => diagnostic),
    );
  }
}

const LEVELS = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

/** A problem of a file as the editor shows it. */
export function toDiagnostic({ line, column, length, message, severity }: CheckProblem): Diagnostic {
  const start = new Position(line - 1, column - 1);
  const diagnostic = new Diagnostic(
    new Range(start, start.translate(0, Math.max(1, length))),
    message,
    LEVELS[severity],
  );
  diagnostic.source = 'Tippani';
  return diagnostic;
}
