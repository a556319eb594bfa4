import { Injectable } from '@nestjs/common';
import type {
  AreaDetailView,
  AreaEditionListView,
  AreaEditionView,
  AreaListView,
  AreaRef,
  AreaView,
  LineageEndView,
  LineageView,
} from '@quartierwerk/contracts/places/places.views';
import type { ActorContext } from '../../platform/http/actor-context.js';
import { Refused } from '../../platform/http/refused.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';

/** Columns of an AreaEditionView; days as text, because a `date` would become an instant of the server's time zone. */
const EDITION = `e.id, e.name, e.valid_from::text AS "validFrom", e.valid_to::text AS "validTo",
  e.small_area_label AS "smallAreaLabel", e.source, e.note, e.created_at AS "createdAt", e.version,
  counts.district, counts."municipalityCount", counts."smallAreaCount", counts."excludedCount", counts."hasGeometry"`;
const EDITION_SOURCE = `area_edition e CROSS JOIN LATERAL (
  SELECT json_agg(json_build_object('id', a.id, 'code', a.code, 'name', a.name)) FILTER (WHERE a.level = 'district') -> 0 AS district,
         count(*) FILTER (WHERE a.level = 'municipality')::int AS "municipalityCount",
         count(*) FILTER (WHERE a.level = 'small_area')::int AS "smallAreaCount",
         count(*) FILTER (WHERE a.level = 'small_area' AND a.excluded_reason IS NOT NULL)::int AS "excludedCount",
         coalesce(bool_or(a.geometry IS NOT NULL), false) AS "hasGeometry"
    FROM area a WHERE a.workspace_id = e.workspace_id AND a.edition_id = e.id) counts`;

const AREA = `a.id, a.code, a.name, a.level, a.parent_id AS "parentId", a.population,
  a.population_date::text AS "populationDate", a.excluded_reason AS "excludedReason", a.version`;

/** Parents before children, each level by code; codes are compared byte by byte, so that digits sort as digits. */
const HIERARCHY_ORDER = `array_position(ARRAY['district', 'municipality', 'small_area'], a.level), a.code COLLATE "C"`;

/** Reads of places. Functions that take a `Tx` also answer inside a command. */
@Injectable()
export class PlacesQueries {
  constructor(private readonly uow: UnitOfWork) {}

  editions(ctx: ActorContext): Promise<AreaEditionListView> {
    return this.uow.read(ctx, async (tx) => ({
      editions: await tx.sql<AreaEditionView>(
        `SELECT ${EDITION} FROM ${EDITION_SOURCE} WHERE e.workspace_id = $1
          ORDER BY e.valid_to IS NULL DESC, e.valid_from DESC, e.name`,
        [tx.workspaceId],
      ),
    }));
  }

  edition(ctx: ActorContext, id: string): Promise<AreaEditionView> {
    return this.uow.read(ctx, (tx) => this.editionIn(tx, id));
  }

  /** @throws Refused `NOT_FOUND` */
  async editionIn(tx: Tx, id: string): Promise<AreaEditionView> {
    const [edition] = await tx.sql<AreaEditionView>(
      `SELECT ${EDITION} FROM ${EDITION_SOURCE} WHERE e.workspace_id = $1 AND e.id = $2`,
      [tx.workspaceId, id],
    );
    if (!edition) throw new Refused('NOT_FOUND');
    return edition;
  }

  areas(ctx: ActorContext, editionId: string): Promise<AreaListView> {
    return this.uow.read(ctx, async (tx) => ({
      edition: await this.editionIn(tx, editionId),
      areas: await tx.sql<AreaView>(
        `SELECT ${AREA} FROM area a WHERE a.workspace_id = $1 AND a.edition_id = $2 ORDER BY ${HIERARCHY_ORDER}`,
        [tx.workspaceId, editionId],
      ),
    }));
  }

