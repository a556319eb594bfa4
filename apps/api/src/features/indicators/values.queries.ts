import { Injectable } from '@nestjs/common';
import type { ValuesQuery } from '@quartierwerk/contracts/indicators/catalogue.dto';
import type {
  CellView,
  IndicatorValuesView,
  UnassignedView,
  ValueRowView,
} from '@quartierwerk/contracts/indicators/catalogue.views';
import { holdsSought, soughtPatterns } from '../../platform/database/sought.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../platform/http/actor-context.js';
import { Refused } from '../../platform/http/refused.js';
import { exactOrganisations, figureOrganisations } from './delivery-scope.js';
import { observationsFor } from './shown-values.js';

const PAGE = 200;

type AreaRow = Omit<ValueRowView, 'cells'>;
type ValueRow = CellView & { readonly areaId: string; readonly year: number };

/** Current values of one indicator, as a table of areas and years. */
@Injectable()
export class ValuesQueries {
  constructor(private readonly uow: UnitOfWork) {}

  values(ctx: ActorContext, code: string, query: ValuesQuery): Promise<IndicatorValuesView> {
    return this.uow.read(ctx, async (tx) => {
      const indicatorId = await this.idOf(tx, code);
      const areaEdition = await this.areaEdition(tx, indicatorId, query.areaEditionId);
      const offset = query.offset ?? 0;
      if (!areaEdition) return { areaEdition: null, years: [], rows: [], unassigned: [], total: 0, offset };
      const { total, areas } = await this.areas(tx, areaEdition.id, query);
      const values = await this.valuesOf(
        tx,
        indicatorId,
        areas.map(({ areaId }) => areaId),
      );
      const years = await this.years(tx, indicatorId, areaEdition.id);
      const cells = new Map(values.map(({ areaId, year, ...cell }) => [`${areaId}|${year}`, cell]));
      return {
        areaEdition,
        years,
        rows: areas.map((area) => ({
          ...area,
          cells: years.map((year) => cells.get(`${area.areaId}|${year}`) ?? null),
        })),
        unassigned: await this.unassigned(tx, indicatorId, areaEdition.id),
        total,
        offset,
      };
    });
  }

  private async idOf(tx: Tx, code: string): Promise<string> {
    const [row] = await tx.sql<{ id: string }>('SELECT id FROM indicator WHERE workspace_id = $1 AND code = $2', [
      tx.workspaceId,
      code,
    ]);
    if (!row) throw new Refused('NOT_FOUND');
    return row.id;
  }

  /** The edition asked for, or the one with the latest values of this indicator. */
  private async areaEdition(
    tx: Tx,
    indicatorId: string,
    wanted: string | undefined,
  ): Promise<IndicatorValuesView['areaEdition']> {
    const [row] = await tx.sql<NonNullable<IndicatorValuesView['areaEdition']>>(
      `SELECT a.id, a.name, a.small_area_label AS "smallAreaLabel"
         FROM area_edition a
        WHERE a.workspace_id = $1 AND ($3::uuid IS NULL OR a.id = $3)
        ORDER BY (SELECT max(c.year) FROM observation_count c
                    JOIN indicator_edition e ON e.workspace_id = c.workspace_id AND e.id = c.indicator_edition_id
                   WHERE c.workspace_id = $1 AND e.indicator_id = $2 AND c.area_edition_id = a.id) DESC NULLS LAST,
                 a.valid_from DESC LIMIT 1`,
      [tx.workspaceId, indicatorId, wanted ?? null],
    );
    if (wanted && !row) throw new Refused('NOT_FOUND');
    return row ?? null;
  }

  private async areas(tx: Tx, editionId: string, query: ValuesQuery): Promise<{ total: number; areas: AreaRow[] }> {
    const rows = await tx.sql<AreaRow & { total: number }>(
      `SELECT a.id AS "areaId", a.code, a.name, a.level, p.name AS "parentName", count(*) OVER ()::int AS total
         FROM area a LEFT JOIN area p ON p.workspace_id = a.workspace_id AND p.id = a.parent_id
        WHERE a.workspace_id = $1 AND a.edition_id = $2 AND ($3::text IS NULL OR a.level = $3)
          AND ${holdsSought(`search_form(a.code || ' ' || a.name)`, '$4')}
        ORDER BY array_position(ARRAY['district', 'municipality', 'small_area'], a.level),
                 p.name COLLATE "de-x-icu" NULLS FIRST, a.name COLLATE "de-x-icu", a.code COLLATE "C"
        LIMIT $5 OFFSET $6`,
      [
        tx.workspaceId,
        editionId,
        query.level ?? null,
        soughtPatterns(query.search),
        query.limit ?? PAGE,
        query.offset ?? 0,
      ],
    );
    return { total: rows[0]?.total ?? 0, areas: rows.map(({ total: _, ...area }) => area) };
  }

