import { Injectable } from '@nestjs/common';
import type { DependentsView } from '@quartierwerk/contracts/chain/outdated.views';
import type { DeliveryQuery, PageQuery } from '@quartierwerk/contracts/indicators/deliveries.dto';
import type {
  DeliveredValuesView,
  DeliveredValueView,
  DeliveryFacetsView,
  DeliveryListView,
  DeliveryView,
} from '@quartierwerk/contracts/indicators/deliveries.views';
import { holdsSought, soughtPatterns } from '../../platform/database/sought.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type ActorContext, may } from '../../platform/http/actor-context.js';
import { Refused } from '../../platform/http/refused.js';
import { OutdatedQueries } from '../chain/index.js';
import { changeableOrganisations, exactOrganisations, visibleOrganisations } from './delivery-scope.js';
import { observationsFor } from './shown-values.js';

const PAGE = 50;

/** What a delivery holds, counted when it was stored; deliveries made otherwise have none of it. */
const DELIVERY = `d.id, d.title, d.reference_date::text AS "referenceDate", d.note, d.state, d.row_count AS "rowCount",
  CASE WHEN s.id IS NOT NULL THEN json_build_object('id', s.id, 'name', s.name) END AS source,
  coalesce(d.summary -> 'indicators', '[]') AS indicators, coalesce(d.summary -> 'years', '[]') AS years,
  coalesce((d.summary ->> 'missing')::int, 0) AS missing, coalesce((d.summary ->> 'suppressed')::int, 0) AS suppressed,
  coalesce((d.summary ->> 'secondary')::int, 0) AS secondary,
  coalesce((d.summary ->> 'replaced')::int, 0) AS replaced, coalesce((d.summary ->> 'skipped')::int, 0) AS skipped,
  coalesce(d.summary -> 'confirmed', '[]') AS confirmed,
  d.file_name AS "fileName", d.file_sha256 AS "fileSha256", d.created_at AS "createdAt", d.withdrawn_at AS "withdrawnAt",
  d.withdrawn_reason AS "withdrawnReason", d.version, s.organisation_id AS "organisationId"`;
const DELIVERIES = `delivery d LEFT JOIN source s ON s.workspace_id = d.workspace_id AND s.id = d.source_id
  WHERE d.workspace_id = $1 AND ($2::uuid[] IS NULL OR s.organisation_id = ANY ($2))`;

type Row = Omit<DeliveryView, 'actions'> & { readonly organisationId: string | null };

