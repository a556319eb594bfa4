import type { Day } from '@quartierwerk/domain/time/day';
import { PROVIDERS, type Provider } from './rbk-providers.js';

/** What the planning asked its providers for: each January for the year before, and what they said they cannot deliver. */
export interface DemoRequest {
  readonly provider: string;
  readonly indicators: readonly string[];
  readonly year: number;
  readonly askedOn: Day;
  readonly dueOn: Day;
  readonly note?: string;
  readonly refused?: { readonly on: Day; readonly reason: string };
}

const ASKED_IN_NOVEMBER = '2026-11-16';

function dueIn(year: number, { inMarch }: Provider): Day {
  return inMarch ? `${year + 1}-03-31` : `${year + 1}-02-27`;
}

const provider = (key: string): Provider => {
  const found = PROVIDERS.find((one) => one.key === key);
  if (!found) throw new Error(`The demonstration has no provider ${key}.`);
  return found;
};

function asked(one: Provider, year: number, change: Partial<DemoRequest> = {}): DemoRequest {
  const { name, indicatorCodes } = one;
  return {
    provider: name,
    indicators: indicatorCodes,
    year,
    askedOn: `${year + 1}-01-12`,
    dueOn: dueIn(year, one),
    ...change,
  };
}

const DAY_CARE_ROESRATH = 'day-care-roesrath';

export const RBK_REQUESTS: readonly DemoRequest[] = [
  ...[2021, 2022].map((year) =>
    asked(provider('health'), year, {
      refused: { on: `${year + 1}-02-03`, reason: 'Wegen der Pandemie wurde nicht der ganze Jahrgang untersucht.' },
    }),
  ),
  asked(provider('care'), 2024, {
    refused: {
      on: '2025-01-20',
      reason: 'Wird nur alle zwei Jahre kleinräumig ausgewertet, das nächste Mal für 2025.',
    },
  }),
  ...PROVIDERS.filter(({ key }) => key !== DAY_CARE_ROESRATH).map((one) => asked(one, 2025)),
  asked(provider(DAY_CARE_ROESRATH), 2025, {
    dueOn: '2026-10-30',
    note: 'Frist verlängert wegen der neuen Kita-Software.',
  }),
  ...PROVIDERS.filter(({ key }) => key !== 'care').map((one) => asked(one, 2026, { askedOn: ASKED_IN_NOVEMBER })),
];
