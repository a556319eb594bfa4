import { Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { form, FormField, required } from '@angular/forms/signals';
import { ProblemError } from '../http/problem-error.js';
import { atMost, tooLong } from './at-most.js';
import { keepDraft, type Draft } from './draft.js';
import { errorsOf, summaryOf } from './form-errors.js';
import { askBeforeLeaving, LeaveQuestion } from './leave-guard.js';
import { submitForm } from './submit-form.js';

@Component({
  imports: [FormField],
  template: `
    <input id="name" [formField]="form.name" />
    <label for="email">E-Mail <span>(freiwillig)</span></label>
    <input id="email" [formField]="form.email" />
  `,
})
class Page {
  readonly model = signal({ name: '', email: '' });
  readonly form = form(this.model, (path) => {
    required(path.name);
    atMost(path.email, 20);
  });
  readonly draft: Draft = keepDraft('page', this.model);
}

function render() {
  const fixture = TestBed.createComponent(Page);
  document.body.append(fixture.nativeElement as HTMLElement);
  fixture.detectChanges();
  return { fixture, page: fixture.componentInstance };
}

describe('submitForm', () => {
  beforeEach(() => sessionStorage.clear());

  it('sends nothing, says what is missing and goes to the field when the form is invalid', async () => {
    const { page } = render();
    let sent = 0;
    const accepted = await submitForm(page.form, async () => (sent += 1));

    expect([accepted, sent]).toEqual([false, 0]);
    expect(errorsOf(page.form.name)).toEqual(['Diese Angabe fehlt.']);
    expect(summaryOf(page.form)).toEqual([{ message: 'Diese Angabe fehlt.', controlId: 'name' }]);
    expect(document.activeElement?.id).toBe('name');
  });

  it('puts the server’s errors at their fields and keeps what was typed', async () => {
    const { page } = render();
    page.model.set({ name: 'Kreis', email: 'x' });
    const refused = new ProblemError('BODY_INVALID', 400, {}, [{ path: 'email', code: 'isEmail' }]);
    const accepted = await submitForm(page.form, () => Promise.reject(refused));

    expect(accepted).toBe(false);
    expect(errorsOf(page.form.email)[0]).toContain('keine E-Mail-Adresse');
    expect(summaryOf(page.form)[0]?.message).toMatch(/^E-Mail: Das ist keine E-Mail-Adresse/);
    expect(page.model()).toEqual({ name: 'Kreis', email: 'x' });
  });

  it('knows the field of a refusal, and takes the whole form when the field is unknown', async () => {
    const { page } = render();
    page.model.set({ name: 'Kreis', email: 'a@b.example' });
    await submitForm(page.form, () => Promise.reject(new ProblemError('EMAIL_ALREADY_INVITED', 409)), {
      EMAIL_ALREADY_INVITED: 'email',
    });
    expect(errorsOf(page.form.email)).toEqual(['Diese E-Mail-Adresse ist schon eingeladen.']);

    page.model.set({ name: 'Kreis', email: 'c@d.example' });
    const other = new ProblemError('BODY_INVALID', 400, {}, [{ path: 'nested.unknown', code: 'isInt' }]);
    await submitForm(page.form, () => Promise.reject(other));
    expect(summaryOf(page.form)).toEqual([{ message: 'Bitte geben Sie eine Zahl ein.' }]);
  });

  it('sends again what the server refused, as it is', async () => {
    const { page } = render();
    page.model.set({ name: 'Kreis', email: '' });
    await submitForm(page.form, () => Promise.reject(new ProblemError('DATABASE_UNAVAILABLE', 503)));
    expect(page.form().errors()).toHaveLength(1);

    expect(await submitForm(page.form, () => Promise.resolve())).toBe(true);
  });

  it('throws on what is no refusal', async () => {
    const { page } = render();
    page.model.set({ name: 'Kreis', email: '' });

    await expect(submitForm(page.form, () => Promise.reject(new TypeError('bug')))).rejects.toThrow('bug');
  });
});

describe('atMost', () => {
  beforeEach(() => sessionStorage.clear());

  it('keeps everything that was pasted and says by how much it is too long', () => {
    const { fixture, page } = render();
    const input = (fixture.nativeElement as HTMLElement).querySelector<HTMLInputElement>('#email')!;
    input.value = 'x'.repeat(25);
    input.dispatchEvent(new Event('input'));
    input.dispatchEvent(new Event('blur'));
    fixture.detectChanges();

    expect(input.hasAttribute('maxlength')).toBe(false);
    expect(page.model().email).toHaveLength(25);
    expect(errorsOf(page.form.email)).toEqual(['Höchstens 20 Zeichen, 5 zu viel.']);
    expect(tooLong('x'.repeat(25), 20)).toEqual(errorsOf(page.form.email));
    expect(tooLong('x'.repeat(20), 20)).toEqual([]);
  });
});

describe('keepDraft', () => {
  beforeEach(() => sessionStorage.clear());
  const written = () => new Promise((resolve) => setTimeout(resolve, 350));

  it('puts back what was typed when the page opens again', async () => {
    const { fixture, page } = render();
    page.model.set({ name: 'getippt', email: '' });
    await fixture.whenStable();
    await written();

    const again = render().page;
    expect(again.model().name).toBe('getippt');
    expect(again.draft.restored).toBe(true);
  });

  it.each([
    ['the page is left', (fixture: ComponentFixture<Page>) => fixture.destroy()],
    ['the tab is loaded anew', () => window.dispatchEvent(new Event('pagehide'))],
  ])('keeps what was typed last when %s at once', async (_, leave) => {
    const { fixture, page } = render();
    page.model.set({ name: 'eben', email: '' });
    leave(fixture);

    expect(render().page.model().name).toBe('eben');
  });

  it('keeps nothing when it was saved or never touched', async () => {
    const { fixture, page } = render();
    await fixture.whenStable();
    await written();
    expect(sessionStorage).toHaveLength(0);

    page.model.set({ name: 'getippt', email: '' });
    await fixture.whenStable();
    page.draft.clear();
    await written();
    expect(sessionStorage).toHaveLength(0);
  });

  it('ignores a draft it cannot read', () => {
    sessionStorage.setItem('qw.draft.page', '{broken');

    expect(render().page.draft.restored).toBe(false);
  });
});

describe('askBeforeLeaving', () => {
  const leave = (unsaved: boolean) =>
    TestBed.runInInjectionContext(() =>
      askBeforeLeaving({ hasUnsavedInput: () => unsaved }, {} as never, {} as never, {} as never),
    );

  it('lets go when nothing would be lost', () => {
    expect(leave(false)).toBe(true);
  });

  it('waits for the answer when something would be lost', async () => {
    const question = TestBed.inject(LeaveQuestion);
    const answer = leave(true);
    expect(question.open()).toBe(true);
    question.answer(false);

    expect(await answer).toBe(false);
    expect(question.open()).toBe(false);
  });
});
