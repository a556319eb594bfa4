import { numberInField, placeOf } from './measure-place.js';
import { aMeasure, aPlan } from './plan.testing.js';
import { stageWords } from './plan-words.js';

describe('the place of a new measure', () => {
  const one = aPlan({});
  const two = aPlan({ fields: [...one.fields, { id: 'g', number: 2, title: 'Teilhabe', version: 1 }] });
  const none = { field: undefined, stage: undefined };

  it('is open where there is a choice, and filled in where there is none', () => {
    expect(placeOf(undefined, none, 2026)).toEqual({ fieldId: '', stageId: '' });
    expect(placeOf(two, none, 2023)).toEqual({ fieldId: '', stageId: '' });
    expect(placeOf(one, none, 2024)).toEqual({ fieldId: 'f', stageId: 's2' });
    expect(placeOf(one, none, 2029)).toEqual({ fieldId: 'f', stageId: '' });
  });

  it('is what the address names, also a stage that is over', () => {
    expect(placeOf(two, { field: '2', stage: '1' }, 2026)).toEqual({ fieldId: 'g', stageId: 's1' });
    expect(placeOf(two, { field: '7', stage: 'x' }, 2026)).toEqual({ fieldId: '', stageId: 's2' });
  });

  it('gives the number after the highest of the field', () => {
    const plan = { ...two, codePrefix: 'B', measures: [aMeasure({ code: 'B1.02' }), aMeasure({ code: 'B1.07' })] };
    expect(['f', 'g', ''].map((id) => numberInField(plan, id))).toEqual(['B1.08', 'B2.01', '']);
  });

  it('says of a stage that it is over', () => {
    const [first] = one.stages;
    expect(first && [2023, 2024].map((year) => stageWords(first, year))).toEqual(['Stufe 1', 'Stufe 1 (abgelaufen)']);
  });
});
