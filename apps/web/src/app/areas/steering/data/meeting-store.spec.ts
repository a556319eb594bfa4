import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { AgendaItemView, MeetingView } from '@quartierwerk/contracts/steering/meeting.views';
import { provideApi } from '../../../shared/http/provide-api.js';
import { MeetingStore } from './meeting-store.js';

function meetingWith(version: number, ...ids: readonly string[]): Partial<MeetingView> {
  return { id: 'meeting', code: 'S-1', version, actions: [], items: ids.map((id) => ({ id }) as AgendaItemView) };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('MeetingStore', () => {
  async function anOpenMeeting() {
    TestBed.configureTestingModule({ providers: [MeetingStore, provideApi(), provideHttpClientTesting()] });
    const store = TestBed.inject(MeetingStore);
    const http = TestBed.inject(HttpTestingController);
    store.code.set('S-1');
    TestBed.tick();
    http.expectOne('/api/meetings/S-1').flush(meetingWith(4, 'a', 'b'));
    await settled();
    return { store, http };
  }

  it('sends a second command when the first is answered, with what that one left', async () => {
    const { store, http } = await anOpenMeeting();
    const added = store.addItem({ title: 'Bericht', public: true });
    const moved = store.swap('b', 'a');
    await settled();
    const first = http.expectOne(({ method }) => method === 'POST');
    first.flush(meetingWith(5, 'a', 'b', 'c'));
    await added;
    await settled();
    const second = http.expectOne(({ method }) => method === 'PUT');
    expect(second.request.headers.get('If-Match')).toBe('"5"');
    expect(second.request.body).toEqual({ itemIds: ['b', 'a', 'c'] });
    second.flush(meetingWith(6, 'b', 'a', 'c'));
    await moved;
    expect(store.meeting()?.version).toBe(6);
  });

  it('reads what somebody else noted before the next command goes out', async () => {
    const { store, http } = await anOpenMeeting();
    const refused = store.swap('a', 'b');
    const moved = store.swap('b', 'a');
    await settled();
    http
      .expectOne(({ method }) => method === 'PUT')
      .flush({ code: 'VERSION_STALE' }, { status: 412, statusText: 'Precondition Failed' });
    await settled();
    http.expectOne('/api/meetings/S-1').flush(meetingWith(7, 'c', 'a', 'b'));
    await expect(refused).rejects.toBeDefined();
    await settled();
    const second = http.expectOne(({ method }) => method === 'PUT');
    expect(second.request.headers.get('If-Match')).toBe('"7"');
    expect(second.request.body).toEqual({ itemIds: ['c', 'b', 'a'] });
    second.flush(meetingWith(8, 'c', 'b', 'a'));
    await moved;
    expect(store.meeting()?.version).toBe(8);
  });

  it('sends the next command also after one that was refused', async () => {
    const { store, http } = await anOpenMeeting();
    const refused = store.addItem({ title: '', public: true });
    const moved = store.swap('a', 'b');
    await settled();
    http
      .expectOne(({ method }) => method === 'POST')
      .flush({ code: 'INPUT_INVALID', fields: [] }, { status: 422, statusText: 'Unprocessable' });
    await expect(refused).rejects.toBeDefined();
    await settled();
    http.expectOne(({ method }) => method === 'PUT').flush(meetingWith(5, 'b', 'a'));
    await moved;
    expect(store.meeting()?.items.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('puts an item back in its place, with the people who were noted at it', async () => {
    const { store, http } = await anOpenMeeting();
    const seat = (attendance: string) => [{ seatId: 'chair', attendance }];
    const gone = {
      ...{ id: 'x', title: 'Bericht', public: true, proposedText: null, recommendation: null, area: null, note: '' },
      ...{ conflicts: [], attendance: seat('present') },
    } as unknown as AgendaItemView;
    const done = store.restoreItem(gone, 1);
    await settled();
    const added = http.expectOne(({ method }) => method === 'POST');
    const { id } = added.request.body as { readonly id: string };
    expect(added.request.body).toEqual({ id, title: 'Bericht', public: true, proposedText: '' });
    added.flush(meetingWith(5, 'a', 'b', id));
    await settled();
    const arranged = http.expectOne(({ method, url }) => method === 'PUT' && url.endsWith('/agenda'));
    expect(arranged.request.body).toEqual({ itemIds: ['a', id, 'b'] });
    const items = [{ id: 'a' }, { id, attendance: seat('absent') }, { id: 'b' }] as unknown as AgendaItemView[];
    arranged.flush({ ...meetingWith(6), items });
    await settled();
    const attended = http.expectOne(({ url }) => url.endsWith('/attendance'));
    expect(attended.request.body).toEqual({ itemId: id, seatId: 'chair', attendance: 'present' });
    attended.flush(meetingWith(7, 'a', id, 'b'));
    await done;
  });
});
