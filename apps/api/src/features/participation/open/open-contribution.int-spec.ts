import { createHash } from 'node:crypto';
import { RATE_LIMITS } from '@quartierwerk/domain/identity/rate-limit';
import request from 'supertest';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { asAdmin } from '../../../../test/support/database.js';
import { ParticipationHouse } from '../../../../test/support/participation.js';

const LIMIT = RATE_LIMITS.receiptByAddress;

describe('codes of contributions', () => {
  let house: TestApplication;
  let place: string;
  let code: string;
  beforeAll(async () => void (house = await startApplication({ TRUSTED_PROXIES: '1' })));
  afterAll(() => house.close());
  beforeEach(async () => {
    const own = await ParticipationHouse.build(house.server);
    const event = await own.event();
    place = event.publisher.slug;
    const said = await own.redact(await own.said(event, 'Mehr Bänke'), 'Mehr Bänke');
    ({ code } = said);
    await own
      .change('post', `/contributions/${said.id}/publish`, said.version, { public: true }, own.planner)
      .expect(200);
  });

  const from = (address: string, typed: string): request.Test =>
    request(house.server).get(`/api/open/${place}/contributions/${typed}`).set('X-Forwarded-For', address);

  it('cannot be tried one after the other', async () => {
    const address = '203.0.113.7';
    const { attempts } = RATE_LIMITS.unknownReceiptByAddress;
    // Those that lead to a page are not among the wrong ones.
    for (let nth = 0; nth < 3; nth++) await from(address, code).expect(200);
    for (let nth = 0; nth < attempts; nth++) await from(address, `X9-${100 + nth}`).expect(404);
    // From now on the right one says no more than a wrong one.
    const [wrong, right] = [await from(address, 'X9-999'), await from(address, code)];
    expect([wrong.status, right.status]).toEqual([429, 429]);
    expect(right.body).toMatchObject({ code: 'TOO_MANY_REQUESTS', params: { waitSeconds: expect.any(Number) } });
    await from('203.0.113.8', code).expect(200);
  });

  it('cannot be read all in a row, though each slip names its neighbours', async () => {
    const address = '203.0.113.9';
    for (let nth = 0; nth < LIMIT.attempts; nth++) await from(address, code).expect(200);
    const more = [await from(address, code), await from(address, 'X9-999')];
    expect(more.map(({ status }) => status)).toEqual([429, 429]);
    house.clock.advance({ minutes: LIMIT.windowMinutes });
    await from(address, code).expect(200);
  });

  it('leave a mark of the address, known or not, that leads back to it with the key alone', async () => {
    const address = '203.0.113.10';
    const marks = async (): Promise<Buffer[]> =>
      (await asAdmin<{ mark: Buffer }>('SELECT subject_hash AS mark FROM sign_in_attempt')).map(({ mark }) => mark);
    const before = (await marks()).length;
    await from(address, code).expect(200);
    expect(await marks()).toHaveLength(before + 1);
    await from(address, 'X9-999').expect(404);
    expect(await marks()).toHaveLength(before + 3);
    const plain = ['receipt-address', 'unknown-receipt-address'].map((kind) =>
      createHash('sha256').update(`${kind}\n${address}`).digest('hex'),
    );
    for (const mark of await marks()) expect(plain).not.toContain(mark.toString('hex'));
    // What cannot be a code is no guess at one.
    await from(address, 'Spielplatz').expect(404);
    expect(await marks()).toHaveLength(before + 3);
  });
});
