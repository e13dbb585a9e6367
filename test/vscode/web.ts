import { runSuites } from './runMocha';
import { useHost } from './tippani';

/** Called by the test host in the web-worker extension host. */
export function run(): Promise<void> {
  useHost('web');
  return runSuites(() => Promise.all([import('./suite/all'), import('./suite/sinceWithoutGit.test')]));
}
