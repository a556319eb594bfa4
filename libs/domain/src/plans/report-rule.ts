/**
 * A report on a measure says how the work goes and what comes next. Whoever writes that it is at risk or delayed says why: a council reads
 * the reason, not the light. Nothing is reported about a measure that is over.
 */
import type { Day } from '../time/day.js';
import { ALLOWED, all, refuse, type Verdict } from '../verdict/verdict.js';
import { isOver } from './measure-workflow.js';
import type { Course, MeasureState } from './vocabulary.js';

export interface MeasureReport {
  readonly course: Course;
  readonly reason: string;
  readonly reportedOn: Day;
}

export type ReportRefusal = 'COURSE_REASON_MISSING' | 'REPORT_IN_FUTURE' | 'MEASURE_OVER';

export function reportVerdict(report: MeasureReport, state: MeasureState, today: Day): Verdict<ReportRefusal> {
  return all<ReportRefusal>(
    isOver(state) ? refuse('MEASURE_OVER') : ALLOWED,
    report.reportedOn > today ? refuse('REPORT_IN_FUTURE') : ALLOWED,
    report.course !== 'on_track' && report.reason.trim() === '' ? refuse('COURSE_REASON_MISSING') : ALLOWED,
  );
}

/** Whether a measure counts as delayed: its last report says so, and it still runs. A measure that rests has its own word. */
export function isDelayed(state: MeasureState, course: Course | null): boolean {
  return course === 'delayed' && !isOver(state) && state !== 'on_hold';
}
