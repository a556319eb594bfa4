import { Injectable } from '@nestjs/common';
import type { CreateKpi, ReviseKpi, SetKpiTargets } from '@quartierwerk/contracts/projects/kpis.dto';
import type { KpiDetailView } from '@quartierwerk/contracts/projects/kpi.views';
import { kpiPrefix } from '@quartierwerk/domain/projects/codes';
import { overlapping, type PeriodTarget } from '@quartierwerk/domain/projects/cumulation';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { type Tx, UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { Spine } from '../../chain/index.js';
import { findProject, patchOf } from '../project-access.js';
import { KpiQueries } from './kpis.queries.js';

interface Seen {
  readonly id: string;
  readonly version: number;
}

const COLUMNS = {
  name: 'name',
  definition: 'definition',
  unit: 'unit',
  level: 'level',
  kind: 'kind',
  cumulation: 'cumulation',
  direction: 'direction',
  tolerance: 'tolerance',
  decimals: 'decimals',
  frequency: 'frequency',
  method: 'method',
  source: 'source',
  countsPeople: 'counts_people',
  scaleMin: 'scale_min',
  scaleMax: 'scale_max',
  baseline: 'baseline',
  baselineOn: 'baseline_on',
};

/** What may not change once there are readings: they would be joined in another way than they were counted for. */
const RULE = ['kind', 'cumulation', 'frequency'] as const;

/** Commands on key figures and their targets. */
@Injectable()
export class Kpis {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly spine: Spine,
    private readonly queries: KpiQueries,
  ) {}

  /** @throws Refused `KPI_TARGETS_OVERLAP`, `KPI_SCALE_INVALID`, `NOT_FOUND` */
  create(ctx: ActorContext, projectId: string, body: CreateKpi): Promise<KpiDetailView> {
    return this.uow.run(ctx, async (tx) => {
      const project = await findProject(tx, projectId);
      checkScale(body.scaleMin ?? null, body.scaleMax ?? null);
      const targets = checkedTargets(body.targets ?? []);
      const number = await this.spine.nextNumber(tx, 'kpi', kpiPrefix(project.code));
      const code = `${kpiPrefix(project.code)}${number}`;
      await this.spine.addNodes(tx, [
        {
          id: body.id,
          kind: 'kpi',
          code,
          title: body.name,
          state: 'no_value',
          organisationId: project.carrierId,
          ...(project.areaId === null ? {} : { areaId: project.areaId }),
        },
      ]);
      await insertKpi(tx, project.id, code, number, body);
      await writeTargets(tx, body.id, targets);
      await this.spine.addLinks(tx, [{ fromId: project.id, relation: 'measured_by', toId: body.id }]);
      // What is read once a year is not due yet, and not missing.
      const { figures } = await this.queries.oneIn(tx, body.id);
      await this.spine.changeNode(tx, body.id, { state: figures.year.state });
      return this.close(tx, body.id, 'projects.create_kpi', { projectId: project.id, code });
    });
  }

  /** @throws Refused `KPI_RULE_FIXED`, `KPI_SCALE_INVALID`, `VERSION_STALE`, `NOT_FOUND` */
  revise(ctx: ActorContext, seen: Seen, body: ReviseKpi): Promise<KpiDetailView> {
    return this.uow.run(ctx, async (tx) => {
      const before = await this.queries.oneIn(tx, seen.id);
      const ruled = RULE.some((name) => body[name] !== undefined && body[name] !== before[name]);
      if (ruled && before.readings.length > 0) throw new Refused('KPI_RULE_FIXED');
      checkScale(valueOf(body.scaleMin, before.scaleMin), valueOf(body.scaleMax, before.scaleMax));
      await this.update(tx, seen, patchOf(COLUMNS, { ...body }));
      const state = (await this.queries.oneIn(tx, seen.id)).figures.year.state;
      await this.spine.changeNode(tx, seen.id, { state, ...(body.name === undefined ? {} : { title: body.name }) });
      return this.close(tx, seen.id, 'projects.revise_kpi', { changed: Object.keys(body) });
    });
  }

  /** Puts the whole list in place. @throws Refused `KPI_TARGETS_OVERLAP`, `VERSION_STALE`, `NOT_FOUND` */
  setTargets(ctx: ActorContext, seen: Seen, body: SetKpiTargets): Promise<KpiDetailView> {
    return this.uow.run(ctx, async (tx) => {
      await this.queries.oneIn(tx, seen.id);
      const targets = checkedTargets(body.targets);
      await this.update(tx, seen, {});
      await tx.sql('DELETE FROM kpi_target WHERE workspace_id = $1 AND kpi_id = $2', [tx.workspaceId, seen.id]);
      await writeTargets(tx, seen.id, targets);
      const { figures } = await this.queries.oneIn(tx, seen.id);
      await this.spine.changeNode(tx, seen.id, { state: figures.year.state });
      return this.close(tx, seen.id, 'projects.set_targets', { targets: targets.length });
    });
  }

  /** It is read no more; what was read stays. @throws Refused `KPI_RETIRED`, `VERSION_STALE`, `NOT_FOUND` */
  retire(ctx: ActorContext, seen: Seen): Promise<KpiDetailView> {
    return this.uow.run(ctx, async (tx) => {
      const { retiredAt } = await this.queries.oneIn(tx, seen.id);
      if (retiredAt !== null) throw new Refused('KPI_RETIRED');
      await this.update(tx, seen, { retired_at: tx.now() });
      return this.close(tx, seen.id, 'projects.retire_kpi', {});
    });
  }

  private async update(tx: WriteTx, seen: Seen, patch: Record<string, unknown>): Promise<void> {
    await guardedUpdate(tx, 'kpi', seen, patch, () => this.queries.oneIn(tx, seen.id));
  }

  private close(tx: WriteTx, id: string, action: string, payload: Record<string, unknown>): Promise<KpiDetailView> {
    tx.record({ action, objectKind: 'kpi', objectId: id, payload });
    return this.queries.oneIn(tx, id);
  }
}

