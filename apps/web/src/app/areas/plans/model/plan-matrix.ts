/** The overview of a plan: fields of action by planning stages, every measure in its cell. */
import type { PlanMeasureView, PlanView } from '@quartierwerk/contracts/plans/plans.views';
import { groupOf } from './measure-groups.js';

export interface MatrixField {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly count: number;
  readonly cost: number;
  readonly done: number;
  readonly running: number;
  /** One list for each stage, in their order. */
  readonly cells: readonly (readonly PlanMeasureView[])[];
}

export interface MatrixStage {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly cost: number;
}

/** @param shown the measures that pass the filters; counts and sums stay those of the whole plan */
export function matrixFields(plan: PlanView, shown: ReadonlySet<string>): MatrixField[] {
  return plan.fields.map(({ id, number, title }) => {
    const all = plan.measures.filter(({ field }) => field.id === id);
    const inGroup = (...groups: readonly string[]) => all.filter((measure) => groups.includes(groupOf(measure))).length;
    return {
      ...{ id, number, title, count: all.length, cost: costOf(all) },
      ...{ done: inGroup('done'), running: inGroup('running', 'delayed') },
      cells: plan.stages.map((stage) => all.filter((one) => one.stage.id === stage.id && shown.has(one.id))),
    };
  });
}

export function matrixStages(plan: PlanView): MatrixStage[] {
  return plan.stages.map(({ id, title }) => {
    const all = plan.measures.filter(({ stage }) => stage.id === id);
    return { id, title, count: all.length, cost: costOf(all) };
  });
}

function costOf(measures: readonly PlanMeasureView[]): number {
  return measures.reduce((total, { cost }) => total + cost, 0);
}
