import type { SetFinancing } from '@quartierwerk/contracts/plans/financing.dto';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import type { CostKind, FinancingKind, FinancingState, MeasureState } from '@quartierwerk/domain/plans/vocabulary';
import type { DemoFinancing, DemoMeasure, DemoMoney, DemoScheme } from './plan-data.js';

interface SchemeSource {
  readonly source: string;
  readonly kind: FinancingKind;
  readonly rate?: number;
  /** Part of every year that it pays; the last source takes what is left. */
  readonly share: number;
}

/** Rates of the usual ways to pay in North Rhine-Westphalia; the sums of the demonstration are invented. */
const SCHEMES: Readonly<Record<DemoScheme, readonly SchemeSource[]>> = {
  urban: [
    { source: 'Städtebauförderung Land und Bund', kind: 'state', rate: 80, share: 0.8 },
    { source: 'Eigenanteil Stadt', kind: 'own', rate: 20, share: 0.2 },
  ],
  ziq: [
    { source: 'Land und ESF, Programm ZiQ', kind: 'state', rate: 80, share: 0.8 },
    { source: 'Eigenanteil Stadt', kind: 'own', rate: 20, share: 0.2 },
  ],
  eu: [
    { source: 'Europäischer Sozialfonds Plus', kind: 'eu', rate: 50, share: 0.5 },
    { source: 'Land', kind: 'state', rate: 40, share: 0.4 },
    { source: 'Eigenanteil Stadt', kind: 'own', rate: 10, share: 0.1 },
  ],
  own: [{ source: 'Haushalt der Stadt', kind: 'own', share: 1 }],
  third: [
    { source: 'Stiftungen und Spenden', kind: 'third_party', share: 0.6 },
    { source: 'Haushalt der Stadt', kind: 'own', share: 0.4 },
  ],
};

/** How sure the money is, by how far the measure is. */
const SURE: Readonly<Record<MeasureState, FinancingState>> = {
  ...{ idea: 'planned', planned: 'planned', decided: 'planned', on_hold: 'planned', discontinued: 'planned' },
  ...{
    funding_applied: 'applied',
    funded: 'granted',
    in_progress: 'granted',
    completed: 'settled',
    consolidated: 'settled',
  },
};

/** The body of the command, in cents. */
export function financingOf(measure: DemoMeasure): SetFinancing | null {
  const { money } = measure;
  if (!money) return null;
  return 'sum' in money ? spread(measure, money) : tableOf(money);
}

function tableOf(money: DemoMoney): SetFinancing {
  return {
    costs: [...amounts(money.costs, 'once'), ...amounts(money.followUp ?? {}, 'follow_up')],
    financing: money.financing.map(lineOf),
  };
}

function lineOf({ source, kind, rate, state, amounts: byYear }: DemoFinancing): SetFinancing['financing'][number] {
  const list = Object.entries(byYear).map(([year, sum]) => ({ year: Number(year), cents: sum * 100_000 }));
  return { id: uuidV7(), source, kind, rate: rate ?? null, state, amounts: list };
}

function amounts(byYear: Readonly<Record<number, number>>, kind: CostKind): SetFinancing['costs'] {
  return Object.entries(byYear).map(([year, sum]) => ({ kind, year: Number(year), cents: sum * 100_000 }));
}

/** The sum evenly over the years in whole thousands, the remainder in the last; what is missing is missing in the last years. */
function spread(
  measure: DemoMeasure,
  { sum, scheme, gap = 0 }: { readonly sum: number; readonly scheme: DemoScheme; readonly gap?: number },
): SetFinancing {
  const end = measure.moves?.at(-1)?.to ?? measure.endsOn;
  const [first, last] = [measure.startsOn, end].map((day) => Number(day.slice(0, 4))) as [number, number];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const usual = Math.floor(sum / years.length);
  const costs = Object.fromEntries(
    years.map((year) => [year, year === last ? sum - usual * (years.length - 1) : usual]),
  );
  let missing = gap;
  const paid = Object.fromEntries(
    [...years].reverse().map((year) => {
      const cut = Math.min(missing, costs[year] ?? 0);
      missing -= cut;
      return [year, (costs[year] ?? 0) - cut];
    }),
  );
  return tableOf({ costs, financing: sourcesOf(SCHEMES[scheme], paid, SURE[measure.state]) });
}

function sourcesOf(
  sources: readonly SchemeSource[],
  paid: Readonly<Record<number, number>>,
  state: FinancingState,
): DemoFinancing[] {
  const left: Record<number, number> = { ...paid };
  return sources.map(({ source, kind, rate, share }, index) => {
    const byYear = Object.fromEntries(
      Object.entries(paid).map(([year, sum]) => {
        const part = index === sources.length - 1 ? (left[Number(year)] ?? 0) : Math.round(sum * share);
        left[Number(year)] = (left[Number(year)] ?? 0) - part;
        return [year, part];
      }),
    );
    return { source, kind, state, amounts: byYear, ...(rate === undefined ? {} : { rate }) };
  });
}
