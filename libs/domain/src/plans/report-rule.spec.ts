import { planOpenVerdict, planWorkflow } from './plan-workflow.js';
import { isDelayed, reportVerdict } from './report-rule.js';

const REPORT = { course: 'delayed' as const, reason: 'Statik nach der Flut', reportedOn: '2026-11-12' };
const TODAY = '2026-11-26';

describe('reportVerdict', () => {
  it('takes a reason for what is at risk or late, and asks for none where all goes well', () => {
    expect(reportVerdict(REPORT, 'in_progress', TODAY).ok).toBe(true);
    expect(reportVerdict({ ...REPORT, reason: ' ' }, 'in_progress', TODAY)).toMatchObject({
      reason: 'COURSE_REASON_MISSING',
    });
    expect(reportVerdict({ ...REPORT, course: 'on_track', reason: '' }, 'planned', TODAY).ok).toBe(true);
  });

  it('refuses a report from tomorrow and on what is over', () => {
    expect(reportVerdict({ ...REPORT, reportedOn: '2026-11-27' }, 'in_progress', TODAY)).toMatchObject({
      reason: 'REPORT_IN_FUTURE',
    });
    expect(reportVerdict(REPORT, 'completed', TODAY)).toMatchObject({ reason: 'MEASURE_OVER' });
  });
});

describe('isDelayed', () => {
  it('holds while the measure runs', () => {
    expect(isDelayed('in_progress', 'delayed')).toBe(true);
    expect(isDelayed('planned', 'delayed')).toBe(true);
    expect(isDelayed('on_hold', 'delayed')).toBe(false);
    expect(isDelayed('completed', 'delayed')).toBe(false);
    expect(isDelayed('in_progress', null)).toBe(false);
  });
});

describe('planWorkflow', () => {
  it('has no defect, and a completed plan is closed until it is opened again', () => {
    expect(planWorkflow.defects()).toEqual([]);
    expect(planOpenVerdict('completed')).toMatchObject({ reason: 'PLAN_COMPLETED' });
    expect(planWorkflow.apply('completed', 'reopen', undefined)).toEqual({ ok: true, state: 'in_progress' });
  });
});
