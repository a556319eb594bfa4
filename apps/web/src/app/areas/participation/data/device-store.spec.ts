import { jest } from '@jest/globals';
import { isUuid } from '@quartierwerk/domain/ids/uuid-v7';
import { DeviceStore } from './device-store.js';

describe('DeviceStore', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => jest.restoreAllMocks());

  it('is a device of its own at every event, and the same one there the next time', () => {
    const here = new DeviceStore().deviceId('event-1');
    expect(isUuid(here)).toBe(true);
    expect(new DeviceStore().deviceId('event-2')).not.toBe(here);
    expect(new DeviceStore().deviceId('event-1')).toBe(here);
  });

  it('takes the id that it was asked with where the event has none, and no other one later', () => {
    const asked = new DeviceStore().deviceId('event-9');
    expect(new DeviceStore().deviceId('event-1', asked)).toBe(asked);
    expect(new DeviceStore().deviceId('event-1', new DeviceStore().deviceId('event-2'))).toBe(asked);
  });

  it('gives nothing and goes on where the browser keeps no data of this site', () => {
    const store = new DeviceStore();
    store.keepTable('event-1', 'table-1');
    for (const method of ['getItem', 'setItem', 'removeItem', 'key'] as const)
      jest.spyOn(Storage.prototype, method).mockImplementation(() => {
        throw new DOMException('blocked', 'SecurityError');
      });
    expect([store.tableOf('event-1'), store.sheetOf('KR7M4XF9'), store.entriesOf('event-1')]).toEqual([null, null, []]);
    expect(() => store.drop('event-1', 'entry-1')).not.toThrow();
    expect(store.deviceId('event-1')).toBe(store.deviceId('event-1'));
  });
});
