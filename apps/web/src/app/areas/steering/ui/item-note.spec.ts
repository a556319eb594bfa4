import { provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideApi } from '../../../shared/http/provide-api.js';
import { ProblemError } from '../../../shared/http/problem-error.js';
import { ItemNote } from './item-note.js';

describe('ItemNote', () => {
  it('keeps what is typed when another minute-taker was faster, and shows their words beside it', async () => {
    TestBed.configureTestingModule({ providers: [provideApi(), provideHttpClientTesting()] });
    const fixture = TestBed.createComponent(ItemNote);
    const element = fixture.nativeElement as HTMLElement;
    fixture.componentRef.setInput('draftKey', 'steering.note.a');
    fixture.componentRef.setInput('note', '');
    fixture.componentRef.setInput('writable', true);
    // The meeting is read again before the refusal comes back, as the store does it.
    fixture.componentRef.setInput('store', () => {
      fixture.componentRef.setInput('note', 'Das Jugendamt prüft bis März.');
      return Promise.reject(new ProblemError('VERSION_STALE', 412));
    });
    fixture.detectChanges();
    element.querySelector<HTMLButtonElement>('.note button')?.click();
    fixture.detectChanges();
    const text = () => element.querySelector('textarea') as HTMLTextAreaElement;
    text().value = 'Das Jugendamt sagt eine Prüfung zu.';
    text().dispatchEvent(new Event('input'));
    element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();
    fixture.detectChanges();

    expect(text().value).toBe('Das Jugendamt sagt eine Prüfung zu.');
    expect(element.querySelector('blockquote')?.textContent).toBe('Das Jugendamt prüft bis März.');

    element.querySelector<HTMLButtonElement>('qw-saved-meanwhile button')?.click();
    fixture.detectChanges();
    expect(text().value).toBe('Das Jugendamt prüft bis März.');
    expect(element.querySelector('qw-saved-meanwhile')).toBeNull();
  });
});
