/** What the test runners report, brought to one shape: how many passed, failed and were skipped. */

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** @type {Counts} */
export const none = { passed: 0, failed: 0, skipped: 0 };
/** A stage without single tests counts as one. @param {boolean} isGood @returns {Counts} */
export const one = (isGood) => ({ passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 });

/** @param {...Counts} parts @returns {Counts} */
export function sum(...parts) {
  return parts.reduce(
    (total, part) => ({
      passed: total.passed + part.passed,
      failed: total.failed + part.failed,
      skipped: total.skipped + part.skipped,
    }),
    none,
  );
}

/**
 * A runner that ended badly without naming a failed test has failed all the same.
 * @param {Counts | undefined} counts undefined when it left no report
 * @param {number} code exit code
 * @returns {Counts}
 */
export function trusting(counts, code) {
  if (!counts) return one(false);
  return code !== 0 && counts.failed === 0 ? sum(counts, one(false)) : counts;
}

/**
 * Jest, `--json`. A file that could not be run at all counts as one failure.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, numRuntimeErrorTestSuites: number }} report
 * @returns {Counts}
 */
export function jestCounts(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Playwright, reporter `json`. `errors` are those outside of a test, such as a file that does not load.
 * @param {{ stats: { expected: number, flaky: number, unexpected: number, skipped: number }, errors?: unknown[] }} report
 * @returns {Counts}
 */
export function playwrightCounts({ stats, errors = [] }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped };
}

/** Node's runner, reporter `tap`: its closing lines. @param {string} tap @returns {Counts} */
export function tapCounts(tap) {
  const last = (/** @type {string} */ name) => Number(tap.match(new RegExp(`^# ${name} (\\d+)$`, 'm'))?.[1] ?? 0);
  return { passed: last('pass'), failed: last('fail') + last('cancelled'), skipped: last('skipped') + last('todo') };
}

/** Of one stage, with what was skipped where something was. @param {Counts} counts */
export function stageLine(counts) {
  return `${closingLine(counts)}${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`;
}

/** The closing line of `npm test`; what was skipped stands at its stage and before this line. @param {Counts} counts */
export function closingLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}