  /** What another office delivered is a gap to a data provider: unreleased figures of one office are not for the next. */
  private valuesOf(tx: Tx, indicatorId: string, areaIds: readonly string[]): Promise<ValueRow[]> {
    return tx.sql<ValueRow>(
      `SELECT o.area_id AS "areaId", o.year, o.value, o.numerator, o.denominator, o.status, o.delivery_id AS "deliveryId",
              CASE WHEN o.exact THEN c.reason END AS hidden, o.pending
         FROM ${observationsFor('$5')} o
         JOIN delivery d ON d.workspace_id = o.workspace_id AND d.id = o.delivery_id
         LEFT JOIN release_cell c ON c.workspace_id = o.workspace_id AND c.release_id = o.release_id AND c.area_id = o.area_id
          AND c.indicator_edition_id = o.indicator_edition_id AND c.year = o.year
         LEFT JOIN source s ON s.workspace_id = d.workspace_id AND s.id = d.source_id
        WHERE o.workspace_id = $1 AND o.superseded_by IS NULL AND NOT o.withdrawn AND o.area_id = ANY ($3::uuid[])
          AND o.indicator_edition_id IN (SELECT id FROM indicator_edition WHERE workspace_id = $1 AND indicator_id = $2)
          AND ($4::uuid[] IS NULL OR s.organisation_id = ANY ($4))`,
      [tx.workspaceId, indicatorId, areaIds, figureOrganisations(tx), exactOrganisations(tx)],
    );
  }

  /** The latest delivery that says so and still stands holds, for each area and year. */
  private unassigned(tx: Tx, indicatorId: string, areaEditionId: string): Promise<UnassignedView[]> {
    return tx.sql<UnassignedView>(
      `SELECT DISTINCT ON (a.level, a.name, a.id, c.year) a.id AS "areaId", a.name AS "areaName", a.level, c.year,
              c.numerator AS count, o.numerator AS total, c.status
         FROM unassigned_case c
         JOIN area a ON a.workspace_id = c.workspace_id AND a.id = c.area_id
         JOIN delivery d ON d.workspace_id = c.workspace_id AND d.id = c.delivery_id
         LEFT JOIN source s ON s.workspace_id = d.workspace_id AND s.id = d.source_id
         LEFT JOIN ${observationsFor('$5')} o ON o.workspace_id = c.workspace_id AND o.indicator_edition_id = c.indicator_edition_id
                                AND o.area_id = c.area_id AND o.year = c.year AND o.superseded_by IS NULL AND NOT o.withdrawn
        WHERE c.workspace_id = $1 AND a.edition_id = $3 AND d.state <> 'withdrawn'
          AND c.indicator_edition_id IN (SELECT id FROM indicator_edition WHERE workspace_id = $1 AND indicator_id = $2)
          AND ($4::uuid[] IS NULL OR s.organisation_id = ANY ($4))
        ORDER BY a.level, a.name, a.id, c.year DESC, d.seq DESC`,
      [tx.workspaceId, indicatorId, areaEditionId, figureOrganisations(tx), exactOrganisations(tx)],
    );
  }

  private async years(tx: Tx, indicatorId: string, areaEditionId: string): Promise<number[]> {
    const rows = await tx.sql<{ year: number }>(
      `SELECT DISTINCT c.year FROM observation_count c
         JOIN indicator_edition e ON e.workspace_id = c.workspace_id AND e.id = c.indicator_edition_id
        WHERE c.workspace_id = $1 AND e.indicator_id = $2 AND c.area_edition_id = $3 ORDER BY c.year`,
      [tx.workspaceId, indicatorId, areaEditionId],
    );
    return rows.map(({ year }) => year);
  }
}
