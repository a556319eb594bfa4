/** Costs and financing as they are typed: one column for each year, one row for each source. */
import type { SetFinancing } from '@quartierwerk/contracts/plans/financing.dto';
import type { MeasureView } from '@quartierwerk/contracts/plans/measure.views';
import { balanceOf, type Balance } from '@quartierwerk/domain/plans/financing';
import type { CostKind, FinancingKind, FinancingState } from '@quartierwerk/domain/plans/vocabulary';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import { tooLong } from '../../../shared/forms/at-most.js';
import { centsOf, typedEuros } from './money.js';

export interface LineEntry {
  readonly id: string;
  readonly source: string;
  readonly kind: FinancingKind;
  readonly rate: string;
  readonly state: FinancingState;
  /** One text for each year of the table. */
  readonly amounts: readonly string[];
}

export interface FinancingEntry {
  readonly years: readonly number[];
  readonly costs: readonly string[];
  readonly followUp: readonly string[];
  readonly lines: readonly LineEntry[];
}

type Money = Pick<MeasureView, 'costs' | 'financing' | 'startsOn' | 'endsOn'>;

/** Years that have an amount, and those of the measure itself. */
export function yearsOf({ costs, financing, startsOn, endsOn }: Money): number[] {
  const own = [startsOn, endsOn].flatMap((day) => (day === null ? [] : [Number(day.slice(0, 4))]));
  const used = [...costs, ...financing.flatMap(({ amounts }) => amounts)].map(({ year }) => year);
  const [first, last] = [Math.min(...own, ...used), Math.max(...own, ...used)];
  if (!Number.isFinite(first)) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

export function financingEntry(measure: Money, formats: Formats, fallbackYear: number): FinancingEntry {
  const found = yearsOf(measure);
  const years = found.length > 0 ? found : [fallbackYear];
  const row = (amounts: readonly { readonly year: number; readonly cents: number }[]) =>
    years.map((year) => typedEuros(amounts.find((amount) => amount.year === year)?.cents ?? 0, formats));
  const costs = (kind: CostKind) => row(measure.costs.filter((cost) => cost.kind === kind));
  return {
    years,
    costs: costs('once'),
    followUp: costs('follow_up'),
    lines: measure.financing.map(({ id, source, kind, rate, state, amounts }) => ({
      ...{ id, source, kind, state, rate: rate === null ? '' : formats.number(rate, rate % 1 === 0 ? 0 : 2) },
      amounts: row(amounts),
    })),
  };
}

export function newLine(years: readonly number[]): LineEntry {
  return { id: uuidV7(), source: '', kind: 'own', rate: '', state: 'planned', amounts: years.map(() => '') };
}

/** One more year at the end or at the beginning. */
export function withYear(entry: FinancingEntry, where: 'before' | 'after'): FinancingEntry {
  const year = where === 'after' ? (entry.years.at(-1) ?? 0) + 1 : (entry.years[0] ?? 0) - 1;
  const grown = <Item>(items: readonly Item[], item: Item) => (where === 'after' ? [...items, item] : [item, ...items]);
  return {
    years: grown(entry.years, year),
    costs: grown(entry.costs, ''),
    followUp: grown(entry.followUp, ''),
    lines: entry.lines.map((line) => ({ ...line, amounts: grown(line.amounts, '') })),
  };
}

export interface FinancingProblem {
  /** Row and column of the cell: "costs 1", the id of a line with "source", "rate" or its column. */
  readonly cell: string;
  readonly message: string;
}

/** What cannot be stored as it is, by cell. */
export function financingProblems(entry: FinancingEntry, formats: Formats): FinancingProblem[] {
  const amount = (row: string, texts: readonly string[]) =>
    texts.flatMap((text, index) =>
      centsOf(text, formats) === null
        ? [{ cell: `${row} ${index}`, message: $localize`:@@plans.noAmount:„${text}:text:“ ist kein Betrag.` }]
        : [],
    );
  return [
    ...amount('costs', entry.costs),
    ...amount('followUp', entry.followUp),
    ...entry.lines.flatMap((line) => [
      ...(line.source.trim() === ''
        ? [{ cell: `${line.id} source`, message: $localize`:@@plans.sourceMissing:Eine Quelle hat noch keinen Namen.` }]
        : []),
      ...tooLong(line.source, LIMITS.nameLength).map((message) => ({ cell: `${line.id} source`, message })),
      ...(rateOf(line.rate, formats) === undefined
        ? [
            {
              cell: `${line.id} rate`,
              message: $localize`:@@plans.noRate:„${line.rate}:text:“ ist kein Satz zwischen 0 und 100.`,
            },
          ]
        : []),
      ...amount(line.id, line.amounts),
    ]),
  ];
}

/** The body of the command; amounts that are none count as nothing, the form does not send them. */
export function financingBody(entry: FinancingEntry, formats: Formats): SetFinancing {
  const amounts = (texts: readonly string[]) =>
    entry.years
      .map((year, index) => ({ year, cents: centsOf(texts[index] ?? '', formats) ?? 0 }))
      .filter(({ cents }) => cents > 0);
  const costs = (texts: readonly string[], kind: CostKind) => amounts(texts).map((amount) => ({ ...amount, kind }));
  return {
    costs: [...costs(entry.costs, 'once'), ...costs(entry.followUp, 'follow_up')],
    financing: entry.lines.map(({ id, source, kind, rate, state, amounts: texts }) => ({
      ...{ id, source: source.trim(), kind, state, rate: rateOf(rate, formats) ?? null },
      amounts: amounts(texts),
    })),
  };
}

export function balanceOfEntry(entry: FinancingEntry, formats: Formats): Balance {
  const { costs, financing } = financingBody(entry, formats);
  return balanceOf(
    costs,
    financing.flatMap((line) => line.amounts),
  );
}

/** Null: no rate was typed; undefined: what was typed is none. */
function rateOf(text: string, formats: Formats): number | null | undefined {
  if (text.trim() === '') return null;
  const rate = formats.parseNumber(text.replace('%', ''));
  return rate === null || rate < 0 || rate > 100 ? undefined : Math.round(rate * 100) / 100;
}
