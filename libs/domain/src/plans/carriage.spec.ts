import { CARRYING_MEASURES } from '../chain/carrying.js';
import { carriageOf } from './carriage.js';
import { MEASURE_STATES } from './vocabulary.js';

describe('what a measure says to the recommendation that it takes up', () => {
  it('carries it in exactly the states by which the areas before the plans count it', () => {
    const carrying = MEASURE_STATES.filter((state) => ['under_way', 'done'].includes(carriageOf(state)));
    expect(carrying).toEqual(CARRYING_MEASURES);
  });
});
