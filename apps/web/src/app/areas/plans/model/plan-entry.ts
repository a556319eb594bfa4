/** What people type about a plan. */
import type { PlanView } from '@quartierwerk/contracts/plans/plans.views';

export interface PlanEntry {
  readonly title: string;
  readonly areaId: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly missionTitle: string;
  readonly missionStatement: string;
  readonly missionAdopted: string;
}

export function planEntry(plan: PlanView): PlanEntry {
  const { title, startsOn, endsOn, mission, area } = plan;
  return {
    ...{ title, startsOn, endsOn, areaId: area?.id ?? '' },
    ...{ missionTitle: mission.title, missionStatement: mission.statement, missionAdopted: mission.adopted },
  };
}

export function planBody({ areaId, ...entry }: PlanEntry): object {
  return { ...entry, areaId: areaId === '' ? null : areaId };
}
