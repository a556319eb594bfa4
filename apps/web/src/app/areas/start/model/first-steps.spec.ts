import type { StationsView } from '@quartierwerk/contracts/chain/chain.views';
import { firstSteps, type WorkspaceState } from './first-steps.js';

const counts: StationsView = {
  indicators: 0,
  areas: 0,
  indexRuns: 0,
  profiles: 0,
  contributions: 0,
  recommendations: 0,
  decisions: 0,
  measures: 0,
  projects: 0,
  kpis: 0,
  selectedAreas: 0,
  deliveries: 0,
};
const empty: WorkspaceState = {
  counts,
  catalogue: { year: null, total: 0, delivered: [], lacking: [] },
  runs: [],
};
const ids = (state: WorkspaceState, may = () => true) => firstSteps(state, may).map(({ id }) => id);

describe('firstSteps', () => {
  it('begin with areas and indicators when the workspace is empty', () => {
    expect(ids(empty)).toEqual(['first-areas', 'first-indicators']);
  });

  it('ask for figures when areas and indicators are there', () => {
    const state = {
      ...empty,
      counts: { ...counts, areas: 81, indicators: 1 },
      catalogue: { year: null, total: 1, delivered: [], lacking: ['A1'] },
    };

    expect(ids(state)).toEqual(['first-delivery']);
  });

  it('ask for a run when figures are there', () => {
    const state = {
      ...empty,
      counts: { ...counts, areas: 81, indicators: 1 },
      catalogue: { year: 2025, total: 1, delivered: ['A1'], lacking: [] },
    };

    expect(ids(state)).toEqual(['first-run']);
  });

  it('say nothing to those who may not take them, and nothing while lists are still read', () => {
    expect(ids(empty, () => false)).toEqual([]);
    expect(ids({ ...empty, runs: null })).toEqual([]);
  });
});
