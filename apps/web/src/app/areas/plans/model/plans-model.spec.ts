import { TestBed } from '@angular/core/testing';
import type { PlanMeasureView, PlanView } from '@quartierwerk/contracts/plans/plans.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { filterMeasures } from './measure-filter.js';
import { groupCounts, groupOf } from './measure-groups.js';
import { sumDifferenceWords } from './money.js';
import { moneyFields, moneyStages, sumsOf, unfinanced } from './plan-money.js';
import { matrixFields, matrixStages } from './plan-matrix.js';
import { planTimeline } from './plan-timeline.js';
import { aMeasure, aPlan } from './plan.testing.js';

const LATE = aMeasure({ id: 'late', code: '1.02', course: 'delayed', state: 'in_progress' });

describe('measure groups', () => {
  it('show a late measure as late only while it runs', () => {
    expect(groupOf(LATE)).toBe('delayed');
    expect(groupOf({ state: 'completed', course: 'delayed' })).toBe('done');
    expect(groupCounts([LATE, aMeasure({})]).map(({ group, count }) => [group, count])).toEqual([
      ['running', 1],
      ['delayed', 1],
    ]);
  });
});

describe('the overview', () => {
  const plan: PlanView = aPlan({
    measures: [aMeasure({ cost: 100 }), LATE, aMeasure({ id: 'c', state: 'consolidated' })],
  });

  it('counts the whole plan, whatever is filtered', () => {
    const [field] = matrixFields(plan, new Set(['late']));
    expect(field).toMatchObject({ count: 3, cost: 100, done: 1, running: 2 });
    expect(field?.cells.map((cell) => cell.map(({ id }) => id))).toEqual([['late'], []]);
    expect(matrixStages(plan)).toMatchObject([{ count: 3, cost: 100 }, { count: 0 }]);
  });
});

describe('money of a plan', () => {
  const measure = (more: Partial<PlanMeasureView>) => aMeasure(more);

  it('names what is without a source, and does not let another measure pay for it', () => {
    const plan = aPlan({
      measures: [
        measure({ cost: 100, financed: 40, open: 60, byKind: { state: 40 } }),
        measure({ id: 'b', cost: 100, financed: 150, open: -50, byKind: { own: 150 } }),
        measure({ id: 'c', cost: 70, financed: 70, open: 0, yearsOff: true }),
        measure({ id: 'd' }),
      ],
    });
    const fields = moneyFields(plan);
    expect(fields[0]?.rows.map(({ warning }) => warning)).toEqual([
      'unfinanced',
      'overfinanced',
      'shifted',
      'no_costs',
    ]);
    expect(fields[0]).toMatchObject({ cost: 270, financed: 260, misfits: 3, byKind: { state: 40, own: 150 } });
    expect(unfinanced(fields)).toEqual({ sum: 60, fields: [1] });
    expect(sumsOf(fields)).toMatchObject({
      cost: 270,
      financed: 260,
      open: 10,
      lacking: 60,
      surplus: 50,
      shifted: true,
    });
  });

  it('names the difference of a sum, what lacks beside what is too much', () => {
    const formats = TestBed.inject(Formats);
    const word = (more: object) =>
      sumDifferenceWords(
        { ...{ cost: 100_000, financed: 100_000, lacking: 0, surplus: 0, shifted: false }, ...more },
        formats,
      )?.word.replaceAll('\u00a0', ' ');
    expect(word({ lacking: 60_000 })).toBe('600 € ohne Quelle');
    expect(word({ lacking: 60_000, surplus: 50_000 })).toBe('600 € ohne Quelle; 500 € mehr als die Kosten');
    expect(word({ shifted: true })).toBe('Summe stimmt, einzelne Jahre nicht');
    expect(word({})).toBe('stimmt überein');
    expect(word({ cost: 0, financed: 0 })).toBeUndefined();
  });

  it('stands by stage as well', () => {
    const stage = { id: 's2', number: 2, title: 'Stufe 2' };
    const later = measure({ id: 'b', stage, cost: 50, financed: 50 });
    const stages = moneyStages(aPlan({ measures: [measure({ cost: 100, financed: 40, open: 60 }), later] }));
    expect(stages).toMatchObject([
      { id: 's1', count: 1, cost: 100, financed: 40, lacking: 60 },
      { id: 's2', count: 1, cost: 50, financed: 50, lacking: 0 },
    ]);
  });
});

describe('filters and timeline', () => {
  it('find by text and by difference', () => {
    const rows = [aMeasure({ title: 'Spielplatz' }), aMeasure({ id: 'b', open: 5 })];
    const filter = { group: null, text: '', state: {} };
    expect(filterMeasures(rows, { ...filter, text: 'spiel' })).toHaveLength(1);
    expect(filterMeasures(rows, { ...filter, state: { finanzierung: 'offen' } }).map(({ id }) => id)).toEqual(['b']);
  });

  it('keep the day that was promised first', () => {
    const moves = [{ from: '2026-04-30', to: '2027-06-30', reason: 'Statik', movedAt: '', movedBy: null }];
    const stone = { id: 's', title: 'Einzug', dueOn: '2027-06-30', reachedOn: null, moves };
    const [group] = planTimeline(aPlan({}), [aMeasure({ milestones: [stone], firstEndsOn: '2023-12-31' })]);
    expect(group?.rows[0]).toMatchObject({
      formerTo: '2023-12-31',
      marks: [{ day: '2027-06-30', formerDay: '2026-04-30', reached: false }],
    });
  });
});
