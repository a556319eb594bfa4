import type { IndexRunView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { DEFAULT_METHOD } from '@quartierwerk/statistics/index/method';
import { runFigures } from './index-input.testing.js';
import { figuresOf } from './run-figures.js';

const run = (method: unknown) => ({ ...runFigures(), method }) as unknown as IndexRunView;

describe('figuresOf', () => {
  it('tells the method that was stored', () => {
    const method = { ...DEFAULT_METHOD, standardisation: 'rank' as const };
    expect(figuresOf(run(method))).toMatchObject({ method, storedMethod: method });
  });

  it('tells none where it cannot be read any more, and draws all the same', () => {
    expect(figuresOf(run({ standardisation: 'of another time' }))).toMatchObject({
      method: DEFAULT_METHOD,
      storedMethod: null,
    });
  });
});
