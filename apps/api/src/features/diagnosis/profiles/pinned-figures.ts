import { Injectable } from '@nestjs/common';
import type { PinnedFigureView, PinnedRunView } from '@quartierwerk/contracts/diagnosis/pinned.views';
import type { AreaProfileView } from '@quartierwerk/contracts/diagnosis/profile.views';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { restrictedRuns } from '../../chain/index.js';
import { releasedRun } from '../runs/released-run.js';
import { figureOf } from './evidence.js';
import { ProfileSheetQueries } from './profile-sheet.queries.js';

/** A frozen run with the area as it stands in it. */
interface FrozenRun {
  readonly runId: string;
  readonly number: number;
  readonly year: number;
  readonly areaId: string;
}

/** Figures of frozen runs for those who cite them. What is cited is read here and never taken from a client. */
@Injectable()
export class PinnedFigures {
  constructor(private readonly sheets: ProfileSheetQueries) {}

  /**
   * A figure of a small area in a frozen run with everything that is printed beside it.
   *
   * @param runNumber the newest frozen run of the area when left out
   * @returns null when the area has no such run, or the run does not hold the indicator
   */
  async figure(tx: Tx, areaId: string, indicatorId: string, runNumber?: number): Promise<PinnedFigureView | null> {
    const run = await frozenRun(tx, [areaId], runNumber);
    if (!run) return null;
    const sheet = await this.sheets.sheetIn(tx, areaId, { run: run.number });
    const indicator = sheet.indicators.find(({ id }) => id === indicatorId);
    if (!indicator) return null;
    const { code, shortName, unit, decimals, direction, source, deviation, rank, rankOf, interval } = indicator;
    return {
      ...headOf(sheet, run),
      ...{ indicatorId, code, name: shortName, unit, decimals, direction, source },
      ...{ referenceDate: sheet.latestReferenceDate, value: indicator.area.value, deviation, rank, rankOf, interval },
      municipality: sheet.area.municipality && {
        name: sheet.area.municipality.name,
        value: indicator.municipality.value,
      },
      district: indicator.district.value,
    };
  }

  /** Where a small area stands in a frozen run; null when the run is a draft or does not hold the area. */
  async rank(tx: Tx, areaId: string, runId: string): Promise<PinnedRunView | null> {
    const [run] = await tx.sql<PinnedRunView>(
      `SELECT r.id AS "runId", r.number AS "runNumber", r.year, a.id AS "areaId", a.name AS "areaName", e.name AS edition,
              x.rank, (r.summary ->> 'areasScored')::int AS "rankedAreas", x.index_value AS "indexValue"
         FROM index_run r
         JOIN index_result x ON x.workspace_id = r.workspace_id AND x.run_id = r.id AND x.area_id = $2
         JOIN area a ON a.workspace_id = r.workspace_id AND a.id = x.area_id
         JOIN area_edition e ON e.workspace_id = a.workspace_id AND e.id = a.edition_id
        WHERE r.workspace_id = $1 AND r.id = $3 AND r.state = 'frozen'`,
      [tx.workspaceId, areaId, runId],
    );
    if (!run) return null;
    const released = await releasedRun(tx, runId);
    if (!released) return run;
    const { rank = null, index_value: indexValue = null } = released.results.get(areaId) ?? {};
    return { ...run, rank, indexValue, rankedAreas: released.summary.areasScored };
  }

  /**
   * The same figure in the newest frozen run, where that is a later one; also in a later area edition, as long as the area went into
   * it unchanged.
   */
  async newer(
    tx: Tx,
    pinned: PinnedFigureView,
  ): Promise<{ readonly runNumber: number; readonly year: number; value: number | null; rank: number | null } | null> {
    const run = await frozenRun(tx, await unchangedAfter(tx, pinned.areaId));
    if (!run || run.number <= pinned.runNumber || run.year < pinned.year) return null;
    if ((await restrictedRuns(tx, [run.runId])).size > 0)
      return { runNumber: run.number, year: run.year, value: null, rank: null };
    const { rate, rank } = await figureOf(tx, run.runId, run.areaId, pinned.indicatorId);
    return { runNumber: run.number, year: run.year, value: rate, rank };
  }
}

function headOf({ area }: AreaProfileView, { runId, number, year }: FrozenRun) {
  return { runId, runNumber: number, year, areaId: area.id, areaName: area.name, edition: area.edition.name };
}

/** The newest frozen run that holds one of the areas, or the one of that number. */
async function frozenRun(tx: Tx, areaIds: readonly string[], number?: number): Promise<FrozenRun | null> {
  const [run] = await tx.sql<FrozenRun>(
    `SELECT r.id AS "runId", r.number, r.year, x.area_id AS "areaId"
       FROM index_run r JOIN index_result x ON x.workspace_id = r.workspace_id AND x.run_id = r.id
      WHERE r.workspace_id = $1 AND r.state = 'frozen' AND x.area_id = ANY ($2::uuid[]) AND ($3::int IS NULL OR r.number = $3)
      ORDER BY r.year DESC, r.number DESC LIMIT 1`,
    [tx.workspaceId, areaIds, number ?? null],
  );
  return run ?? null;
}

/** The area itself and those of later editions that it went into unchanged: all of its people, and nobody from elsewhere. */
async function unchangedAfter(tx: Tx, areaId: string): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `WITH RECURSIVE same (id) AS (
       SELECT $2::uuid
       UNION
       SELECT l.to_area_id FROM same
         JOIN area_lineage l ON l.workspace_id = $1 AND l.from_area_id = same.id AND l.share = 1
        WHERE NOT EXISTS (SELECT 1 FROM area_lineage o
                           WHERE o.workspace_id = $1 AND o.to_area_id = l.to_area_id AND o.from_area_id <> l.from_area_id))
     SELECT id FROM same`,
    [tx.workspaceId, areaId],
  );
  return rows.map(({ id }) => id);
}
