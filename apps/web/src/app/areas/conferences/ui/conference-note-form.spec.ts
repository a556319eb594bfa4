import { TestBed } from '@angular/core/testing';
import { ConferenceNoteForm } from './conference-note-form.js';

describe('ConferenceNoteForm', () => {
  function render() {
    sessionStorage.clear();
    const found: string[] = [];
    const fixture = TestBed.createComponent(ConferenceNoteForm);
    const inputs = {
      ...{ draftKey: 'probe', participants: [], mayFind: true, storeNote: () => Promise.resolve() },
      storeFinding: (text: string) => Promise.resolve(found.push(text)),
    };
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    fixture.detectChanges();
    const element = fixture.nativeElement as HTMLElement;
    const text = element.querySelector('textarea') as HTMLTextAreaElement;
    const errors = () => {
      fixture.detectChanges();
      return element.querySelector('qw-field-error')?.textContent?.trim() ?? '';
    };
    const leave = () => text.dispatchEvent(new Event('blur'));
    const find = async () => {
      leave();
      element.querySelector<HTMLButtonElement>('button[aria-keyshortcuts]')?.click();
      await fixture.whenStable();
    };
    return { found, text, errors, leave, find };
  }

  it('does not complain about the empty line behind what was stored', async () => {
    const { found, text, errors, leave, find } = render();
    text.value = 'Wenige Plätze';
    text.dispatchEvent(new Event('input'));
    await find();
    leave();

    expect([found, text.value, errors()]).toEqual([['Wenige Plätze'], '', '']);
  });

  it('says that something is missing when nothing is sent', async () => {
    const { errors, find } = render();
    await find();

    expect(errors()).not.toBe('');
  });
});
