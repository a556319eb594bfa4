import { Injectable } from '@nestjs/common';
import type {
  IndexRunHeadView,
  IndexRunListView,
  IndexRunRowView,
  IndexRunView,
  RunAreaView,
  RunIndicatorView,
} from '@quartierwerk/contracts/diagnosis/index-run.views';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { releasedRun } from './released-run.js';
import { byRank, shownArea, shownHead, shownIndicator } from './shown-run.js';
import { type RunAreaRow, type StoredRun, headView, runAreaView } from './run-views.js';

const ROW = `r.id, r.number, r.title, r.state, r.year, r.pooling, r.version,
  r.method ->> 'id' AS "methodId", r.method ->> 'reference' AS reference,
  (r.summary ->> 'areaCount')::int AS "areaCount", (r.summary ->> 'areasScored')::int AS "areasScored",
  r.computed_at AS "computedAt", r.frozen_at AS "frozenAt", c.display_name AS "computedBy", f.display_name AS "frozenBy",
  json_build_object('id', e.id, 'name', e.name, 'smallAreaLabel', e.small_area_label) AS edition,
  (SELECT count(*)::int FROM index_run_indicator ri
    WHERE ri.workspace_id = r.workspace_id AND ri.run_id = r.id AND ri.state = 'scored') AS "indicatorsScored",
  (SELECT count(*)::int FROM area_selection s
    WHERE s.workspace_id = r.workspace_id AND s.run_id = r.id AND s.ended_at IS NULL) AS "selectedAreas"`;

const ROW_SOURCE = `index_run r
  JOIN area_edition e ON e.workspace_id = r.workspace_id AND e.id = r.area_edition_id
  LEFT JOIN user_account c ON c.id = r.computed_by
  LEFT JOIN user_account f ON f.id = r.frozen_by`;

/** Reads of index runs. Functions that take a `Tx` also answer inside a command. */
@Injectable()
export class IndexRunQueries {
  constructor(private readonly uow: UnitOfWork) {}

  list(ctx: ActorContext, editionId?: string): Promise<IndexRunListView> {
    return this.uow.read(ctx, async (tx) => ({
      runs: await tx.sql<IndexRunRowView>(
        `SELECT ${ROW} FROM ${ROW_SOURCE}
          WHERE r.workspace_id = $1 AND ($2::uuid IS NULL OR r.area_edition_id = $2) ORDER BY r.number DESC`,
        [tx.workspaceId, editionId ?? null],
      ),
    }));
  }

  /** @throws Refused `NOT_FOUND` */
  run(ctx: ActorContext, number: number): Promise<IndexRunView> {
    return this.uow.readKept(ctx, ['run', number], (tx) => this.runOfNumber(tx, number));
  }

  /** @throws Refused `NOT_FOUND` */
  async runOfNumber(tx: Tx, number: number): Promise<IndexRunView> {
    const [found] = await tx.sql<{ id: string }>('SELECT id FROM index_run WHERE workspace_id = $1 AND number = $2', [
      tx.workspaceId,
      number,
    ]);
    if (!found) throw new Refused('NOT_FOUND');
    return this.runIn(tx, found.id);
  }

  async runIn(tx: Tx, id: string): Promise<IndexRunView> {
    const head = await this.headIn(tx, id);
    const municipalities = await tx.sql<IndexRunView['municipalities'][number]>(
      `SELECT id, code, name FROM area WHERE workspace_id = $1 AND edition_id = $2 AND level = 'municipality'
        ORDER BY code COLLATE "C"`,
      [tx.workspaceId, head.edition.id],
    );
    return { ...head, municipalities, areas: await this.areasIn(tx, head) };
  }

  /** @throws Refused `NOT_FOUND` */
  headIn(tx: Tx, id: string): Promise<IndexRunHeadView> {
    return tx.once(`run head ${id}`, () => this.findHead(tx, id));
  }

  private async findHead(tx: Tx, id: string): Promise<IndexRunHeadView> {
    const [run] = await tx.sql<StoredRun>(
      `SELECT ${ROW}, r.method, r.method_hash AS "methodHash", r.data_hash AS "dataHash", r.engine_version AS "engineVersion",
              r.summary, cardinality(r.delivery_ids) AS "deliveryCount",
              (SELECT json_build_object('id', a.id, 'name', a.name) FROM area a
                WHERE a.workspace_id = r.workspace_id AND a.edition_id = r.area_edition_id AND a.level = 'district') AS district
         FROM ${ROW_SOURCE} WHERE r.workspace_id = $1 AND r.id = $2`,
      [tx.workspaceId, id],
    );
    if (!run) throw new Refused('NOT_FOUND');
    const indicators = await tx.sql<RunIndicatorView>(
      `SELECT i.id, ie.id AS "editionId", i.code, ie.name, ie.short_name AS "shortName", ri.domain_code AS "domainCode",
              ri.direction, ie.unit, ie.decimals, ri.weight, ri.state, ri.reference_value AS reference,
              ri.reference_source AS "referenceSource", ri.district_sum AS "districtSum",
              ri.district_published AS "districtPublished", ri.area_mean AS "areaMean", ri.sd, ri.areas_used AS "areasUsed",
              to_json(ri.years) AS years, s.name AS source
         FROM index_run_indicator ri
         JOIN indicator_edition ie ON ie.workspace_id = ri.workspace_id AND ie.id = ri.indicator_edition_id
         JOIN indicator i ON i.workspace_id = ie.workspace_id AND i.id = ie.indicator_id
         LEFT JOIN source s ON s.workspace_id = ie.workspace_id AND s.id = ie.source_id
        WHERE ri.workspace_id = $1 AND ri.run_id = $2 ORDER BY ri.position`,
      [tx.workspaceId, id],
    );
    const released = await releasedRun(tx, id);
    if (!released) return headView(tx, run, indicators);
    const shown = indicators.map((indicator, at) => shownIndicator(indicator, released.indicators[at]));
    return headView(tx, shownHead(run, released), shown);
  }

  private async areasIn(tx: Tx, head: IndexRunHeadView): Promise<RunAreaView[]> {
    // Arrays travel as JSON: the driver reads that several times faster than PostgreSQL's own notation.
    const rows = await tx.sql<RunAreaRow>(
      `SELECT a.id, a.code, a.name, m.id AS "municipalityId", m.name AS "municipalityName", a.population,
              x.rank, x.index_value AS "indexValue", x.sum, x.distance, x.gap_factor AS "gapFactor",
              x.status_class AS "statusClass", x.map_class AS "mapClass", x.own_class AS "ownClass", x.no_index_reason AS "noIndexReason",
              x.excluded_reason AS "excludedReason", x.indicators_used AS "indicatorsUsed", x.coverage, x.conspicuous,
              to_json(x.domain_scores) AS "domainScores", to_json(x.rates) AS rates, to_json(x.deviations) AS deviations,
              to_json(x.statuses) AS statuses, to_json(x.contributions) AS "storedContributions"
         FROM index_result x
         JOIN area a ON a.workspace_id = x.workspace_id AND a.id = x.area_id
         LEFT JOIN area m ON m.workspace_id = a.workspace_id AND m.id = a.parent_id AND m.level = 'municipality'
        WHERE x.workspace_id = $1 AND x.run_id = $2
        ORDER BY x.rank NULLS LAST, a.code COLLATE "C"`,
      [tx.workspaceId, head.id],
    );
    const released = head.fromReleased ? await releasedRun(tx, head.id) : null;
    const shown = released ? byRank(rows.map((row) => shownArea(row, released.results.get(row.id)))) : rows;
    return shown.map((row) => runAreaView(head, row));
  }
}
