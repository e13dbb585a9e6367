// Mocha's browser build runs in both extension hosts: the web worker has neither files nor processes.
import 'mocha/mocha';

/** Part of the names of the tests to run, a regular expression; set by the build, empty for all. */
declare const TEST_PATTERN: string;

/** Runs the suites that `load` defines; rejects when a test failed, as the test host expects. */
export async function runSuites(load: () => Promise<unknown>): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', reporter: 'spec', timeout: 60_000, color: false });
  if (TEST_PATTERN) mocha.grep(new RegExp(TEST_PATTERN));
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await load();
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => {
      if (failures > 0) reject(new Error(`${failures} tests failed`));
      else resolve();
    });
  });
}
