import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { closingLine, jestCounts, one, playwrightCounts, stageLine, sum, tapCounts, trusting } from './counts.mjs';

describe('counts of a test run', () => {
  it('are taken from Jest, with a file that could not run as one failure', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      numRuntimeErrorTestSuites: 1,
    };
    assert.deepEqual(jestCounts(report), { passed: 7, failed: 2, skipped: 2 });
  });

  it('are taken from Playwright, with an error outside of a test as one failure', () => {
    const report = { stats: { expected: 5, flaky: 1, unexpected: 1, skipped: 2 }, errors: [{}] };
    assert.deepEqual(playwrightCounts(report), { passed: 6, failed: 2, skipped: 2 });
  });

  it("are taken from the closing lines of Node's runner", () => {
    const tap = 'ok 1 - says "# pass 99"\n1..3\n# tests 5\n# pass 3\n# fail 1\n# cancelled 1\n# skipped 0\n# todo 1\n';
    assert.deepEqual(tapCounts(tap), { passed: 3, failed: 2, skipped: 1 });
  });

  it('are one failure when a runner left no report', () => {
    assert.deepEqual(trusting(undefined, 0), one(false));
  });

  it('gain a failure when a runner ended badly without naming one', () => {
    assert.deepEqual(trusting({ passed: 4, failed: 0, skipped: 0 }, 1), { passed: 4, failed: 1, skipped: 0 });
    assert.deepEqual(trusting({ passed: 4, failed: 2, skipped: 0 }, 1), { passed: 4, failed: 2, skipped: 0 });
  });

  it('close with one line of passed and failed; what was skipped stands at its stage', () => {
    const counts = sum(one(false), { passed: 4, failed: 0, skipped: 3 });
    assert.equal(closingLine(counts), '4 passed, 1 failed');
    assert.equal(stageLine(counts), '4 passed, 1 failed, 3 skipped');
    assert.equal(stageLine(sum(one(true), { passed: 4, failed: 0, skipped: 0 })), '5 passed, 0 failed');
  });
});
