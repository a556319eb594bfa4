import { provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ReportDecision } from '@quartierwerk/contracts/steering/decisions.dto';
import { provideApi } from '../../../shared/http/provide-api.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { sessionOf } from '../../../shared/session/session.testing.js';
import { ReportForm } from './report-form.js';

describe('ReportForm', () => {
  it('says that done keeps no new deadline before it drops one that was typed', async () => {
    TestBed.configureTestingModule({ providers: [provideRouter([]), provideApi(), provideHttpClientTesting()] });
    TestBed.inject(SessionStore).open(sessionOf());
    const sent: ReportDecision[] = [];
    const fixture = TestBed.createComponent(ReportForm);
    fixture.componentRef.setInput('decisionId', 'one');
    fixture.componentRef.setInput('store', (report: ReportDecision) => Promise.resolve(sent.push(report)));
    fixture.detectChanges();
    const page = fixture.nativeElement as HTMLElement;
    const type = (selector: string, value: string): void => {
      const field = page.querySelector<HTMLInputElement>(selector);
      if (!field) throw new Error(`No ${selector}.`);
      field.value = value;
      field.dispatchEvent(new Event('input'));
      fixture.detectChanges();
    };
    const reportDone = async (): Promise<void> => {
      page.querySelector<HTMLButtonElement>('button[type="button"]')?.click();
      await fixture.whenStable();
      fixture.detectChanges();
    };
    type('textarea', 'Der Raum ist bezogen.');
    type('input[type="date"]', '2030-06-01');
    await reportDone();
    expect(sent).toEqual([]);
    expect(page.textContent).toContain('Was erledigt ist, braucht keine neue Frist');
    await reportDone();
    expect(sent).toEqual([{ text: 'Der Raum ist bezogen.', done: true }]);
  });
});
