import type { SearchView } from '@quartierwerk/contracts/chain/chain.views';
import type { NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import request from 'supertest';
import { type TestApplication, startApplication } from '../../../test/support/application.js';
import { type TestPerson, type TestWorkspace, aPerson, aWorkspace } from '../../../test/support/builders.js';
import { UnitOfWork, type WriteTx } from '../../platform/database/unit-of-work.js';
import { systemContext } from '../../platform/http/actor-context.js';
import { Spine } from './spine.js';

describe('search', () => {
  let house: TestApplication;
  let workspace: TestWorkspace;
  let planner: TestPerson;
  let spine: Spine;
  beforeAll(async () => {
    house = await startApplication();
    spine = house.app.get(Spine, { strict: false });
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    workspace = await aWorkspace();
    planner = await aPerson(workspace, ['planner']);
    await add('recommendation', 'Niedrigschwellige Anlaufstelle im Zentrum Nord einrichten', 'E-2017-01');
    await add('measure', 'Burscheider Büdchen', '1.01');
    await add('contribution', 'Ein Ort zum Reden fehlt', 'K7-204');
  });

  const write = <Result>(work: (tx: WriteTx) => Promise<Result>): Promise<Result> =>
    house.app.get(UnitOfWork, { strict: false }).run(systemContext(workspace.id, 'test'), async (tx) => {
      tx.record({ action: 'test.step', objectKind: 'x', objectId: 'x' });
      return work(tx);
    });
  async function add(kind: NodeKind, title: string, code?: string): Promise<string> {
    const id = uuidV7();
    await write((tx) => spine.addNodes(tx, [{ id, kind, title, state: 'valid', ...(code ? { code } : {}) }]));
    return id;
  }
  async function found(query: string, kinds: readonly NodeKind[] = []): Promise<string[]> {
    const answer = await request(house.server)
      .get('/api/search')
      .query({ q: query, ...(kinds.length > 0 ? { kind: kinds } : {}) })
      .set('Cookie', planner.cookie)
      .expect(200);
    return (answer.body as SearchView).hits.map(({ code }) => code ?? '');
  }

  it.each([
    ['a code', 'E-2017-01', ['E-2017-01']],
    ['the beginning of a code', 'k7', ['K7-204']],
    ['part of a compound', 'schwellige', ['E-2017-01']],
    ['two words in another order', 'nord anlaufstelle', ['E-2017-01']],
    ['umlauts spelled out', 'Buedchen', ['1.01']],
    ['umlauts without their dots', 'Budchen', ['1.01']],
    ['two letters exchanged', 'Bruscheider', ['1.01']],
    ['a letter too few', 'Anlaufstele', ['E-2017-01']],
    ['words that stand in no title together', 'Büdchen Anlaufstelle', []],
    ['nothing but signs', '%%', []],
  ])('finds by %s', async (_, query, codes) => {
    expect(await found(query)).toEqual(codes);
  });

  it('puts the thing whose code was typed whole first, whatever else holds it', async () => {
    await add('measure', 'Anlaufstelle, siehe E-2026-1', '2.01');
    await add('recommendation', 'Zehnte', 'E-2026-10');
    await add('recommendation', 'Erste', 'E-2026-1');
    await add('recommendation', 'Elfte', 'E-2026-11');

    expect((await found('e-2026-1'))[0]).toBe('E-2026-1');
  });

  it('puts what fits best before what has a code', async () => {
    await add('area', 'Hilgen');
    await add('measure', 'Hilgener Treff', '2.01');

    expect(await found('hilgen')).toEqual(['', '2.01']);
  });

  it('puts what people work on before what was said about it, and whole words before parts of words', async () => {
    await add('project', 'Burscheider Büdchen', 'buedchen');
    await add('answer', 'Im Büdchen hilft jetzt jemand.', 'A1');
    await add('measure', 'Spielbüdchen bauen', '2.02');
    await add('theme', 'Büdchenzeiten', 'T1');

    expect(await found('Büdchen')).toEqual(['buedchen', '1.01', 'T1', 'A1', '2.02']);
  });

  it('finds the same word bent at its end, behind what holds it whole', async () => {
    await add('expert_note', 'Die Wartezeit auf Logopädie beträgt sieben Monate.', 'N1');
    await add('recommendation', 'Logopädische Sprechstunde in der Kita', 'E-2026-04');

    expect(await found('logopaedie')).toEqual(['N1', 'E-2026-04']);
  });

  it('shows only the kinds that were asked for', async () => {
    expect(await found('Zentrum', ['measure', 'decision'])).toEqual([]);
    expect(await found('Zentrum', ['recommendation'])).toEqual(['E-2017-01']);
  });

  it('follows a new title and forgets the old one', async () => {
    const id = await add('decision', 'Werkstatt im Hof', 'B-2026-01');

    await write((tx) => spine.changeNode(tx, id, { title: 'Werkstatt in der Halle' }));

    expect([await found('Hof'), await found('Halle'), await found('B-2026-01')]).toEqual([
      [],
      ['B-2026-01'],
      ['B-2026-01'],
    ]);
  });

  it('finds nothing of another workspace, not even by a slip', async () => {
    const stranger = await aPerson(await aWorkspace('Anderer Kreis'), ['planner']);

    const answer = await request(house.server)
      .get('/api/search')
      .query({ q: 'Anlaufstele' })
      .set('Cookie', stranger.cookie)
      .expect(200);

    expect((answer.body as SearchView).hits).toEqual([]);
  });
});
