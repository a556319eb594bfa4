/** Costs and financing of a plan by field and by stage: what each costs, who pays, and what is without a source. */
import type { PlanMeasureView, PlanView } from '@quartierwerk/contracts/plans/plans.views';
import type { Balance } from '@quartierwerk/domain/plans/financing';
import { FINANCING_KINDS, type FinancingKind } from '@quartierwerk/domain/plans/vocabulary';

export interface MoneySums {
  readonly cost: number;
  readonly byKind: Readonly<Record<FinancingKind, number>>;
  readonly financed: number;
  readonly open: number;
  /** What is without a source, and what is more than the costs: money too much in one measure does not pay for another. */
  readonly lacking: number;
  readonly surplus: number;
  /** Whether the sums of a measure agree, but not those of each year. */
  readonly shifted: boolean;
  readonly followUp: number;
}

export interface MoneyRow extends MoneySums {
  readonly measure: PlanMeasureView;
  readonly warning: Balance['warning'];
}

export interface MoneyField extends MoneySums {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly rows: readonly MoneyRow[];
  /** Measures whose money does not fit. */
  readonly misfits: number;
}

export function moneyFields({ fields, measures }: Pick<PlanView, 'fields' | 'measures'>): MoneyField[] {
  return fields.map(({ id, number, title }) => {
    const rows = measures.filter(({ field }) => field.id === id).map(moneyRow);
    return { id, number, title, rows, ...sumsOf(rows), misfits: rows.filter(misfits).length };
  });
}

export interface MoneyStage extends MoneySums {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly count: number;
}

/** The same measures by the stage in which they begin. */
export function moneyStages({ stages, measures }: Pick<PlanView, 'stages' | 'measures'>): MoneyStage[] {
  return stages.map(({ id, number, title }) => {
    const rows = measures.filter(({ stage }) => stage.id === id).map(moneyRow);
    return { id, number, title, count: rows.length, ...sumsOf(rows) };
  });
}

export function sumsOf(rows: readonly MoneySums[]): MoneySums {
  const sum = (pick: (row: MoneySums) => number) => rows.reduce((total, row) => total + pick(row), 0);
  const byKind = Object.fromEntries(FINANCING_KINDS.map((kind) => [kind, sum((row) => row.byKind[kind])]));
  return {
    cost: sum(({ cost }) => cost),
    byKind: byKind as Record<FinancingKind, number>,
    financed: sum(({ financed }) => financed),
    open: sum(({ open }) => open),
    lacking: sum(({ lacking }) => lacking),
    surplus: sum(({ surplus }) => surplus),
    shifted: rows.some(({ shifted }) => shifted),
    followUp: sum(({ followUp }) => followUp),
  };
}

/** What lacks a source over a whole plan, and in which fields. */
export function unfinanced(fields: readonly MoneyField[]): {
  readonly sum: number;
  readonly fields: readonly number[];
} {
  return {
    sum: fields.reduce((total, { lacking }) => total + lacking, 0),
    fields: fields.filter(({ lacking }) => lacking > 0).map(({ number }) => number),
  };
}

function moneyRow(measure: PlanMeasureView): MoneyRow {
  const { cost, financed, open, followUp } = measure;
  const byKind = Object.fromEntries(FINANCING_KINDS.map((kind) => [kind, measure.byKind[kind] ?? 0]));
  return {
    measure,
    cost,
    financed,
    open,
    followUp,
    lacking: Math.max(0, open),
    surplus: Math.max(0, -open),
    shifted: warningOf(measure) === 'shifted',
    byKind: byKind as Record<FinancingKind, number>,
    warning: warningOf(measure),
  };
}

function warningOf({ cost, financed, open, yearsOff }: PlanMeasureView): Balance['warning'] {
  if (cost === 0 && financed === 0) return 'no_costs';
  if (open !== 0) return open > 0 ? 'unfinanced' : 'overfinanced';
  return yearsOff ? 'shifted' : null;
}

function misfits({ warning }: MoneyRow): boolean {
  return warning !== null && warning !== 'no_costs';
}
