import { spawnSync } from 'node:child_process';
import path from 'node:path';
import request from 'supertest';
import { startApplication } from './support/application.js';

const tool = path.join(import.meta.dirname, '../../../tools/openapi/write-openapi.mjs');

describe('the description of the API', () => {
  it('is what the contracts say, and not an older state of them', () => {
    const check = spawnSync(process.execPath, [tool, '--check'], { encoding: 'utf8' });
    expect(check.stderr.split('\n')[0]).toBe('');
    expect(check.status).toBe(0);
  });

  it('is served to other systems', async () => {
    const house = await startApplication();
    try {
      const response = await request(house.server).get('/api/openapi.json').expect(200);
      expect(response.body.openapi).toBe('3.1.1');
      expect(Object.keys(response.body.paths)).toContain('/api/session');
    } finally {
      await house.close();
    }
  });
});
