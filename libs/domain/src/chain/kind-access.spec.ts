import { knowsMissing, readableKinds } from './kind-access.js';
import { NODE_KINDS } from './vocabulary.js';

describe('access to kinds of nodes', () => {
  it('leaves a data provider the areas and the indicators it delivers', () => {
    expect(readableKinds(['data_provider'])).toEqual(['area', 'indicator']);
  });

  it('lets readers and everybody who plans see every kind', () => {
    for (const role of [
      'planner',
      'department_planner',
      'steering_member',
      'facilitator',
      'reader',
      'admin',
    ] as const) {
      expect(readableKinds([role])).toEqual(NODE_KINDS);
    }
  });

  it('adds up what several roles may read, and gives nothing to none', () => {
    expect(readableKinds(['data_provider', 'reader'])).toEqual(NODE_KINDS);
    expect(readableKinds([])).toEqual([]);
  });

  it('lets nobody call missing what would not be shown to them', () => {
    expect(knowsMissing(['planner'], 'decision', 'measure')).toBe(true);
    expect(knowsMissing(['data_provider'], 'decision', 'measure')).toBe(false);
    for (const kind of NODE_KINDS) expect(knowsMissing(['carrier'], kind, 'measure')).toBe(false);
    expect(knowsMissing(['carrier'], 'kpi', 'project')).toBe(true);
    expect(knowsMissing(['carrier', 'reader'], 'decision', 'measure')).toBe(true);
  });
});
