/** Measures as rows of a timeline, by field of action. */
import type { MeasureView } from '@quartierwerk/contracts/plans/measure.views';
import type { MilestoneView, PlanMeasureView, PlanView } from '@quartierwerk/contracts/plans/plans.views';
import { isOver } from '@quartierwerk/domain/plans/measure-workflow';
import type { TimelineGroup, TimelineMark, TimelineRow } from '@quartierwerk/ui/timeline/timeline';
import { ADDRESSES } from '../../../shared/addresses.js';

export function planTimeline({ fields }: Pick<PlanView, 'fields'>, shown: readonly PlanMeasureView[]): TimelineGroup[] {
  return fields
    .map(({ id, number, title }) => ({
      label: `${number} ${title}`,
      rows: shown.filter(({ field }) => field.id === id).map(rowOf),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** The measure itself with its milestones, and its parts below. */
export function measureTimeline(measure: MeasureView, whole: string): TimelineGroup[] {
  const { startsOn, endsOn, firstEndsOn, milestones, workPackages, state } = measure;
  const own: TimelineRow = {
    ...{ id: measure.id, label: whole, from: startsOn, to: endsOn, formerTo: firstEndsOn, over: isOver(state) },
    marks: milestones.map(markOf),
  };
  const parts = workPackages.map((part, index): TimelineRow => ({
    ...{ id: `${index}`, label: part.title, from: part.startsOn, to: part.endsOn, formerTo: null, marks: [] },
  }));
  return [{ label: '', rows: [own, ...parts] }];
}

function rowOf(measure: PlanMeasureView): TimelineRow {
  const { id, code, title, startsOn, endsOn, firstEndsOn, state, milestones } = measure;
  return {
    ...{ id, code, label: title, link: ADDRESSES.measure(code), from: startsOn, to: endsOn, formerTo: firstEndsOn },
    ...{ over: isOver(state), marks: milestones.map(markOf) },
  };
}

function markOf({
  id,
  title,
  dueOn,
  reachedOn,
  moves,
}: Pick<MilestoneView, 'id' | 'title' | 'dueOn' | 'reachedOn' | 'moves'>): TimelineMark {
  return {
    ...{ id, title, day: reachedOn ?? dueOn, reached: reachedOn !== null },
    formerDay: moves[0]?.from ?? null,
  };
}