/** Reads of deliveries. Each statement carries the organisations whose deliveries the person may see. */
@Injectable()
export class DeliveryQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly outdated: OutdatedQueries,
  ) {}

  list(ctx: ActorContext, query: DeliveryQuery): Promise<DeliveryListView> {
    return this.uow.read(ctx, async (tx) => {
      const offset = query.offset ?? 0;
      const { state, source, indicator, year, text } = query;
      const rows = await tx.sql<Row & { total: number }>(
        `SELECT ${DELIVERY}, count(*) OVER ()::int AS total FROM ${DELIVERIES} AND ($3::text IS NULL OR d.state = $3)
           AND ($4::uuid IS NULL OR s.id = $4) AND ($5::text IS NULL OR d.summary -> 'indicators' ? $5)
           AND ($6::int IS NULL OR d.summary -> 'years' @> to_jsonb($6::int))
           AND ${holdsSought(`search_form(concat_ws(' ', d.title, s.name, d.file_name))`, '$7')}
          ORDER BY (SELECT max(y::int) FROM jsonb_array_elements_text(d.summary -> 'years') y) DESC NULLS LAST, d.seq DESC
          LIMIT $8 OFFSET $9`,
        [
          ...[tx.workspaceId, visibleOrganisations(tx), state ?? null, source ?? null, indicator ?? null, year ?? null],
          ...[soughtPatterns(text), query.limit ?? PAGE, offset],
        ],
      );
      return {
        deliveries: rows.map(({ total: _, ...row }) => view(tx, row)),
        total: rows[0]?.total ?? 0,
        offset,
        facets: await facetsIn(tx),
      };
    });
  }

  delivery(ctx: ActorContext, id: string): Promise<DeliveryView> {
    return this.uow.read(ctx, (tx) => this.deliveryIn(tx, id));
  }

  /** What rests on it. @throws Refused as `deliveryIn` */
  dependents(ctx: ActorContext, id: string): Promise<DependentsView> {
    return this.uow.read(ctx, async (tx) => {
      await this.deliveryIn(tx, id);
      return this.outdated.dependentsIn(tx, id);
    });
  }

  /** @throws Refused `NOT_FOUND`, also for a delivery that the person may not see */
  async deliveryIn(tx: Tx, id: string): Promise<DeliveryView> {
    const [row] = await tx.sql<Row>(`SELECT ${DELIVERY} FROM ${DELIVERIES} AND d.id = $3`, [
      tx.workspaceId,
      visibleOrganisations(tx),
      id,
    ]);
    if (!row) throw new Refused('NOT_FOUND');
    return view(tx, row);
  }

  values(ctx: ActorContext, id: string, query: PageQuery): Promise<DeliveredValuesView> {
    return this.uow.read(ctx, async (tx) => {
      const delivery = await this.deliveryIn(tx, id);
      const offset = query.offset ?? 0;
      const values = await tx.sql<DeliveredValueView>(
        `SELECT a.code AS "areaCode", a.name AS "areaName", i.code AS indicator, o.year, o.numerator, o.denominator, o.value,
                o.status, CASE WHEN o.exact THEN o.secondary END AS secondary, o.superseded_by IS NOT NULL AS superseded
           FROM ${observationsFor('$5')} o
           JOIN area a ON a.workspace_id = o.workspace_id AND a.id = o.area_id
           JOIN indicator_edition e ON e.workspace_id = o.workspace_id AND e.id = o.indicator_edition_id
           JOIN indicator i ON i.workspace_id = o.workspace_id AND i.id = e.indicator_id
          WHERE o.workspace_id = $1 AND o.delivery_id = $2
          ORDER BY i.position, i.code, o.year, a.code COLLATE "C" LIMIT $3 OFFSET $4`,
        [tx.workspaceId, id, query.limit ?? PAGE, offset, exactOrganisations(tx)],
      );
      return { values, total: delivery.rowCount, offset };
    });
  }
}

async function facetsIn(tx: Tx): Promise<DeliveryFacetsView> {
  const [facets] = await tx.sql<DeliveryFacetsView>(
    `WITH seen AS (SELECT d.summary, s.id, s.name FROM ${DELIVERIES})
     SELECT (SELECT count(*)::int FROM seen) AS count,
            coalesce((SELECT json_agg(json_build_object('id', x.id, 'name', x.name) ORDER BY x.name)
                        FROM (SELECT DISTINCT id, name FROM seen WHERE id IS NOT NULL) x), '[]') AS sources,
            coalesce((SELECT json_agg(i.code ORDER BY i.position, i.code) FROM indicator i WHERE i.workspace_id = $1
                         AND i.code IN (SELECT jsonb_array_elements_text(summary -> 'indicators') FROM seen)), '[]') AS indicators,
            coalesce((SELECT json_agg(y.year ORDER BY y.year DESC)
                        FROM (SELECT DISTINCT jsonb_array_elements_text(summary -> 'years')::int AS year FROM seen) y), '[]') AS years`,
    [tx.workspaceId, visibleOrganisations(tx)],
  );
  if (!facets) throw new Error('An aggregate without a row.');
  return facets;
}

/** How many values are hidden for another one narrows down which they are: it goes to those only who see them. */
function seesExactly(ctx: ActorContext, organisationId: string | null): boolean {
  const exact = exactOrganisations(ctx);
  return exact === null || (organisationId !== null && exact.includes(organisationId));
}

function view(ctx: ActorContext, { organisationId, ...row }: Row): DeliveryView {
  const own = changeableOrganisations(ctx);
  const reachable = own === null || (organisationId !== null && own.includes(organisationId));
  const stands = row.state === 'received' || row.state === 'released';
  return {
    ...row,
    secondary: seesExactly(ctx, organisationId) ? row.secondary : null,
    actions: stands && reachable && may(ctx, 'deliveries.withdraw') ? ['withdraw'] : [],
  };
}
