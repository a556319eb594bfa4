import { Injectable } from '@nestjs/common';
import type { FieldProblem } from '@quartierwerk/contracts/http/problem';
import type {
  CreateAreaEdition,
  ReviseArea,
  ReviseAreaEdition,
  SetLineage,
} from '@quartierwerk/contracts/places/places.dto';
import type { AreaDetailView, AreaEditionView, LineageView } from '@quartierwerk/contracts/places/places.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { lineageVerdict } from '@quartierwerk/domain/places/lineage';
import { type AreaDraft, type GeoJsonProblem, readAreaDivision } from '@quartierwerk/domain/places/read-area-division';
import { GEOMETRY_PROBLEMS } from '@quartierwerk/domain/places/read-geometry';
import { guardedUpdate, type Patch } from '../../platform/database/guarded-update.js';
import { UnitOfWork, type WriteTx } from '../../platform/database/unit-of-work.js';
import { refusedAt, refusing } from '../../platform/database/violated-constraint.js';
import type { ActorContext } from '../../platform/http/actor-context.js';
import { Refused } from '../../platform/http/refused.js';
import { Spine } from '../chain/index.js';
import { PlacesQueries } from './places.queries.js';

/** A thing with the version that the person saw. */
interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** Commands on area editions and their areas. */
@Injectable()
export class AreaEditions {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly spine: Spine,
    private readonly queries: PlacesQueries,
  ) {}

  /**
   * Stores a whole area division or nothing of it.
   *
   * @param collection a GeoJSON feature collection, not yet read
   * @throws Refused `GEOJSON_INVALID` with every problem by feature, `EDITION_NAME_TAKEN`, `EDITION_PERIOD_INVALID`
   */
  async create(ctx: ActorContext, head: CreateAreaEdition, collection: unknown): Promise<AreaEditionView> {
    // Outside of the transaction: reading forty megabytes must not hold a connection.
    const reading = readAreaDivision(collection, head);
    if (!reading.ok) throw new Refused('GEOJSON_INVALID', undefined, { errors: reading.problems.map(fieldProblem) });
    checkPeriod(head.validFrom, head.validTo);
    return this.uow.run(ctx, async (tx) => {
      const created = await tx.sql(
        `INSERT INTO area_edition (workspace_id, id, name, valid_from, valid_to, small_area_label, source, note, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT ON CONSTRAINT area_edition_name DO NOTHING RETURNING id`,
        [
          ...[tx.workspaceId, head.id, head.name, head.validFrom, head.validTo ?? null, head.smallAreaLabel],
          ...[head.source, head.note ?? null, tx.now()],
        ],
      );
      if (created.length === 0) throw nameTaken(head.name).area_edition_name();
      await this.insertAreas(tx, head, reading.areas);
      tx.record({
        action: 'places.create_edition',
        objectKind: 'area_edition',
        objectId: head.id,
        payload: { areas: reading.areas.length, validFrom: head.validFrom },
      });
      return this.queries.editionIn(tx, head.id);
    });
  }

  /** @throws Refused `VERSION_STALE`, `EDITION_NAME_TAKEN`, `EDITION_PERIOD_INVALID` */
  async revise(ctx: ActorContext, seen: Versioned, body: ReviseAreaEdition): Promise<AreaEditionView> {
    return refusing(nameTaken(body.name ?? ''), () =>
      this.uow.run(ctx, async (tx) => {
        const current = await this.queries.editionIn(tx, seen.id);
        if (body.name !== undefined) await this.refuseTakenName(tx, body.name, seen.id);
        checkPeriod(current.validFrom, body.validTo === undefined ? current.validTo : body.validTo);
        const patch = definedOnly({
          name: body.name,
          valid_to: body.validTo,
          small_area_label: body.smallAreaLabel,
          source: body.source,
          note: body.note,
        });
        await guardedUpdate(tx, 'area_edition', seen, patch, () => this.queries.editionIn(tx, seen.id));
        if (body.validTo !== undefined) {
          await this.spine.endNodes(tx, [...(await this.areaIds(tx, seen.id)).values()], body.validTo);
        }
        tx.record({ action: 'places.revise_edition', objectKind: 'area_edition', objectId: seen.id });
        return this.queries.editionIn(tx, seen.id);
      }),
    );
  }

  /** Replaces what is known of the descent from one earlier edition. @throws Refused `LINEAGE_INVALID`, `VERSION_STALE` */
  async setLineage(ctx: ActorContext, seen: Versioned, body: SetLineage): Promise<LineageView> {
    return this.uow.run(ctx, async (tx) => {
      const from = await this.areaIds(tx, body.fromEditionId);
      const to = await this.areaIds(tx, seen.id);
      const verdict = lineageVerdict(body.rows, new Set(from.keys()), new Set(to.keys()));
      if (!verdict.ok) {
        const problem = { path: 'rows', code: verdict.reason, ...(verdict.params ? { params: verdict.params } : {}) };
        throw new Refused('LINEAGE_INVALID', verdict.params, { errors: [problem] });
      }
      // Counts the edition up, so that two people cannot overwrite each other's rows.
      await guardedUpdate(tx, 'area_edition', seen, {}, () => this.queries.lineageIn(tx, seen.id));
      await tx.sql(
        `DELETE FROM area_lineage l USING area f, area t
          WHERE l.workspace_id = $1 AND f.workspace_id = $1 AND t.workspace_id = $1
            AND f.id = l.from_area_id AND f.edition_id = $2 AND t.id = l.to_area_id AND t.edition_id = $3`,
        [tx.workspaceId, body.fromEditionId, seen.id],
      );
      await tx.sql(
        `INSERT INTO area_lineage (workspace_id, from_area_id, to_area_id, share)
         SELECT $1, * FROM unnest($2::uuid[], $3::uuid[], $4::float8[])`,
        [
          tx.workspaceId,
          body.rows.map((row) => from.get(row.fromCode)),
          body.rows.map((row) => to.get(row.toCode)),
          body.rows.map((row) => row.share),
        ],
      );
      tx.record({
        action: 'places.set_lineage',
        objectKind: 'area_edition',
        objectId: seen.id,
        payload: { from: body.fromEditionId, rows: body.rows.length },
      });
      return this.queries.lineageIn(tx, seen.id);
    });
  }

  /** Excludes an area from an index, lets it take part again, or states its residents. @throws Refused `VERSION_STALE` */
  async reviseArea(ctx: ActorContext, seen: Versioned, body: ReviseArea): Promise<AreaDetailView> {
    return this.uow.run(ctx, async (tx) => {
      const patch = definedOnly({
        excluded_reason: body.excludedReason,
        population: body.population,
        population_date: body.populationDate,
      });
      await guardedUpdate(tx, 'area', seen, patch, () => this.queries.areaIn(tx, seen.id));
      tx.record({ action: 'places.revise_area', objectKind: 'area', objectId: seen.id, payload: { ...patch } });
      return this.queries.areaIn(tx, seen.id);
    });
  }

  private async refuseTakenName(tx: WriteTx, name: string, ownId: string): Promise<void> {
    const taken = await tx.sql('SELECT 1 FROM area_edition WHERE workspace_id = $1 AND name = $2 AND id <> $3', [
      tx.workspaceId,
      name,
      ownId,
    ]);
    if (taken.length > 0) throw nameTaken(name).area_edition_name();
  }

  /** Nodes first, then the rows with the same ids; the order of the drafts puts parents before children. */
  private async insertAreas(tx: WriteTx, head: CreateAreaEdition, drafts: readonly AreaDraft[]): Promise<void> {
    const idOf = new Map(drafts.map((draft) => [draft.code, uuidV7(tx.now().getTime())]));
    const rows = drafts.map((draft) => ({
      ...draft,
      id: idOf.get(draft.code) ?? '',
      parentId: draft.parentCode === null ? null : idOf.get(draft.parentCode),
    }));
    await this.spine.addNodes(
      tx,
      rows.map(({ id, name }) => ({
        id,
        kind: 'area' as const,
        title: name,
        state: 'valid',
        validFrom: head.validFrom,
        ...(head.validTo ? { validTo: head.validTo } : {}),
      })),
    );
    await tx.sql(
      `INSERT INTO area (workspace_id, id, edition_id, level, code, name, parent_id, population, population_date, geometry,
                         excluded_reason)
       SELECT $1, r.id, $2, r.level, r.code, r.name, r."parentId", r.population,
              CASE WHEN r.population IS NOT NULL THEN $4::date END, r.geometry, r."excludedReason"
         FROM json_to_recordset($3::json) AS r (id uuid, level text, code text, name text, "parentId" uuid, population integer,
              geometry json, "excludedReason" text)`,
      [tx.workspaceId, head.id, JSON.stringify(rows), head.populationDate ?? null],
    );
  }

  /** Ids of an edition's areas by code. @throws Refused `NOT_FOUND` for an edition of nobody or of another workspace */
  private async areaIds(tx: WriteTx, editionId: string): Promise<Map<string, string>> {
    const rows = await tx.sql<{ id: string; code: string }>(
      'SELECT id, code FROM area WHERE workspace_id = $1 AND edition_id = $2',
      [tx.workspaceId, editionId],
    );
    if (rows.length === 0) throw new Refused('NOT_FOUND');
    return new Map(rows.map((row) => [row.code, row.id]));
  }
}

function checkPeriod(validFrom: string, validTo: string | null | undefined): void {
  if (validTo && validTo < validFrom) throw new Refused('EDITION_PERIOD_INVALID', { validFrom, validTo });
}

function definedOnly(patch: Patch): Patch {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}

/** A problem at the place in the file where it lies. */
function fieldProblem({ code, feature, area, parent }: GeoJsonProblem): FieldProblem {
  const part = (GEOMETRY_PROBLEMS as readonly string[]).includes(code) ? '.geometry' : '';
  const params = { ...(area ? { area } : {}), ...(parent ? { parent } : {}) };
  return { path: feature === null ? 'features' : `features.${feature}${part}`, code, params };
}

const nameTaken = (name: string) => ({
  area_edition_name: () => refusedAt('name', new Refused('EDITION_NAME_TAKEN', { name })),
});
