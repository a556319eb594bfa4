import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { CaptureSheetView } from '@quartierwerk/contracts/participation/capture.views';
import { HELPER_HEADERS } from '@quartierwerk/contracts/participation/participation.routes';
import { provideApi } from '../../../shared/http/provide-api.js';
import { HelperDoor } from './capture-door.js';
import { DeviceStore } from './device-store.js';

const URL = '/api/helper/capture';

function sheetOf(id: string): CaptureSheetView {
  const event = { id, code: 'SRK-2026-10', title: 'Abend', heldOn: '2026-10-08', venue: 'Saal' };
  return {
    event: { ...event, state: 'running', closedAt: null },
    demonstration: false,
    stations: [],
    themes: [],
    entries: [],
    receivedAt: '2026-10-08T16:00:00Z',
  };
}

function setUp() {
  TestBed.configureTestingModule({ providers: [HelperDoor, provideApi(), provideHttpClientTesting()] });
  const http = TestBed.inject(HttpTestingController);
  const code = signal('KR7M4XF9');
  TestBed.runInInjectionContext(() => TestBed.inject(HelperDoor).sheetOf(code));
  /** Answers with the sheet of an event. @returns as which device it was asked for */
  const answer = async (event: string) => {
    TestBed.tick();
    const request = http.expectOne(URL);
    request.flush(sheetOf(event));
    await new Promise((resolve) => setTimeout(resolve, 0));
    TestBed.tick();
    return request.request.headers.get(HELPER_HEADERS.device);
  };
  return { http, code, answer };
}

describe('HelperDoor', () => {
  beforeEach(() => localStorage.clear());

  it('stays the device as which it asked first, with the next code of the event too, and is another at another event', async () => {
    const { http, code, answer } = setUp();
    const first = await answer('event-1');
    http.expectNone(URL);
    expect(new DeviceStore().deviceId('event-1')).toBe(first);

    code.set('XF9KR7M4');
    expect(await answer('event-1')).not.toBe(first);
    expect(await answer('event-1')).toBe(first);
    http.expectNone(URL);

    code.set('3333XXXX');
    expect(await answer('event-2')).not.toBe(first);
    http.expectNone(URL);
    expect(new DeviceStore().deviceId('event-1')).toBe(first);
  });
});
