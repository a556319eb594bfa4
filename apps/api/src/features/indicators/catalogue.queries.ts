import { Injectable } from '@nestjs/common';
import type {
  AvailabilityView,
  CatalogueView,
  DomainView,
  IndicatorRowView,
  IndicatorView,
} from '@quartierwerk/contracts/indicators/catalogue.views';
import { CATALOGUE_INDICATORS } from '@quartierwerk/domain/indicators/catalogue';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../platform/http/actor-context.js';
import { Refused } from '../../platform/http/refused.js';

/** An IndicatorEditionView out of `e` and its source `s`; days as text, because a `date` would become an instant. */
const EDITION = `json_build_object('id', e.id, 'number', e.number, 'validFrom', e.valid_from, 'name', e.name,
  'shortName', e.short_name, 'numerator', e.numerator, 'denominator', e.denominator, 'unit', e.unit, 'decimals', e.decimals,
  'direction', e.direction, 'referenceDateNote', e.reference_date_note, 'legalBasis', e.legal_basis,
  'lowestLevel', e.lowest_level, 'poolingYears', e.pooling_years, 'interpretation', e.interpretation,
  'sourceId', e.source_id, 'sourceName', s.name, 'createdAt', e.created_at)`;
const EDITION_SOURCE = `indicator_edition e LEFT JOIN source s ON s.workspace_id = e.workspace_id AND s.id = e.source_id`;

/** Reads of the catalogue. Functions that take a `Tx` also answer inside a command. */
@Injectable()
export class CatalogueQueries {
  constructor(private readonly uow: UnitOfWork) {}

  catalogue(ctx: ActorContext): Promise<CatalogueView> {
    return this.uow.readKept(ctx, ['catalogue'], (tx) => this.catalogueIn(tx));
  }

  async catalogueIn(tx: Tx): Promise<CatalogueView> {
    const rows = await tx.sql<IndicatorRowView & { domainId: string }>(
      // Counted once for all indicators: joined to each of them, the same counts would be read thirty times over.
      `WITH places AS (SELECT edition_id, count(*)::int AS areas FROM area
                        WHERE workspace_id = $1 AND level = 'small_area' GROUP BY edition_id),
            counted AS (SELECT e.indicator_id, c.area_edition_id, c.year, sum(c.figures)::int AS figures
                          FROM observation_count c
                          JOIN indicator_edition e ON e.workspace_id = c.workspace_id AND e.id = c.indicator_edition_id
                         WHERE c.workspace_id = $1 AND c.level = 'small_area' AND c.figures > 0
                         GROUP BY e.indicator_id, c.area_edition_id, c.year),
            latest AS (SELECT DISTINCT ON (c.indicator_id) c.indicator_id,
                              json_build_object('year', c.year, 'areas', c.figures, 'of', p.areas, 'areaEditionName', a.name) AS coverage
                         FROM counted c
                         JOIN area_edition a ON a.workspace_id = $1 AND a.id = c.area_edition_id
                         JOIN places p ON p.edition_id = c.area_edition_id
                        ORDER BY c.indicator_id, c.year DESC, a.valid_from DESC),
            newest AS (SELECT DISTINCT ON (e.indicator_id) e.indicator_id, e.number, ${EDITION} AS edition FROM ${EDITION_SOURCE}
                        WHERE e.workspace_id = $1 ORDER BY e.indicator_id, e.number DESC)
       SELECT i.id, i.code, i.position, i.domain_id AS "domainId", newest.edition AS current,
              newest.number AS "editionCount", latest.coverage AS latest
         FROM indicator i
         JOIN newest ON newest.indicator_id = i.id
         LEFT JOIN latest ON latest.indicator_id = i.id
        WHERE i.workspace_id = $1 ORDER BY i.position, i.code`,
      [tx.workspaceId],
    );
    const domains = await tx.sql<Omit<DomainView, 'indicators'>>(
      'SELECT id, code, name FROM domain WHERE workspace_id = $1 ORDER BY position, code',
      [tx.workspaceId],
    );
    const codes = new Set(rows.map(({ code }) => code));
    return {
      domains: domains.map((domain) => ({
        ...domain,
        indicators: rows.filter(({ domainId }) => domainId === domain.id).map(({ domainId: _, ...row }) => row),
      })),
      missingDefaults: CATALOGUE_INDICATORS.filter(({ code }) => !codes.has(code)).length,
    };
  }

  indicator(ctx: ActorContext, code: string): Promise<IndicatorView> {
    return this.uow.read(ctx, (tx) => this.indicatorIn(tx, code));
  }

  /** @throws Refused `NOT_FOUND` */
  async indicatorIn(tx: Tx, code: string): Promise<IndicatorView> {
    const [indicator] = await tx.sql<Omit<IndicatorView, 'availability'>>(
      `SELECT i.id, i.code, i.position, json_build_object('id', d.id, 'code', d.code, 'name', d.name) AS domain,
              history.editions, history.version
         FROM indicator i
         JOIN domain d ON d.workspace_id = i.workspace_id AND d.id = i.domain_id
         JOIN LATERAL (SELECT json_agg(${EDITION} ORDER BY e.number DESC) AS editions, max(e.number) AS version
                         FROM ${EDITION_SOURCE} WHERE e.workspace_id = $1 AND e.indicator_id = i.id) history ON true
        WHERE i.workspace_id = $1 AND i.code = $2`,
      [tx.workspaceId, code],
    );
    if (!indicator) throw new Refused('NOT_FOUND');
    return { ...indicator, availability: await this.availabilityIn(tx, indicator.id) };
  }

  private availabilityIn(tx: Tx, indicatorId: string): Promise<AvailabilityView[]> {
    return tx.sql<AvailabilityView>(
      `SELECT c.year, c.area_edition_id AS "areaEditionId", a.name AS "areaEditionName", c.level,
              sum(c.figures)::int AS figures, sum(c.missing)::int AS missing,
              (SELECT count(*)::int FROM area p
                WHERE p.workspace_id = $1 AND p.edition_id = c.area_edition_id AND p.level = c.level) AS of
         FROM observation_count c
         JOIN indicator_edition e ON e.workspace_id = c.workspace_id AND e.id = c.indicator_edition_id
         JOIN area_edition a ON a.workspace_id = c.workspace_id AND a.id = c.area_edition_id
        WHERE c.workspace_id = $1 AND e.indicator_id = $2
        GROUP BY c.year, c.area_edition_id, a.name, a.valid_from, c.level
        ORDER BY c.year DESC, a.valid_from DESC, array_position(ARRAY['small_area', 'municipality', 'district'], c.level)`,
      [tx.workspaceId, indicatorId],
    );
  }
}