async function insertKpi(tx: Tx, projectId: string, code: string, position: number, body: CreateKpi): Promise<void> {
  await tx.sql(
    `INSERT INTO kpi (workspace_id, id, project_id, code, position, name, definition, unit, level, kind, cumulation, direction,
                      tolerance, decimals, frequency, method, source, counts_people, scale_min, scale_max, baseline, baseline_on,
                      created_at, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)`,
    [
      ...[tx.workspaceId, body.id, projectId, code, position, body.name, body.definition ?? '', body.unit ?? ''],
      ...[body.level, body.kind, body.cumulation, body.direction ?? 'higher', body.tolerance ?? 10],
      ...[body.decimals ?? 0, body.frequency ?? 'month', body.method ?? 'tally', body.source ?? ''],
      ...[body.countsPeople ?? true, body.scaleMin ?? null, body.scaleMax ?? null],
      ...[body.baseline ?? null, body.baselineOn ?? null, tx.now(), tx.actor.userId],
    ],
  );
}

async function writeTargets(tx: Tx, kpiId: string, targets: readonly PeriodTarget[]): Promise<void> {
  await tx.sql(
    `INSERT INTO kpi_target (workspace_id, kpi_id, from_month, to_month, value)
     SELECT $1, $2, t."fromMonth", t."toMonth", t.value
       FROM jsonb_to_recordset($3::jsonb) AS t ("fromMonth" text, "toMonth" text, value double precision)`,
    [tx.workspaceId, kpiId, JSON.stringify(targets)],
  );
}

function checkedTargets(targets: readonly PeriodTarget[]): readonly PeriodTarget[] {
  if (overlapping(targets)) throw new Refused('KPI_TARGETS_OVERLAP');
  return targets;
}

function checkScale(low: number | null, high: number | null): void {
  if (low !== null && high !== null && low >= high) throw new Refused('KPI_SCALE_INVALID');
}

/** Null takes a value away, undefined keeps it. */
function valueOf(changed: number | null | undefined, before: number | null): number | null {
  return changed === undefined ? before : changed;
}
