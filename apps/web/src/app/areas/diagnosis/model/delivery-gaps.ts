/**
 * What is still missing under a run: figures that nobody delivered yet, or delivered as provisional. The ranks of the areas they
 * concern may still move, so the page says which indicators and where.
 */
import type { RunAreaView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { isExpected, type RunFigures } from './run-figures.js';

const MISSING = 0;
const PROVISIONAL = 3;

export interface DeliveryGap {
  /** Indicators that lack in exactly the same areas. */
  readonly codes: readonly string[];
  readonly kind: 'missing' | 'provisional';
  readonly areaCount: number;
  /** Names of the municipalities that these areas fill; empty when they lie everywhere. */
  readonly municipalities: readonly string[];
  readonly source: string | null;
}

export interface DeliveryGaps {
  readonly areaCount: number;
  /** Fewest indicators that any of these areas has, of how many. */
  readonly leastUsed: number;
  readonly expected: number;
  readonly gaps: readonly DeliveryGap[];
}

/** Null when everything was delivered and final. */
export function deliveryGaps(figures: RunFigures): DeliveryGaps | null {
  const unfinished = figures.areas.filter((area) => area.provisional);
  if (unfinished.length === 0) return null;
  return {
    areaCount: unfinished.length,
    leastUsed: Math.min(...unfinished.map((area) => area.indicatorsUsed)),
    expected: unfinished[0]?.indicatorsExpected ?? 0,
    gaps: merge([...gapsOf(figures, MISSING), ...gapsOf(figures, PROVISIONAL)]),
  };
}

interface FoundGap extends DeliveryGap {
  readonly areas: string;
}

function gapsOf(figures: RunFigures, status: number): FoundGap[] {
  return figures.indicators.flatMap((indicator, at) => {
    if (!isExpected(indicator)) return [];
    const areas = figures.areas.filter((area) => area.excludedReason === null && area.statuses[at] === status);
    if (areas.length === 0) return [];
    return [
      {
        codes: [indicator.code],
        kind: status === MISSING ? ('missing' as const) : ('provisional' as const),
        areaCount: areas.length,
        municipalities: areas.length === figures.areasTakingPart ? [] : municipalitiesOf(areas),
        source: indicator.source,
        areas: areas.map((area) => area.code).join(' '),
      },
    ];
  });
}

function municipalitiesOf(areas: readonly RunAreaView[]): string[] {
  return [...new Set(areas.flatMap((area) => area.municipalityName ?? []))];
}

/** One delivery usually carries several indicators for the same areas: they are one sentence. */
function merge(found: readonly FoundGap[]): DeliveryGap[] {
  const merged = new Map<string, FoundGap>();
  for (const gap of found) {
    const key = `${gap.kind} ${gap.areas}`;
    const former = merged.get(key);
    merged.set(key, former ? { ...former, codes: [...former.codes, ...gap.codes] } : gap);
  }
  return [...merged.values()].map(({ areas: _areas, ...gap }) => gap);
}
