import request from 'supertest';
import { type TestApplication, startApplication } from '../../../test/support/application.js';

describe('health', () => {
  let house: TestApplication;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());

  it('is alive and ready when the database answers', async () => {
    await request(house.server).get('/health/live').expect(200, { status: 'ok' });
    await request(house.server).get('/health/ready').expect(200, { status: 'ok' });
  });

  it('answers an unknown route with problem details and a request id', async () => {
    const response = await request(house.server).get('/api/nothing').expect(404);
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(response.body).toMatchObject({
      code: 'NOT_FOUND',
      status: 404,
      requestId: response.headers['x-request-id'],
    });
  });
});
