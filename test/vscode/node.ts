import { runSuites } from './runMocha';
import { useHost } from './tippani';

/** Called by the test host in the Node extension host. */
export function run(): Promise<void> {
  useHost('node');
  return runSuites(() => Promise.all([import('./suite/all'), import('./suite/since.test')]));
}
