import type { TextDocument } from 'vscode';
import { type AnalyseOptions, type Analysis, analyse } from '../core/analyse';
import { type Lexicon, mergeLexicons } from '../core/lexicon/lexicon';
import { learnedLexicon } from '../core/sidecar/learned';
import { publishedOf, type Sidecar } from '../core/sidecar/schema';
import type { AnalysisOptions } from './analysisOptions';

/** An analysis that takes longer than this, in milliseconds, is not repeated within a decision but after it. */
const INSTANT_MS = 100;
/** Up to this length, in UTF-16 units, an analysis is instant; that the first one, which builds tables, took long says nothing. */
const SHORT_TEXT = 20_000;

/** What an analysis was made of. */
interface Made {
  readonly version: number;
  readonly published: string | undefined;
  readonly options: AnalyseOptions;
  readonly learned: Lexicon;
  readonly result: Analysis | undefined;
}

/** The analysis of one document: one a version of the text, date, options and decisions that teach. */
export class ArticleAnalysis {
  #made: Made | undefined;
  #failure: string | undefined;
  #cost = 0;
  #learned: Lexicon = { names: [], notNames: [] };
  #lessons = '';

  constructor(
    readonly document: TextDocument,
    readonly using: AnalysisOptions,
  ) {}

  /** The analysis as last made; undefined where it failed. */
  get result(): Analysis | undefined {
    return this.#made?.result;
  }

  /** Why it failed, in words for the user. */
  get failure(): string | undefined {
    return this.#failure;
  }

  /** Milliseconds that it took. */
  get cost(): number {
    return this.#cost;
  }

  /** Whether it is of the present text and was made with what is there now to find names. */
  get isFresh(): boolean {
    const { version, uri } = this.document;
    return this.#made?.version === version && this.#made.options === this.using.options(uri);
  }

  /** Whether decisions taught something that it does not know yet. */
  get isBehind(): boolean {
    return this.isFresh && this.#made?.learned !== this.#learned;
  }

  /**
   * Analyses the text anew where something changed. `patiently`: where that takes long and only decisions changed, the
   * analysis stays behind for now.
   */
  update(text: string, sidecar: Sidecar, patiently = false): Analysis | undefined {
    const { version, uri } = this.document;
    const published = publishedOf(sidecar);
    const options = this.using.options(uri);
    const learned = this.#learn(sidecar);
    const known = this.#made;
    const isSame = known?.version === version && known.published === published && known.options === options;
    const isSlow = this.#cost > INSTANT_MS && text.length > SHORT_TEXT;
    if (isSame && (known.learned === learned || (patiently && isSlow))) return known.result;
    const start = performance.now();
    this.#made = { version, published, options, learned, result: this.#run(text, published, options) };
    this.#cost = performance.now() - start;
    return this.#made.result;
  }

  /** What the decisions teach; the same object for as long as that is the same. */
  #learn(sidecar: Sidecar): Lexicon {
    const learned = learnedLexicon(sidecar);
    const lessons = JSON.stringify(learned);
    if (lessons !== this.#lessons) [this.#learned, this.#lessons] = [learned, lessons];
    return this.#learned;
  }

  #run(text: string, published: string | undefined, options: AnalyseOptions): Analysis | undefined {
    const lexicon = mergeLexicons([this.#learned, ...(options.lexicon ? [options.lexicon] : [])]);
    this.#failure = undefined;
    try {
      return analyse(text, {
        ...options,
        name: this.document.uri.path,
        ...(published ? { published } : {}),
        ...(lexicon ? { lexicon } : {}),
      });
    } catch (error) {
      this.#failure = error instanceof Error ? error.message : String(error);
      return undefined;
    }
  }
}
