import { balanceOf } from '@quartierwerk/domain/plans/financing';
import { goalVerdict } from '@quartierwerk/domain/plans/goal-rule';
import { MEASURE_STATES } from '@quartierwerk/domain/plans/vocabulary';
import type { DemoPlan } from './plan-data.js';
import { financingOf } from './plan-money.js';
import { RBK_PLAN } from './rbk-plan.js';
import { STOLBERG_PLAN } from './stolberg-plan.js';

const balances = ({ measures }: DemoPlan) =>
  measures.flatMap((measure) => {
    const body = financingOf(measure);
    if (!body) return [];
    return [
      {
        code: measure.code,
        ...balanceOf(
          body.costs,
          body.financing.flatMap((line) => line.amounts),
        ),
      },
    ];
  });

describe('the concept Berg- und Talachse', () => {
  it('has five fields, two stages and 47 measures, each with a title of its own', () => {
    expect(STOLBERG_PLAN.fields).toHaveLength(5);
    expect(STOLBERG_PLAN.stages).toHaveLength(2);
    expect(STOLBERG_PLAN.measures).toHaveLength(47);
    expect(new Set(STOLBERG_PLAN.measures.map(({ title }) => title)).size).toBe(47);
  });

  it('shows every state, a delay, and every way in which money may not fit', () => {
    expect(new Set(STOLBERG_PLAN.measures.map(({ state }) => state))).toEqual(new Set(MEASURE_STATES));
    const late = STOLBERG_PLAN.measures.filter(({ reports }) => reports?.at(-1)?.course === 'delayed');
    expect(late.map(({ code }) => code)).toEqual(['1.04', '2.03', '3.05']);
    expect(new Set(balances(STOLBERG_PLAN).map(({ warning }) => warning))).toEqual(
      new Set([null, 'unfinanced', 'overfinanced', 'shifted']),
    );
    expect(balances(STOLBERG_PLAN).find(({ code }) => code === '4.02')?.open).toBe(110_000_00);
  });
});

describe.each([STOLBERG_PLAN, RBK_PLAN])('$title', (plan) => {
  it('numbers its measures within their fields without a gap', () => {
    for (const [index] of plan.fields.entries()) {
      const numbers = plan.measures.filter(({ code }) => code.startsWith(`${index + 1}.`)).map(({ code }) => code);
      expect(numbers).toEqual(numbers.map((_, at) => `${index + 1}.${String(at + 1).padStart(2, '0')}`));
    }
  });

  it('lets every goal below the first pursue one above, and every measure a goal that there is', () => {
    const levels = new Map(plan.goals.map(({ number, level }) => [number, level]));
    for (const { number, level } of plan.goals) {
      const parent = levels.get(number.split('.').slice(0, -1).join('.')) ?? null;
      expect([number, goalVerdict(level, parent).ok]).toEqual([number, true]);
    }
    expect(plan.measures.flatMap(({ goals }) => goals).filter((goal) => levels.get(goal) !== 'operational')).toEqual(
      [],
    );
  });

  it('promises nothing that ends before it begins', () => {
    for (const { code, startsOn, endsOn, moves, milestones } of plan.measures) {
      expect([code, endsOn >= startsOn]).toEqual([code, true]);
      const days = [endsOn, ...(moves ?? []).map(({ to }) => to)];
      expect([code, new Set(days).size]).toEqual([code, days.length]);
      for (const { dueOn, moves: later } of milestones ?? [])
        expect([code, (later ?? []).some(({ to }) => to === dueOn)]).toEqual([code, false]);
    }
  });
});
