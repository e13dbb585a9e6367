import { type Disposable, EventEmitter, type Uri } from 'vscode';
import type { AnalyseOptions } from '../core/analyse';
import type { Tagger } from '../core/entities/tagger/tagger';
import type { Lexicon } from '../core/lexicon/lexicon';

/** What the analyses of articles use beside the text: the tagger, once it is loaded, and what analysts taught. */
export class AnalysisOptions implements Disposable {
  readonly #changed = new EventEmitter<void>();
  /** Fires when the options of some article are others than before. */
  readonly onDidChange = this.#changed.event;
  #tagger: Tagger | undefined;
  #lexiconOf: (uri: Uri) => Lexicon | undefined = () => undefined;
  #made = new Map<Lexicon | undefined, AnalyseOptions>();

  /** The options for an article; the same object as long as nothing changed. */
  options(uri: Uri): AnalyseOptions {
    const lexicon = this.#lexiconOf(uri);
    const made = this.#made.get(lexicon);
    if (made) return made;
    const options = {
      ...(this.#tagger ? { tagger: this.#tagger } : {}),
      ...(lexicon ? { lexicon } : {}),
    };
    this.#made.set(lexicon, options);
    return options;
  }

  useTagger(tagger: Tagger): void {
    this.#tagger = tagger;
    this.#made.clear();
    this.#changed.fire();
  }

  /** `lexiconOf` gives the same object for as long as the lexicon stays as it is; to be called anew when one changed. */
  useLexicons(lexiconOf: (uri: Uri) => Lexicon | undefined): void {
    this.#lexiconOf = lexiconOf;
    const kept = this.#made.get(undefined);
    this.#made = new Map(kept ? [[undefined, kept]] : []);
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
