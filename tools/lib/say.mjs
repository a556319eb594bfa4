/** What the commands of the house tell the person who typed them: short German lines, and refusals without a stack trace. */

/** A reason to stop that is told as one sentence. Anything else that is thrown is a defect and keeps its stack. */
export class Refusal extends Error {}

/** @type {NodeJS.WritableStream} */
let stream = process.stdout;

/** `qw` keeps standard output for the result of its command. */
export function sayOnStandardError() {
  stream = process.stderr;
}

/** @param {string} line */
export function say(line) {
  stream.write(`${line}\n`);
}

/**
 * Tells why a command ended and yields its exit code.
 * @param {unknown} reason
 * @returns {1}
 */
export function tellWhy(reason) {
  const text =
    reason instanceof Refusal
      ? reason.message
      : reason instanceof Error
        ? (reason.stack ?? reason.message)
        : String(reason);
  process.stderr.write(`${text}\n`);
  return 1;
}

/**
 * Says what is going on only when it takes a while.
 * @template T
 * @param {string} line
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function sayWhenSlow(line, work) {
  const announce = setTimeout(() => say(line), 2_000);
  try {
    return await work();
  } finally {
    clearTimeout(announce);
  }
}

/**
 * Seconds with one decimal, the German way: `3,2 s`; from a minute on `2 min 05 s`.
 * @param {number} milliseconds
 */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1).replace('.', ',')} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}
