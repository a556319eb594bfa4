import { Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { SignInBody } from '@quartierwerk/contracts/identity/session.dto';
import { ProblemError } from '../../../shared/http/problem-error.js';
import { SignInForm } from './sign-in-form.js';

@Component({ imports: [SignInForm], template: `<qw-sign-in-form [signIn]="signIn" [address]="address()" />` })
class Host {
  readonly address = signal('');
  readonly sent: SignInBody[] = [];
  answers: (ProblemError | null)[] = [];
  readonly signIn = async (body: SignInBody): Promise<void> => {
    this.sent.push(body);
    const answer = this.answers.shift();
    if (answer) throw answer;
  };
}

describe('SignInForm', () => {
  let fixture: ComponentFixture<Host>;
  let host: Host;
  let element: HTMLElement;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    fixture = TestBed.createComponent(Host);
    host = fixture.componentInstance;
    element = fixture.nativeElement as HTMLElement;
    fixture.detectChanges();
  });

  const labels = () => [...element.querySelectorAll('label')].map((label) => label.textContent?.trim());
  async function type(label: string, text: string): Promise<void> {
    const control = [...element.querySelectorAll('label')].find((one) => one.textContent?.trim() === label)?.control;
    if (!(control instanceof HTMLInputElement)) throw new Error(`There is no field ${label}.`);
    control.value = text;
    control.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  }
  async function send(): Promise<void> {
    element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();
    fixture.detectChanges();
  }

  it('says what is missing and sends nothing', async () => {
    await send();
    expect(element.textContent).toContain('Diese Angabe fehlt.');
    expect(host.sent).toEqual([]);
  });

  it('asks for the code when the account has a second factor, and sends both', async () => {
    host.answers = [new ProblemError('SECOND_FACTOR_REQUIRED', 401), null];
    await type('E-Mail-Adresse', ' planung@kreis.example ');
    await type('Kennwort', 'Wiese am Fluss 3');
    await send();
    expect(labels()).toEqual(['Code der App oder Wiederherstellungscode']);
    expect(element.textContent).not.toContain('Diese Angabe fehlt.');

    await type('Code der App oder Wiederherstellungscode', '123456 ');
    await send();
    expect(host.sent.at(-1)).toEqual({ email: 'planung@kreis.example', password: 'Wiese am Fluss 3', code: '123456' });
  });

  it('keeps what was typed when the password is wrong', async () => {
    host.answers = [new ProblemError('CREDENTIALS_WRONG', 401)];
    await type('E-Mail-Adresse', 'planung@kreis.example');
    await type('Kennwort', 'falsch');
    await send();
    expect(element.querySelector('[role=alert]')?.textContent).toContain('E-Mail-Adresse oder Kennwort stimmt nicht.');
    expect(element.querySelector<HTMLInputElement>('input[type=email]')?.value).toBe('planung@kreis.example');
  });

  it('asks for the password alone where the address is known', async () => {
    host.address.set('neu@kreis.example');
    fixture.detectChanges();
    expect(labels()).toEqual(['Kennwort']);
    await type('Kennwort', 'Wiese am Fluss 3');
    await send();
    expect(host.sent).toEqual([{ email: 'neu@kreis.example', password: 'Wiese am Fluss 3' }]);
  });
});
