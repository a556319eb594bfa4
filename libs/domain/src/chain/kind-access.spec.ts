import { readableKinds } from './kind-access.js';
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
});