  /**
   * The whole map as text, put together by the database; null when the client holds it already. The tag is the version of the
   * edition and the sum of those of its areas, which every change counts up; the outlines themselves never change.
   */
  geometry(ctx: ActorContext, editionId: string, known = ''): Promise<{ etag: string; geoJson: string | null }> {
    return this.uow.read(ctx, async (tx) => {
      const [stamp] = await tx.sql<{ version: string }>(
        `SELECT e.version || '-' || sum(a.version) AS version FROM area_edition e
           JOIN area a ON a.workspace_id = e.workspace_id AND a.edition_id = e.id
          WHERE e.workspace_id = $1 AND e.id = $2 GROUP BY e.version`,
        [tx.workspaceId, editionId],
      );
      if (!stamp) throw new Refused('NOT_FOUND');
      const etag = `"${editionId}-${stamp.version}"`;
      if (known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)) return { etag, geoJson: null };
      const [row] = await tx.sql<{ features: string | null }>(
        `SELECT string_agg('{"type":"Feature","id":' || to_json(a.id) || ',"properties":{"code":' || to_json(a.code)
                || ',"name":' || to_json(a.name) || ',"level":' || to_json(a.level)
                || ',"parentId":' || coalesce(to_json(a.parent_id)::text, 'null') || '},"geometry":' || a.geometry || '}', ','
                ORDER BY ${HIERARCHY_ORDER}) AS features
           FROM area a WHERE a.workspace_id = $1 AND a.edition_id = $2 AND a.geometry IS NOT NULL`,
        [tx.workspaceId, editionId],
      );
      return { etag, geoJson: `{"type":"FeatureCollection","features":[${row?.features ?? ''}]}` };
    });
  }

  area(ctx: ActorContext, id: string): Promise<AreaDetailView> {
    return this.uow.read(ctx, (tx) => this.areaIn(tx, id));
  }

  /** @throws Refused `NOT_FOUND` */
  async areaIn(tx: Tx, id: string): Promise<AreaDetailView> {
    const [area] = await tx.sql<Omit<AreaDetailView, 'path' | 'children' | 'predecessors' | 'successors'>>(
      `SELECT ${AREA}, json_build_object('id', e.id, 'name', e.name, 'validFrom', e.valid_from, 'validTo', e.valid_to,
                'smallAreaLabel', e.small_area_label, 'source', e.source) AS edition
         FROM area a JOIN area_edition e ON e.workspace_id = a.workspace_id AND e.id = a.edition_id
        WHERE a.workspace_id = $1 AND a.id = $2`,
      [tx.workspaceId, id],
    );
    if (!area) throw new Refused('NOT_FOUND');
    const path = await tx.sql<AreaRef>(
      `WITH RECURSIVE above AS (
         SELECT id, code, name, parent_id, 0 AS height FROM area WHERE workspace_id = $1 AND id = $2
         UNION ALL
         SELECT a.id, a.code, a.name, a.parent_id, height + 1 FROM area a JOIN above ON a.id = above.parent_id
          WHERE a.workspace_id = $1)
       SELECT id, code, name FROM above WHERE height > 0 ORDER BY height DESC`,
      [tx.workspaceId, id],
    );
    const children = await tx.sql<AreaRef>(
      'SELECT id, code, name FROM area WHERE workspace_id = $1 AND parent_id = $2 ORDER BY code COLLATE "C"',
      [tx.workspaceId, id],
    );
    return {
      ...area,
      path,
      children,
      predecessors: await lineageEnds(tx, id, 'from_area_id', 'to_area_id'),
      successors: await lineageEnds(tx, id, 'to_area_id', 'from_area_id'),
    };
  }

  lineage(ctx: ActorContext, editionId: string): Promise<LineageView> {
    return this.uow.read(ctx, (tx) => this.lineageIn(tx, editionId));
  }

  async lineageIn(tx: Tx, editionId: string): Promise<LineageView> {
    const { version } = await this.editionIn(tx, editionId);
    const from = await tx.sql<LineageView['from'][number]>(
      `SELECT e.id AS "editionId", e.name AS "editionName", json_agg(json_build_object('share', l.share,
                'from', json_build_object('id', f.id, 'code', f.code, 'name', f.name),
                'to', json_build_object('id', t.id, 'code', t.code, 'name', t.name))
                ORDER BY f.code COLLATE "C", t.code COLLATE "C") AS rows
         FROM area_lineage l
         JOIN area t ON t.workspace_id = l.workspace_id AND t.id = l.to_area_id
         JOIN area f ON f.workspace_id = l.workspace_id AND f.id = l.from_area_id
         JOIN area_edition e ON e.workspace_id = f.workspace_id AND e.id = f.edition_id
        WHERE l.workspace_id = $1 AND t.edition_id = $2
        GROUP BY e.id, e.name, e.valid_from ORDER BY e.valid_from DESC`,
      [tx.workspaceId, editionId],
    );
    return { editionId, version, from };
  }
}

/** The other ends of an area's lineage; the column names are ours. */
function lineageEnds(
  tx: Tx,
  areaId: string,
  other: 'from_area_id' | 'to_area_id',
  own: 'from_area_id' | 'to_area_id',
): Promise<LineageEndView[]> {
  return tx.sql<LineageEndView>(
    `SELECT json_build_object('id', a.id, 'code', a.code, 'name', a.name) AS area, e.id AS "editionId",
            e.name AS "editionName", l.share
       FROM area_lineage l
       JOIN area a ON a.workspace_id = l.workspace_id AND a.id = l.${other}
       JOIN area_edition e ON e.workspace_id = a.workspace_id AND e.id = a.edition_id
      WHERE l.workspace_id = $1 AND l.${own} = $2 ORDER BY e.valid_from, a.code COLLATE "C"`,
    [tx.workspaceId, areaId],
  );
}
