import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { MeetingView } from '@quartierwerk/contracts/steering/meeting.views';
import type { ReviseMeeting } from '@quartierwerk/contracts/steering/steering.dto';
import { dayOf, dayAfter } from '@quartierwerk/domain/time/day';
import { MoveMeetingDialog } from './move-meeting-dialog.js';

const [DAY, LATER] = [dayAfter(dayOf(new Date()), 10), dayAfter(dayOf(new Date()), 17)];

async function setUp() {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const stored: ReviseMeeting[] = [];
  const meeting = { heldOn: DAY, startsAt: '14:00', place: 'Kreishaus', state: 'scheduled' };
  const fixture = TestBed.createComponent(MoveMeetingDialog);
  fixture.componentRef.setInput('meeting', meeting as unknown as MeetingView);
  fixture.componentRef.setInput('store', async (body: ReviseMeeting) => void stored.push(body));
  fixture.componentRef.setInput('open', true);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  return {
    stored,
    box: () => host.querySelector<HTMLInputElement>('input[type=checkbox]'),
    type: async (field: string, value: string) => {
      const input = host.querySelector(field) as HTMLInputElement;
      input.value = value;
      input.dispatchEvent(new Event('input'));
      await fixture.whenStable();
    },
    submit: async () => {
      host.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
      await fixture.whenStable();
    },
  };
}

describe('MoveMeetingDialog', () => {
  it('asks about follow-ups whenever the day is another, without telling whether there are any', async () => {
    const { stored, box, type, submit } = await setUp();
    expect(box()).toBeNull();
    await type('input[type=date]', LATER);
    expect(box()?.checked).toBe(true);
    expect(box()?.closest('label')?.textContent).toMatch(/Was auf den .+ zur Wiedervorlage liegt, mit verlegen/);
    await type('textarea', 'Saal belegt');
    await submit();
    expect(stored).toMatchObject([{ heldOn: LATER, reason: 'Saal belegt', followUps: true }]);
  });

  it('leaves them where that is wanted', async () => {
    const { stored, box, type, submit } = await setUp();
    await type('input[type=date]', LATER);
    await type('textarea', 'Saal belegt');
    box()?.click();
    await submit();
    expect(stored).toMatchObject([{ followUps: false }]);
  });

  it('says nothing of them where the day stays', async () => {
    const { stored, type, submit } = await setUp();
    await type('input[autocomplete=off]', 'Rathaus');
    await submit();
    expect(stored).toEqual([{ heldOn: DAY, startsAt: '14:00', place: 'Rathaus' }]);
  });
});
