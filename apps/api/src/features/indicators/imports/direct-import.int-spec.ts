import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import type { ImportView } from '@quartierwerk/contracts/indicators/imports.views';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { asAdmin } from '../../../../test/support/database.js';
import { type IndicatorHouse, anIndicatorHouse } from '../../../../test/support/imports.js';
import { systemContext } from '../../../platform/http/actor-context.js';
import { DirectImport } from './direct-import.js';

const TABLE = 'Gebiet;Indikator;Jahr;Zähler;Nenner\n01001;A1;2025;10;100\n02002;A1;2025;20;100\n';

describe('an import on the command line', () => {
  let house: TestApplication;
  let own: IndicatorHouse;
  beforeAll(async () => {
    house = await startApplication();
    own = await anIndicatorHouse(house.server, 2);
  });
  afterAll(() => house.close());

  /** Says what became of the import; `before` happens when its mapping is decided. */
  async function imported(before: () => void | Promise<void>, signal: AbortSignal) {
    const system = systemContext(own.workspace.id, uuidV7(), () => house.clock.now());
    const ctx = { ...system, actor: { ...system.actor, roles: ['planner' as const] } };
    const [edition] = await asAdmin<{ id: string }>('SELECT id FROM area_edition WHERE workspace_id = $1', [
      own.workspace.id,
    ]);
    const [source] = await asAdmin<{ id: string }>('SELECT id FROM source WHERE workspace_id = $1 LIMIT 1', [
      own.workspace.id,
    ]);
    const decide = ({ mapping }: ImportView) => {
      void before();
      return {
        ...{ ...mapping, areaEditionId: edition?.id ?? null, sourceId: source?.id ?? null },
        ...{ title: 'Lieferung', referenceDate: '2025-12-31' },
      };
    };
    const file = { fileName: 'lieferung.csv', bytes: new TextEncoder().encode(TABLE), signal };
    return house.app.get(DirectImport).run(ctx, file, decide);
  }

  it('leaves its run where a person can go on when it is interrupted', async () => {
    const controller = new AbortController();
    const { imported: stored, view } = await imported(() => controller.abort(), controller.signal);
    expect(stored).toBe(false);
    expect(view).toMatchObject({ state: 'uploaded', failure: 'CANCELLED' });
    expect(view.actions).toContain('discard');
  });

  it('stores the table when nobody interrupts it', async () => {
    const { imported: stored, view } = await imported(() => undefined, new AbortController().signal);
    expect(view).toMatchObject({ state: 'imported', failure: null });
    expect(stored).toBe(true);
  });
});
