import { PERMISSIONS } from '../access/permissions.js';
import { changesAllDeliveries, seesAllDeliveries } from './delivery-access.js';

describe('access to deliveries', () => {
  it('keeps a data provider to its own organisation', () => {
    expect(seesAllDeliveries(['data_provider'])).toBe(false);
    expect(changesAllDeliveries(['data_provider'])).toBe(false);
  });

  it('lets nobody change everything who may not see everything', () => {
    for (const role of PERMISSIONS['deliveries.withdraw']) {
      if (changesAllDeliveries([role])) expect(seesAllDeliveries([role])).toBe(true);
    }
    expect(changesAllDeliveries(['department_planner', 'data_provider'])).toBe(false);
  });
});
