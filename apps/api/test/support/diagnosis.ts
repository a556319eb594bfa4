import type { NestExpressApplication } from '@nestjs/platform-express';
import type { AreaEditionView, AreaListView, AreaView } from '@quartierwerk/contracts/places/places.views';
import type { TestPerson } from './builders.js';
import { type IndicatorSpec, type TestIndicator, aDelivery, someIndicators } from './observations.js';
import { aDivision, anEditionBody, getAs, postAs } from './places.js';

type Server = ReturnType<NestExpressApplication['getHttpServer']>;

/** A district with small areas, indicators and one year of counts. */
export interface TestDistrict {
  readonly edition: AreaEditionView;
  readonly district: AreaView;
  readonly municipalities: readonly AreaView[];
  /** By code. */
  readonly areas: readonly AreaView[];
  readonly indicators: readonly TestIndicator[];
  readonly deliveryId: string;
}

export const YEAR = 2023;

/** Counts of area `i` and indicator `j`: the first area carries the greatest burden, the last the least, no two alike. */
export function countsOf(area: number, indicator: number): { numerator: number; denominator: number } {
  const level = 20 + Math.round(280 * 0.93 ** area);
  return { numerator: level + 7 * ((area * (indicator + 3)) % 5) + 5 * indicator, denominator: 1_000 };
}

/** A district whose figures were delivered in full, made through the API where it has a way. */
export async function aDistrict(
  server: Server,
  planner: TestPerson,
  size: { readonly areas?: number; readonly indicators?: readonly IndicatorSpec[] } = {},
): Promise<TestDistrict> {
  const specs = size.indicators ?? ['A1', 'A2', 'B1'].map((code) => ({ code, domain: code.slice(0, 1) }));
  const response = await postAs(server, planner, '/api/places/editions', anEditionBody(aDivision(size.areas ?? 6)));
  const edition = response.body as AreaEditionView;
  const list = (await getAs(server, planner, `/api/places/editions/${edition.id}/areas`)).body as AreaListView;
  const at = (level: string) => list.areas.filter((area) => area.level === level);
  const [areas, [district]] = [at('small_area'), at('district')];
  const indicators = await someIndicators(planner, specs);
  const deliveryId = await aDelivery(
    planner,
    indicators.flatMap((indicator, column) =>
      areas.map((area, row) => ({ indicator, areaId: area.id, year: YEAR, ...countsOf(row, column) })),
    ),
  );
  if (!district) throw new Error(`No district in ${JSON.stringify(response.body)}`);
  return { edition, district, municipalities: at('municipality'), areas, indicators, deliveryId };
}

/** Everything an index run needs but its id. */
export function aRunBody(
  district: TestDistrict,
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return { editionId: district.edition.id, year: YEAR, method: { id: 'test' }, ...more };
}
