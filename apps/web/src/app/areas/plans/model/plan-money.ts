/** Costs and financing of a plan by field: what each costs, who pays, and what is without a source. */
import type { PlanMeasureView, PlanView } from '@quartierwerk/contracts/plans/plans.views';
import type { Balance } from '@quartierwerk/domain/plans/financing';
import { FINANCING_KINDS, type FinancingKind } from '@quartierwerk/domain/plans/vocabulary';

export interface MoneySums {
  readonly cost: number;
  readonly byKind: Readonly<Record<FinancingKind, number>>;
  readonly financed: number;
  readonly open: number;
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

export function sumsOf(rows: readonly MoneySums[]): MoneySums {
  const sum = (pick: (row: MoneySums) => number) => rows.reduce((total, row) => total + pick(row), 0);
  const byKind = Object.fromEntries(FINANCING_KINDS.map((kind) => [kind, sum((row) => row.byKind[kind])]));
  return {
    cost: sum(({ cost }) => cost),
    byKind: byKind as Record<FinancingKind, number>,
    financed: sum(({ financed }) => financed),
    open: sum(({ open }) => open),
    followUp: sum(({ followUp }) => followUp),
  };
}

/** What lacks a source over a whole plan; money too much in one measure does not pay for another. */
export function unfinanced(fields: readonly MoneyField[]): {
  readonly sum: number;
  readonly fields: readonly number[];
} {
  const open = fields.map(({ number, rows }) => ({
    number,
    sum: rows.reduce((total, row) => total + Math.max(0, row.open), 0),
  }));
  return {
    sum: open.reduce((total, { sum }) => total + sum, 0),
    fields: open.filter(({ sum }) => sum > 0).map(({ number }) => number),
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
