import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, TitleStrategy } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { route } from '@quartierwerk/contracts/http/route';
import type { SessionView } from '@quartierwerk/contracts/identity/identity.views';
import { askBeforeLeaving } from '../shared/forms/leave-guard.js';
import { Api } from '../shared/http/api.js';
import { provideApi } from '../shared/http/provide-api.js';
import { signedIn } from '../shared/session/guards.js';
import { SessionStore } from '../shared/session/session-store.js';
import { sessionOf } from '../shared/session/session.testing.js';
import { Frame } from './frame.js';
import { NotFoundPage } from './not-found-page.js';
import { PageTitles } from './page-titles.js';

@Component({
  template: `<h1 tabindex="-1">Formular</h1>
    <input value="getippt" />`,
})
class FormPage {
  hasUnsavedInput(): boolean {
    return true;
  }
}

@Component({ template: `<h1>Anmelden</h1>` })
class SignInPage {}

const settle = () => new Promise((resolve) => setTimeout(resolve));

function press(key: string, options: KeyboardEventInit = {}): void {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options }));
}

async function open(url: string, session: SessionView | null = sessionOf()) {
  TestBed.configureTestingModule({
    providers: [
      provideApi(),
      provideHttpClientTesting(),
      { provide: TitleStrategy, useExisting: PageTitles },
      provideRouter([
        { path: 'anmelden', component: SignInPage },
        {
          path: '',
          component: Frame,
          canMatch: [signedIn],
          children: [
            { path: 'formular', component: FormPage, title: 'Formular', canDeactivate: [askBeforeLeaving] },
            { path: '**', component: NotFoundPage, title: 'Nicht gefunden' },
          ],
        },
      ]),
    ],
  });
  if (session) TestBed.inject(SessionStore).open(session);
  const harness = await RouterTestingHarness.create(url);
  const element = harness.fixture.nativeElement as HTMLElement;
  document.body.append(element);
  /** Not `whenStable`: the counts of the stations are never answered here, and the frame must not wait for them. */
  const shown = async () => {
    await settle();
    harness.detectChanges();
    await settle();
  };
  return { element, shown, http: TestBed.inject(HttpTestingController), router: TestBed.inject(Router) };
}

function buttonOf(element: HTMLElement, text: string): HTMLButtonElement | undefined {
  return [...element.querySelectorAll('button')].find((button) => button.textContent?.trim() === text);
}

describe('Frame', () => {
  it('leads to the sign-in and back again when nobody is signed in', async () => {
    const { router } = await open('/formular?stand=offen', null);

    expect(router.url).toBe(`/anmelden?weiter=${encodeURIComponent('/formular?stand=offen')}`);
  });

  it('begins with a way past the navigation, and says when values are invented', async () => {
    const { element } = await open('/formular', sessionOf({ demonstration: true }));
    element.querySelector<HTMLAnchorElement>('a.skip')?.click();

    expect(document.activeElement?.id).toBe('content');
    expect(element.querySelector('qw-top-bar')?.textContent).toContain('Demonstration, Werte erfunden');
  });

  it('says the last day of a workspace to try things in', async () => {
    const { element } = await open('/formular', sessionOf({ demonstration: true, trialEndsOn: '2026-12-27' }));
    expect(element.querySelector('qw-top-bar')?.textContent).toContain('Zum Ausprobieren bis 27.12.2026');
  });

  it('leads to the imprint of the own workspace, because one to try things in stands in no list', async () => {
    const { shown, element } = await open('/formular', sessionOf({ publicPlace: 'trial-7' }));
    element.querySelector<HTMLButtonElement>('qw-profile-menu button')?.click();
    await shown();
    expect(element.querySelector('qw-profile-menu a[href="/o/trial-7/impressum"]')?.textContent).toContain('Impressum');
  });

  it('puts focus and title on the new page after a jump by keys', async () => {
    const { shown, router } = await open('/start');
    press('g');
    press('x');
    await shown();

    expect(router.url).toBe('/index');
    expect(document.activeElement?.id).toBe('content');
    expect(document.title).toBe('Nicht gefunden · Quartierwerk');
  });

  it('opens the palette with Strg K and the list of keys with ?', async () => {
    const { shown, element } = await open('/start');
    press('k', { ctrlKey: true });
    await shown();
    expect(element.querySelector('dialog[open] [role=combobox]')).not.toBeNull();

    element.querySelector<HTMLDialogElement>('dialog[open]')?.close();
    await shown();
    press('?');
    await shown();
    expect(element.querySelector('dialog[open]')?.textContent).toContain('Tasten');
  });

  it('asks before typed input is left, and stays when the person goes back', async () => {
    const { shown, element, router } = await open('/formular');
    const going = router.navigateByUrl('/start');
    await shown();
    expect(element.querySelector('dialog[open]')?.textContent).toContain('Seite verlassen?');

    buttonOf(element, 'Zurück')?.click();
    expect(await going).toBe(false);
    expect(router.url).toBe('/formular');
    await shown();

    const again = router.navigateByUrl('/start');
    await shown();
    buttonOf(element, 'Eingaben verwerfen')?.click();
    expect(await again).toBe(true);
  });

  it('asks to sign in over the page when the session ends, keeps the form, and goes on with what waited', async () => {
    const { shown, element, http } = await open('/formular');
    const save = TestBed.inject(Api).send(route('POST', '/api/things', { access: 'session', response: 'Thing' }), {
      body: { a: 1 },
    });
    const code = 'SIGN_IN_REQUIRED';
    http.expectOne('/api/things').flush({ code, status: 401, requestId: 'r' }, { status: 401, statusText: code });
    await settle();
    await shown();
    const dialog = element.querySelector<HTMLDialogElement>('dialog[open]');
    expect(dialog?.textContent).toContain('Ihre Sitzung ist abgelaufen');
    expect(element.querySelector<HTMLInputElement>('main input')?.value).toBe('getippt');

    const password = dialog?.querySelector<HTMLInputElement>('input[type=password]');
    if (!password) throw new Error('no password field');
    password.value = 'vier zufällige Wörter hier';
    password.dispatchEvent(new Event('input', { bubbles: true }));
    dialog?.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settle();
    const signIn = http.expectOne('/api/sign-in');
    expect(signIn.request.body).toEqual({ email: 'planung@kreis.example', password: 'vier zufällige Wörter hier' });
    signIn.flush(sessionOf());
    await settle();

    http.expectOne('/api/things').flush({ done: true });
    expect(await save).toEqual({ done: true });
    await shown();
    expect(element.querySelector('dialog[open]')).toBeNull();
  });
});
