import { type Disposable, EventEmitter, type Uri } from 'vscode';
import type { AnalyseOptions } from '../core/analyse';
import type { Tagger } from '../core/entities/tagger/tagger';
import type { Lexicon } from '../core/lexicon/lexicon';
import { report } from './messages';

/** How long the first analysis waits for the tagger, in milliseconds: a slow network must not keep marks away. */
const PATIENCE_MS = 500;

const NO_MODEL =
  'The model of names could not be read: names are found by rules alone, and more of them are missed.';

/** Knows what analysts taught for the folder of an article. */
export interface LexiconSource {
  /** The same object for as long as the lexicon stays as it is. */
  lexiconOf(article: Uri): Lexicon | undefined;
  /** Resolves when the lexicon was read for the first time, or could not be. */
  ready(article: Uri): Promise<void>;
}

/** What the analyses of articles use beside the text: the tagger, once it is loaded, and what analysts taught. */
export class AnalysisOptions implements Disposable {
  readonly #changed = new EventEmitter<void>();
  /** Fires when the options of some article are others than before. */
  readonly onDidChange = this.#changed.event;
  readonly #readTagger: () => Promise<Tagger>;
  #loading: Promise<void> | undefined;
  #prepared: Promise<void> | undefined;
  #tagger: Tagger | undefined;
  #lexicons: LexiconSource | undefined;
  #made = new Map<Lexicon | undefined, AnalyseOptions>();

  constructor(readTagger: () => Promise<Tagger>) {
    this.#readTagger = readTagger;
  }

  /** The options for an article; the same object as long as nothing changed. */
  options(uri: Uri): AnalyseOptions {
    const lexicon = this.#lexicons?.lexiconOf(uri);
    const made = this.#made.get(lexicon);
    if (made) return made;
    const options = {
      ...(this.#tagger ? { tagger: this.#tagger } : {}),
      ...(lexicon ? { lexicon } : {}),
    };
    this.#made.set(lexicon, options);
    return options;
  }

  /** Loads the tagger at the first call; resolves when it is there or failed, of which the user was told. */
  load(): Promise<void> {
    this.#loading ??= this.#readTagger().then(
      (tagger) => this.#useTagger(tagger),
      (error: unknown) => report(NO_MODEL, error),
    );
    return this.#loading;
  }

  /** As load, but resolves after a while in any case: what is analysed until then goes by rules alone. */
  prepare(): Promise<void> {
    this.#prepared ??= Promise.race([
      this.load(),
      new Promise<void>((done) => setTimeout(done, PATIENCE_MS)),
    ]);
    return this.#prepared;
  }

  /** Takes lexicons from here; to be called anew when one changed. */
  useLexicons(lexicons: LexiconSource): void {
    this.#lexicons = lexicons;
    const kept = this.#made.get(undefined);
    this.#made = new Map(kept ? [[undefined, kept]] : []);
    this.#changed.fire();
  }

  /** Resolves when all is read that an analysis of the article needs from its folder. */
  async ready(article: Uri): Promise<void> {
    await this.#lexicons?.ready(article);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #useTagger(tagger: Tagger): void {
    this.#tagger = tagger;
    this.#made.clear();
    this.#changed.fire();
  }
}
