import { PERMISSIONS } from '../access/permissions.js';
import { changesAllDeliveries, seesAllDeliveries, seesAllFigures } from './delivery-access.js';

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

  it('lets nobody change everything who may not see everything', () => {
    for (const role of PERMISSIONS['deliveries.withdraw']) {
      if (changesAllDeliveries([role])) expect(seesAllDeliveries([role])).toBe(true);
    }
    expect(changesAllDeliveries(['department_planner', 'data_provider'])).toBe(false);
  });
});
