import { measureCode } from './measure-links.js';
import { isStageOver, nextInField, numberOfCode, offeredStages, onlyOne, onlyStage } from './measure-place.js';

const [first, second, third] = [
  { title: 'Stufe 1', toYear: 2023 },
  { title: 'Stufe 2', toYear: 2026 },
  { title: 'Stufe 3', toYear: 2028 },
];

describe('a planning stage', () => {
  it('is over after its last year', () => {
    expect([2022, 2023, 2024].map((year) => isStageOver(first, year))).toEqual([false, false, true]);
  });

  it('that is over is offered last', () => {
    expect(offeredStages([first, second, third], 2026)).toEqual([second, third, first]);
    expect(offeredStages([first, second, third], 2030)).toEqual([first, second, third]);
  });

  it('is filled in where it is the only one that is not over', () => {
    expect(onlyStage([first, second, third], 2026)).toBeNull();
    expect(onlyStage([first, second, third], 2027)).toBe(third);
    expect(onlyStage([first], 2027)).toBeNull();
  });
});

it('a field is filled in where it is the only one', () => {
  expect([onlyOne([]), onlyOne(['a']), onlyOne(['a', 'b'])]).toEqual([null, 'a', null]);
});

it('a number follows on the highest of its field', () => {
  expect(nextInField([])).toBe(1);
  expect(nextInField([1, 4, 2])).toBe(5);
  expect(numberOfCode(measureCode('B', 2, 104))).toBe(104);
  expect(numberOfCode('nord')).toBeNull();
});
