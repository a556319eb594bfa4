import { provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { AgendaItemView } from '@quartierwerk/contracts/steering/meeting.views';
import { provideApi } from '../../../shared/http/provide-api.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { sessionOf } from '../../../shared/session/session.testing.js';
import { DecideForm } from './decide-form.js';

const item = (id: string, proposedText: string): AgendaItemView =>
  ({
    id,
    number: 1,
    title: 'Raum sichern',
    proposedText,
    quorum: { present: 9, needed: 8, fixed: 15, reached: true },
    conflicts: [],
    state: 'open',
  }) as unknown as AgendaItemView;

describe('DecideForm', () => {
  it('keeps what is typed when the meeting is read again, and begins anew with another item', () => {
    TestBed.configureTestingModule({ providers: [provideRouter([]), provideApi(), provideHttpClientTesting()] });
    TestBed.inject(SessionStore).open(sessionOf());
    const fixture = TestBed.createComponent(DecideForm);
    fixture.componentRef.setInput('item', item('a', 'Die Stadt sichert einen Raum.'));
    fixture.componentRef.setInput('parties', []);
    fixture.componentRef.setInput('action', 'Beschluss festhalten');
    fixture.componentRef.setInput('store', () => Promise.resolve());
    fixture.detectChanges();
    const wording = () => (fixture.nativeElement as HTMLElement).querySelector('textarea') as HTMLTextAreaElement;
    wording().value = 'Die Stadt sichert zwei Räume.';
    wording().dispatchEvent(new Event('input'));
    fixture.detectChanges();

    // Somebody came in: everything about the meeting is read again.
    fixture.componentRef.setInput('item', item('a', 'Die Stadt sichert einen Raum.'));
    fixture.detectChanges();
    expect(wording().value).toBe('Die Stadt sichert zwei Räume.');

    fixture.componentRef.setInput('item', item('b', 'Der Kreis zahlt die Miete.'));
    fixture.detectChanges();
    expect(wording().value).toBe('Der Kreis zahlt die Miete.');
  });
});
