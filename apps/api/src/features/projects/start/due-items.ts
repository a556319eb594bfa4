/** What a carrier still owes of a project's key figures: one rule for its first page and for what waits. */
import type { KpiView } from '@quartierwerk/contracts/projects/kpi.views';
import type { DueItemView } from '@quartierwerk/contracts/projects/project.views';
import { isReadIn, monthOf, monthPlus, type Month } from '@quartierwerk/domain/projects/month';
import { dueState } from '@quartierwerk/domain/projects/obligation-rule';
import { reportingDueOn } from '@quartierwerk/domain/projects/reported-month';
import { reports } from '@quartierwerk/domain/projects/project-workflow';
import type { ProjectFacts } from '../project-access.js';

/** Months before the one that is due whose gaps are still asked for. */
const EARLIER = 2;

export function itemOf({
  code,
  title,
}: ProjectFacts): Pick<DueItemView, 'projectCode' | 'projectTitle' | 'month' | 'done' | 'total' | 'amountCents'> {
  return { projectCode: code, projectTitle: title, month: null, done: 0, total: 0, amountCents: null };
}

/** Months whose figures are not all there, the last full one and two before it. */
export function readingsDue(
  project: ProjectFacts,
  kpis: readonly KpiView[],
  last: Month,
  today: string,
): DueItemView[] {
  if (!reports(project.state)) return [];
  const months = Array.from({ length: EARLIER + 1 }, (_, back) => monthPlus(last, -back));
  return months
    .filter((month) => month >= monthOf(project.beginsOn))
    .flatMap((month) => {
      const wanted = kpis.filter((kpi) => kpi.retiredAt === null && isReadIn(kpi.frequency, month));
      const done = wanted.filter(({ readings }) => readings.some((reading) => reading.month === month)).length;
      if (done === wanted.length) return [];
      const day = reportingDueOn(month, project.reportingDay);
      const due = dueState(day, 'open', today);
      return [
        { ...itemOf(project), ...due, kind: 'kpis' as const, title: '', dueOn: day, month, done, total: wanted.length },
      ];
    });
}

/** Sentences that are asked for and not written. */
export function commentsDue(
  project: ProjectFacts,
  kpis: readonly KpiView[],
  month: Month,
  today: string,
): DueItemView[] {
  const asked = kpis.filter(({ commentAsked }) => commentAsked).length;
  if (asked === 0 || !reports(project.state)) return [];
  const day = reportingDueOn(month, project.reportingDay);
  const due = dueState(day, 'open', today);
  return [{ ...itemOf(project), ...due, kind: 'comments', title: '', dueOn: day, month, done: 0, total: asked }];
}
