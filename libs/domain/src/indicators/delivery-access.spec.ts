import { PERMISSIONS } from '../access/permissions.js';
import { ROLES } from '../access/roles.js';
import { changesAllDeliveries, exactFigures, seesAllDeliveries, seesAllFigures } from './delivery-access.js';

describe('access to deliveries', () => {
  it('keeps a data provider to its own organisation', () => {
    expect(seesAllDeliveries(['data_provider'])).toBe(false);
    expect(changesAllDeliveries(['data_provider'])).toBe(false);
  });

  it('shows the figures of every source to whoever reads the diagnosis, and to a data provider its own alone', () => {
    for (const role of PERMISSIONS['diagnosis.read']) expect(seesAllFigures([role])).toBe(true);
    expect(seesAllFigures(['data_provider'])).toBe(false);
    expect(seesAllFigures(['carrier'])).toBe(false);
  });

  it('shows exact figures of all sources to planners alone, whatever other role a data provider has', () => {
    expect(exactFigures(['planner', 'data_provider'])).toBe('all');
    for (const role of ROLES.filter((one) => one !== 'planner')) {
      expect(exactFigures([role, 'data_provider'])).toBe('own');
      expect(exactFigures([role])).toBe(role === 'data_provider' ? 'own' : 'none');
    }
  });

  it('lets nobody change everything who may not see everything', () => {
    for (const role of PERMISSIONS['deliveries.withdraw']) {
      if (changesAllDeliveries([role])) expect(seesAllDeliveries([role])).toBe(true);
    }
    expect(changesAllDeliveries(['department_planner', 'data_provider'])).toBe(false);
  });
});
