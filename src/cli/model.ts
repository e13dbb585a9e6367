import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTagger, type Tagger } from '../core/entities/tagger/tagger';
import { fileErrorMessage, type Problems } from './problems';

/** The model's file in the media folder. */
export const MODEL_FILE = 'tagger.bin';

/** Reads the model in a folder; undefined where it is missing or broken, which is reported with what follows from it. */
export async function loadTagger(
  media: string,
  problems: Problems,
  consequence = '',
): Promise<Tagger | undefined> {
  const path = join(media, MODEL_FILE);
  try {
    return createTagger(await readFile(path));
  } catch (error) {
    const message = error instanceof RangeError ? error.message : fileErrorMessage(error);
    await problems.report({ file: path, line: 1, message: `${message}${consequence}` });
    return undefined;
  }
}

/** The tagger of a run that analyses articles: read at the first one, once. */
export class AnalysisModel {
  readonly #media: string;
  readonly #problems: Problems;
  #loading: Promise<Tagger | undefined> | undefined;

  constructor(media: string, problems: Problems) {
    this.#media = media;
    this.#problems = problems;
  }

  /** Undefined, after one report, where there is none: the analysis goes by its rules alone then. */
  tagger(): Promise<Tagger | undefined> {
    this.#loading ??= loadTagger(this.#media, this.#problems, '; names are found by rules alone');
    return this.#loading;
  }

  /** The options of an analysis that the tagger makes. */
  async using(): Promise<{ readonly tagger?: Tagger }> {
    const tagger = await this.tagger();
    return tagger ? { tagger } : {};
  }
}
