/** Being asked to stop: by Ctrl-C, by a signal, or because the one who started us is gone. */
import { parentOf } from './processes.mjs';

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
/** A Ctrl-C arrives from the terminal and again from npm; only a later one is a second wish. */
const sameWish = 2_000;

/**
 * @typedef {object} Stopping
 * @property {AbortSignal} signal aborted at the first wish
 * @property {() => void} now stop by our own decision
 * @property {(act: () => void) => void} onImpatience called when somebody asks again
 */

/** @returns {Stopping} */
export function stopping() {
  const controller = new AbortController();
  /** @type {(() => void)[]} */
  const impatient = [];
  let firstWish = 0;
  const wish = () => {
    firstWish ||= Date.now();
    if (Date.now() - firstWish > sameWish) for (const act of impatient) act();
    controller.abort();
  };
  for (const signal of signals) process.on(signal, wish);
  if (process.channel) {
    process.once('disconnect', wish);
    process.channel.unref();
  } else whenAbandoned(wish);
  return { signal: controller.signal, now: () => controller.abort(), onImpatience: (act) => impatient.push(act) };
}

/**
 * Calls back when npm, under which a command runs, or the shell between them is killed: they can no longer send a signal then,
 * and nobody would know that we go on.
 * @param {() => void} act
 */
export function whenAbandoned(act) {
  if (!process.env['npm_lifecycle_event']) return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  const watch = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return;
    clearInterval(watch);
    act();
  }, 500);
  watch.unref();
}
