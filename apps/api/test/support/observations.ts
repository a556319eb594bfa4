import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import type { TestPerson } from './builders.js';
import { asAdmin } from './database.js';

export interface IndicatorSpec {
  readonly code: string;
  readonly domain: string;
  readonly direction?: 'burden' | 'relief' | 'context';
  readonly unit?: 'percent' | 'per_1000' | 'ratio';
  readonly poolingYears?: number;
}

export interface TestIndicator extends Required<IndicatorSpec> {
  readonly id: string;
  readonly editionId: string;
}

/** Indicators with their chain nodes and one edition each, in the order given. */
export async function someIndicators(person: TestPerson, specs: readonly IndicatorSpec[]): Promise<TestIndicator[]> {
  const workspaceId = person.workspace.id;
  const domains = new Map<string, string>();
  for (const { domain } of specs) {
    if (domains.has(domain)) continue;
    domains.set(domain, uuidV7());
    await asAdmin('INSERT INTO domain (workspace_id, id, code, name, position) VALUES ($1, $2, $3, $4, $5)', [
      ...[workspaceId, domains.get(domain), domain, `Bereich ${domain}`, domains.size],
    ]);
  }
  const indicators = specs.map((spec): TestIndicator => ({
    direction: 'burden',
    unit: 'percent',
    poolingYears: 1,
    ...spec,
    id: uuidV7(),
    editionId: uuidV7(),
  }));
  const json = JSON.stringify(indicators.map((one, at) => ({ ...one, at, domainId: domains.get(one.domain) })));
  const columns = `x (id uuid, "editionId" uuid, code text, "domainId" uuid, at int, direction text, unit text, "poolingYears" int)`;
  await asAdmin(
    `INSERT INTO chain_node (workspace_id, id, kind, code, title, state, visibility, created_at, created_by, changed_at)
     SELECT $1, id, 'indicator', code, code, 'valid', 'workspace', now(), $3, now() FROM json_to_recordset($2) AS ${columns}`,
    [workspaceId, json, person.userId],
  );
  await asAdmin(
    `INSERT INTO indicator (workspace_id, id, code, domain_id, position)
     SELECT $1, id, code, "domainId", at FROM json_to_recordset($2) AS ${columns}`,
    [workspaceId, json],
  );
  await asAdmin(
    `INSERT INTO indicator_edition (workspace_id, id, indicator_id, number, valid_from, name, short_name, numerator, denominator,
                                    unit, direction, pooling_years, created_at)
     SELECT $1, "editionId", id, 1, '2015-01-01', 'Indikator ' || code, code, 'Zähler', 'Nenner', unit, direction, "poolingYears", now()
       FROM json_to_recordset($2) AS ${columns}`,
    [workspaceId, json],
  );
  return indicators;
}

/** A later edition of an indicator: it counts otherwise under the same code. */
export async function aLaterEdition(person: TestPerson, indicator: TestIndicator): Promise<TestIndicator> {
  const editionId = uuidV7();
  await asAdmin(
    `INSERT INTO indicator_edition (workspace_id, id, indicator_id, number, valid_from, name, short_name, numerator, denominator,
                                    unit, direction, pooling_years, created_at)
     SELECT workspace_id, $3, indicator_id, 2, '2020-01-01', name, short_name, 'anderer Zähler', denominator, unit, direction,
            pooling_years, created_at
       FROM indicator_edition WHERE workspace_id = $1 AND id = $2`,
    [person.workspace.id, indicator.editionId, editionId],
  );
  return { ...indicator, editionId };
}

export interface ObservationSpec {
  readonly indicator: Pick<TestIndicator, 'editionId'>;
  readonly areaId: string;
  readonly year: number;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly value?: number;
  readonly status?: string;
}

/** One delivery with its observations; a value delivered before for the same cell is superseded, as an import does it. */
export async function aDelivery(
  person: TestPerson,
  observations: readonly ObservationSpec[],
  referenceDate: string | null = '2023-12-31',
): Promise<string> {
  const workspaceId = person.workspace.id;
  const deliveryId = uuidV7();
  await asAdmin(
    `INSERT INTO delivery (workspace_id, id, title, reference_date, state, row_count, created_at, created_by)
     VALUES ($1, $2, 'Testlieferung', $5, 'released', $3, now(), $4)`,
    [workspaceId, deliveryId, observations.length, person.userId, referenceDate],
  );
  const rows = observations.map(({ indicator, numerator, denominator, value, status, ...rest }) => {
    const rate = value ?? (numerator !== undefined && denominator ? (numerator / denominator) * 100 : null);
    return {
      ...rest,
      editionId: indicator.editionId,
      numerator: numerator ?? null,
      denominator: denominator ?? null,
      value: rate,
      status: status ?? (rate === null ? 'not_available' : 'present'),
    };
  });
  const columns = `x ("editionId" uuid, "areaId" uuid, year int, numerator float8, denominator float8, value float8, status text)`;
  await asAdmin(
    `UPDATE observation o SET superseded_by = $2 FROM json_to_recordset($3) AS ${columns}
      WHERE o.workspace_id = $1 AND o.indicator_edition_id = x."editionId" AND o.area_id = x."areaId" AND o.year = x.year
        AND o.superseded_by IS NULL AND NOT o.withdrawn`,
    [workspaceId, deliveryId, JSON.stringify(rows)],
  );
  await asAdmin(
    `INSERT INTO observation (workspace_id, indicator_edition_id, area_id, year, delivery_id, numerator, denominator, value, status)
     SELECT $1, "editionId", "areaId", year, $2, numerator, denominator, value, status FROM json_to_recordset($3) AS ${columns}`,
    [workspaceId, deliveryId, JSON.stringify(rows)],
  );
  return deliveryId;
}
