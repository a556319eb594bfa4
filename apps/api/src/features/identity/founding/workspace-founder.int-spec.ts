import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { OpenPublisherView } from '@quartierwerk/contracts/identity/imprint.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import request from 'supertest';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { aWorkspace } from '../../../../test/support/builders.js';
import { asAdmin, testDatabase } from '../../../../test/support/database.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { systemContext } from '../../../platform/http/actor-context.js';
import { placeOf } from '../open/place-names.js';
import { WorkspaceFounder } from './workspace-founder.js';

const CLI = path.join(import.meta.dirname, '../../../../dist/cli/main.js');

describe('the founding of a workspace', () => {
  let house: TestApplication;
  let town: string;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(() => {
    town = `Stadt ${uuidV7()}`;
  });

  const slugOf = (name: string): string => name.toLowerCase().replace(' ', '-');
  const found = (slug: string) =>
    house.app
      .get(WorkspaceFounder, { strict: false })
      .found({ name: 'Neuer Kreis', shortName: 'Neu', slug, demonstration: false, organisations: [], personas: [] });
  /** As an event that is prepared does, in whose name citizens get their answers. */
  const publishes = async (name: string): Promise<string> => {
    const { id } = await aWorkspace('Alter Kreis');
    return house.app.get(UnitOfWork, { strict: false }).run(systemContext(id, 'test'), async (tx) => {
      tx.record({ action: 'test.step', objectKind: 'workspace', objectId: id });
      return placeOf(tx, name, slugOf(name));
    });
  };
  const publisherOf = async (slug: string): Promise<OpenPublisherView> =>
    (await request(house.server).get(`/api/open/${slug}`).expect(200)).body as OpenPublisherView;

  it('gives the workspace its slug as its name in public addresses', async () => {
    await found(slugOf(town));
    expect(await publisherOf(slugOf(town))).toMatchObject({ publisher: 'Neuer Kreis', workspace: 'Neuer Kreis' });
    // Whoever comes later with that name gets a number.
    expect(await publishes(town)).toBe(`${slugOf(town)}-2`);
    await expect(found(`${slugOf(town)}-2`)).rejects.toThrow('is taken');
  });

  it('is refused under a name that another workspace publishes under, and leaves nothing behind', async () => {
    const slug = await publishes(town);
    await expect(found(slug)).rejects.toThrow(`"${slug}" is taken: another workspace publishes under this address.`);
    expect(await publisherOf(slug)).toMatchObject({ publisher: town, workspace: 'Alter Kreis' });
    expect(await asAdmin('SELECT id FROM workspace WHERE slug = $1', [slug])).toEqual([]);
  });

  it('and a publisher that comes at the same moment never end up under one name', async () => {
    const [founded, published] = await Promise.allSettled([found(slugOf(town)), publishes(town)]);
    expect(published.status).toBe('fulfilled');
    const places = await asAdmin<{ slug: string }>('SELECT slug FROM open_place WHERE starts_with(slug, $1)', [
      slugOf(town),
    ]);
    // Whoever was first has it; the other has a number, or is refused.
    expect(places).toHaveLength(founded.status === 'fulfilled' ? 2 : 1);
    expect(new Set(places.map(({ slug }) => slug)).size).toBe(places.length);
  });

  it('says on the command line in one sentence what stands in its way', async () => {
    const slug = await publishes(town);
    const { appUrl } = await testDatabase();
    const args = ['--name', 'Neu', '--slug', slug, '--organisation', 'Amt', '--admin-email', 'amt@neu.example'];
    const outcome = spawnSync(process.execPath, [CLI, 'workspace', 'create', ...args], {
      env: { ...process.env, DATABASE_URL: appUrl, DATA_DIR: house.dataDir, LOG_LEVEL: 'silent' },
      encoding: 'utf8',
    });
    expect(outcome.stderr.trim()).toBe(
      `"${slug}" is taken: another workspace publishes under this address. Choose another one.`,
    );
    expect(outcome.status).toBe(1);
  });
});
