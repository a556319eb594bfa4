import { carryOutVerdict } from './measure-links.js';
import { MEASURE_STATES } from './vocabulary.js';

it('what was given up carries no decision out, whatever else may', () => {
  expect(MEASURE_STATES.filter((state) => !carryOutVerdict(state).ok)).toEqual(['discontinued']);
  expect(carryOutVerdict('discontinued')).toEqual({ ok: false, reason: 'MEASURE_DISCONTINUED' });
});
