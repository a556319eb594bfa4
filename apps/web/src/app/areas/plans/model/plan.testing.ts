/** Small plans for tests. */
import type { PlanMeasureView, PlanView } from '@quartierwerk/contracts/plans/plans.views';

export function aMeasure(more: Partial<PlanMeasureView>): PlanMeasureView {
  return {
    ...{ id: 'a', code: '1.01', title: 'Platz umgestalten', plan: { id: 'p', code: 'nord', title: 'Nord' } },
    ...{ field: { id: 'f', number: 1, title: 'Wohnen' }, stage: { id: 's1', number: 1, title: 'Stufe 1' } },
    ...{ state: 'in_progress', course: null, isKey: false, priority: null, leadUnit: 'Bauamt', area: null },
    ...{ startsOn: '2020-01-01', endsOn: '2026-12-31', firstEndsOn: null, nextStep: null, nextStepDue: null },
    ...{ reportedOn: null, cost: 0, financed: 0, open: 0, visibility: 'workspace', version: 1 },
    ...{ milestones: [], followUp: 0, yearsOff: false, byKind: {} },
    ...more,
  };
}

export function aPlan(more: Partial<PlanView>): PlanView {
  return {
    ...{ id: 'p', code: 'nord', title: 'Handlungskonzept Nord', codePrefix: '', state: 'in_progress', area: null },
    ...{ startsOn: '2019-01-01', endsOn: '2028-12-31', createdAt: '2018-05-28T09:00:00Z', version: 1 },
    mission: { title: 'Stadt für alle', statement: 'Alle können teilhaben.', adopted: 'Rat' },
    fields: [{ id: 'f', number: 1, title: 'Wohnen', version: 1 }],
    stages: [
      { id: 's1', number: 1, title: 'Stufe 1', fromYear: 2019, toYear: 2023, version: 1 },
      { id: 's2', number: 2, title: 'Stufe 2', fromYear: 2024, toYear: 2028, version: 1 },
    ],
    ...{ goals: [], measures: [], links: [], steps: [], actions: ['revise', 'link'] },
    ...more,
  };
}
