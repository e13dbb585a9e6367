import { Uri, workspace } from 'vscode';
import { createTagger, type Tagger } from '../core/entities/tagger/tagger';
import { log } from './log';

/**
 * Reads the tagger's model of the extension, in the Node and in the web host alike. Throws where the file is missing or
 * is no model.
 */
export async function readTagger(extensionUri: Uri): Promise<Tagger> {
  const start = performance.now();
  const file = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'media', 'tagger.bin'));
  const tagger = createTagger(file);
  log.info(`Read the model of names in ${Math.round(performance.now() - start)} ms.`);
  return tagger;
}
