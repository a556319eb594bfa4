import { provideHttpClientTesting, HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { route } from '@quartierwerk/contracts/http/route';
import { Api } from './api.js';
import { Connection } from './connection.js';
import { ProblemError } from './problem-error.js';
import { provideApi } from './provide-api.js';
import { SessionGate } from './session-gate.js';

interface Thing {
  readonly version: number;
}

const readThing = route<Thing>('GET', '/api/things/:id', { access: 'session', response: 'Thing' });
const createThing = route<Thing>('POST', '/api/things', { access: 'session', response: 'Thing', repeatable: true });
const reviseThing = route<Thing>('PATCH', '/api/things/:id', { access: 'session', response: 'Thing', guarded: true });

/** Lets promises between two requests settle. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

function problem(code: string, status: number, more: object = {}) {
  return {
    body: { type: `about:blank#${code}`, title: code, status, code, requestId: 'r-1', ...more },
    options: { status, statusText: code },
  };
}

describe('Api', () => {
  let api: Api;
  let http: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideApi(), provideHttpClientTesting()] });
    api = TestBed.inject(Api);
    http = TestBed.inject(HttpTestingController);
  });

  afterEach(() => http.verify());

  it('sends the version a change was made on', async () => {
    const answer = api.send(reviseThing, { params: { id: 'a b' }, body: { name: 'x' }, version: 3 });
    const request = http.expectOne('/api/things/a%20b');
    request.flush({ version: 4 });

    expect(request.request.headers.get('If-Match')).toBe('"3"');
    expect(await answer).toEqual({ version: 4 });
  });

  it('refuses to change a thing without its version', () => {
    expect(() => api.send(reviseThing, { params: { id: 'a' } })).toThrow('version');
  });

  it('reads a file under the name that the API gives it, and rejects with the reason where there is none', async () => {
    const readFile = route<never>('GET', '/api/things/:id/file', { access: 'session', response: 'file' });
    const answer = api.readFile(readFile, { params: { id: 'a' }, query: { format: 'csv' } });
    const headers = {
      'Content-Disposition': `attachment; filename="Grosse.csv"; filename*=UTF-8''Gr%C3%B6%C3%9Fe.csv`,
    };
    http.expectOne('/api/things/a/file?format=csv').flush(new TextEncoder().encode('a;b').buffer, { headers });
    const file = await answer;
    expect([file.name, file.content.size]).toEqual(['Größe.csv', 3]);

    const refused = api.readFile(readFile, { params: { id: 'a' } });
    const { body, options } = problem('NOTHING_RELEASED', 409);
    http.expectOne('/api/things/a/file').flush(new TextEncoder().encode(JSON.stringify(body)).buffer, options);
    await expect(refused).rejects.toMatchObject({ code: 'NOTHING_RELEASED', status: 409 });
  });

  it('leaves empty query values out', () => {
    void api.read(readThing, { params: { id: 'a' }, query: { q: '', year: 2026, ids: ['x', 'y'], none: null } });
    http.expectOne('/api/things/a?year=2026&ids=x&ids=y').flush({ version: 1 });
  });

  it('rejects with code, fields and request number when the API refuses', async () => {
    const answer = api.send(createThing, { body: {} });
    const { body, options } = problem('BODY_INVALID', 400, { errors: [{ path: 'name', code: 'isNotEmpty' }] });
    http.expectOne('/api/things').flush(body, options);
    const error = await answer.catch((reason: unknown) => reason);

    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({
      code: 'BODY_INVALID',
      requestId: 'r-1',
      fields: [{ path: 'name', code: 'isNotEmpty' }],
    });
  });

  it('repeats a creating command with the same key when the connection was lost, and counts it meanwhile', async () => {
    const connection = TestBed.inject(Connection);
    const answer = api.send(createThing, { body: {} });
    const first = http.expectOne('/api/things');
    first.error(new ProgressEvent('error'));
    expect(connection.since()).not.toBeNull();
    expect(connection.waiting()).toBe(1);

    connection.retryNow();
    const second = http.expectOne('/api/things');
    expect(second.request.headers.get('Idempotency-Key')).toBe(first.request.headers.get('Idempotency-Key'));
    second.flush({ version: 1 });

    expect(await answer).toEqual({ version: 1 });
    expect(connection.since()).toBeNull();
    expect(connection.waiting()).toBe(0);
  });

  it('does not repeat a guarded change, whose first try may have arrived', async () => {
    const answer = api.send(reviseThing, { params: { id: 'a' }, version: 1 });
    http.expectOne('/api/things/a').error(new ProgressEvent('error'));

    await expect(answer).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
  });

  it('holds a command while the session has ended and goes on after signing in again', async () => {
    const gate = TestBed.inject(SessionGate);
    gate.enter();
    const answer = api.send(createThing, { body: { name: 'typed' } });
    const ended = problem('SIGN_IN_REQUIRED', 401);
    http.expectOne('/api/things').flush(ended.body, ended.options);
    await settle();
    expect(gate.closed()).toBe(true);

    gate.enter();
    await settle();
    const again = http.expectOne('/api/things');
    expect(again.request.body).toEqual({ name: 'typed' });
    again.flush({ version: 1 });
    expect(await answer).toEqual({ version: 1 });
  });

  it('does not take a wrong code for an ended session', async () => {
    TestBed.inject(SessionGate).enter();
    const answer = api.send(createThing, { body: {} });
    const wrong = problem('SECOND_FACTOR_WRONG', 401);
    http.expectOne('/api/things').flush(wrong.body, wrong.options);

    await expect(answer).rejects.toMatchObject({ code: 'SECOND_FACTOR_WRONG' });
  });

  it('stops a request when the person cancels it', async () => {
    const stop = new AbortController();
    const answer = api.upload(createThing, { body: new Blob(['a;b']), contentType: 'text/csv', signal: stop.signal });
    const request = http.expectOne('/api/things');
    stop.abort();

    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    expect(request.cancelled).toBe(true);
  });
});
