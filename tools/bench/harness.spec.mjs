import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { replaced, sectionsOf, table } from '../lib/bench.mjs';
import { atLeast, atMost, bytes, median, milliseconds, percentile, timed, times } from './harness.mjs';

describe('a measurement', () => {
  it('has its median in the middle, or between the two in the middle', () => {
    assert.equal(median([1, 2, 10]), 2);
    assert.equal(median([1, 2, 4, 10]), 3);
    assert.equal(median([5]), 5);
  });

  it('has percentiles that were really measured', () => {
    const samples = Array.from({ length: 20 }, (_, index) => index + 1);
    assert.equal(percentile(samples, 95), 19);
    assert.equal(percentile(samples, 100), 20);
    assert.throws(() => percentile([], 50));
  });

  it('is repeated after warming up, and sorted', async () => {
    let calls = 0;
    const samples = await timed(() => (calls += 1), { runs: 4, warmUps: 3 });
    assert.equal(calls, 7);
    assert.deepEqual(
      samples,
      [...samples].sort((a, b) => a - b),
    );
  });

  it('states whether its target is reached', () => {
    assert.deepEqual(atMost('a', 24, 25, milliseconds), {
      name: 'a',
      measured: '24.0 ms',
      target: '≤ 25.0 ms',
      reached: true,
      note: undefined,
    });
    assert.equal(atMost('a', 26, 25, milliseconds).reached, false);
    assert.equal(atLeast('a', 0.4, 0.5, times).reached, false);
    assert.equal(bytes(250_000), '250 kB');
    assert.equal(milliseconds(12_340), '12.3 s');
  });

  it('becomes a row of a table, with what is missing left empty', () => {
    const figures = [atMost('a|b', 26, 25, milliseconds, 'cold'), { name: 'c', measured: '1 ms' }];
    const text = table({ title: 'Index', measured: '2026-11-27, commit abc', figures });
    assert.match(text, /## Index\n\nMeasured on 2026-11-27, commit abc\./);
    assert.match(text, /\| a\\\|b \| 26\.0 ms \| ≤ 25\.0 ms \| no \| cold \|/);
    assert.match(text, /\| c \| 1 ms \| {2}\| {2}\| {2}\|/);
  });

  it('takes the place of the section of its title, and leaves the others', () => {
    const before = '# Benchmarks\n\n## A\n\nold\n\n## B\n\nstays\n';
    const anew = replaced(sectionsOf(before), '## A\n\nnew\n');
    assert.deepEqual(anew, ['## A\n\nnew\n', '## B\n\nstays\n']);
    assert.equal(replaced(anew, '## C\n').length, 3);
  });
});
