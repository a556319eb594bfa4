import type { CreateMeasure, ReviseMeasure } from '@quartierwerk/contracts/plans/measures.dto';
import type { MeasureState } from '@quartierwerk/domain/plans/vocabulary';
import type { WriteTx } from '../../../platform/database/unit-of-work.js';

/** Columns of `measure` for what was said, leaving out what was not. */
export function columnsOf(body: ReviseMeasure): Record<string, unknown> {
  const columns = {
    title: body.title,
    stage_id: body.stageId,
    area_id: body.areaId,
    location: body.location,
    rationale: body.rationale,
    description: body.description,
    aim: body.aim,
    work_packages: body.workPackages && JSON.stringify(body.workPackages.map(packageOf)),
    target_groups: body.targetGroups && JSON.stringify(body.targetGroups.map(groupOf)),
    life_phases: body.lifePhases,
    lead_unit: body.leadUnit,
    carrier: body.carrier,
    partners: body.partners,
    cooperation: body.cooperation,
    participation: body.participation,
    sustainability: body.sustainability,
    starts_on: body.startsOn,
    priority: body.priority,
    is_key: body.isKey,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

const BLANK = {
  ...{ location: '', rationale: '', description: '', aim: '', work_packages: '[]', target_groups: '[]' },
  ...{ life_phases: [], lead_unit: '', carrier: '', partners: [], cooperation: '', participation: '' },
  ...{ sustainability: '', is_key: false },
};

/** Writes a new measure; what was not said stays empty. */
export async function insertMeasure(
  tx: WriteTx,
  planId: string,
  number: number,
  state: MeasureState,
  body: CreateMeasure,
): Promise<void> {
  const row: Record<string, unknown> = {
    ...BLANK,
    ...columnsOf(body),
    ...{ workspace_id: tx.workspaceId, id: body.id, plan_id: planId, field_id: body.fieldId, number, state },
    ...{ ends_on: body.endsOn ?? null, created_at: tx.now(), created_by: tx.actor.userId },
  };
  const names = Object.keys(row);
  await tx.sql(
    `INSERT INTO measure (${names.join(', ')}) VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(row),
  );
}

function packageOf({ title, startsOn, endsOn }: NonNullable<ReviseMeasure['workPackages']>[number]): object {
  return { title, startsOn: startsOn ?? null, endsOn: endsOn ?? null };
}

function groupOf({ label, count, ageFrom, ageTo }: NonNullable<ReviseMeasure['targetGroups']>[number]): object {
  return { label, count: count ?? null, ageFrom: ageFrom ?? null, ageTo: ageTo ?? null };
}
