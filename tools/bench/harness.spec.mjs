import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { markdown } from '../lib/bench.mjs';
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
    const text = markdown(
      [['CPU', '2 cores']],
      [{ title: 'Index', figures: [atMost('a|b', 26, 25, milliseconds, 'cold'), { name: 'c', measured: '1 ms' }] }],
    );
    assert.match(text, /\| CPU \| 2 cores \|/);
    assert.match(text, /## Index/);
    assert.match(text, /\| a\\\|b \| 26\.0 ms \| ≤ 25\.0 ms \| no \| cold \|/);
    assert.match(text, /\| c \| 1 ms \| {2}\| {2}\| {2}\|/);
  });
});
