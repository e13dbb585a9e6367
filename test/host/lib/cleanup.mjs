// What must be undone when this process ends, however it ends.

/** @typedef {{ readonly gently: () => Promise<unknown>, readonly atOnce: () => void }} Undo */

/** @type {Set<Undo>} */
const pending = new Set();

async function undoAll() {
  for (const { gently } of [...pending].reverse()) await gently().catch(() => undefined);
}

let listening = false;

function listen() {
  listening = true;
  process.on('exit', () => {
    for (const { atOnce } of [...pending].reverse()) atOnce();
  });
  /** @type {readonly [NodeJS.Signals, number][]} */
  const signals = [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ];
  let interrupted = false;
  for (const [signal, code] of signals) {
    process.on(signal, () => {
      // A second signal means: now.
      if (interrupted) process.exit(code);
      interrupted = true;
      undoAll().finally(() => process.exit(code));
    });
  }
}

/**
 * Remembers something to undo when the process ends or is interrupted.
 * @param {() => Promise<unknown>} gently what to do on Ctrl+C
 * @param {() => void} atOnce what to do when the process is already ending
 * @returns {() => void} forgets it: call it once it is undone
 */
export function atEnd(gently, atOnce) {
  if (!listening) listen();
  const undo = { gently, atOnce };
  pending.add(undo);
  return () => {
    pending.delete(undo);
  };
}

/**
 * Runs something that must be undone afterwards, step by step, whether it succeeds or fails.
 * @template T
 * @param {(later: (undo: () => Promise<unknown>) => void) => Promise<T>} body is given a function that takes note of
 *   what to undo; the last noted is undone first
 * @returns {Promise<T>} what the body gave
 */
export async function undoing(body) {
  /** @type {(() => Promise<unknown>)[]} */
  const undos = [];
  try {
    return await body((undo) => undos.push(undo));
  } finally {
    // What cannot be undone, such as closing a crashed page, must not hide what the body says.
    for (const undo of undos.reverse()) await undo().catch(() => undefined);
  }
}
