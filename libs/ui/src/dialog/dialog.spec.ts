import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ConfirmDialog } from './confirm-dialog.js';
import { ConflictDialog, type ConflictChoice } from './conflict-dialog.js';
import { Dialog } from './dialog.js';

@Component({
  imports: [ConfirmDialog, ConflictDialog],
  template: `
    <qw-confirm-dialog
      heading="Lauf 4 festschreiben?"
      action="Lauf 4 festschreiben"
      [(open)]="asking"
      (confirmed)="confirmations = confirmations + 1"
      >Danach ändert ihn niemand mehr.</qw-confirm-dialog
    >
    <qw-conflict-dialog [(open)]="conflict" [fields]="fields" (resolved)="choice = $event" />
  `,
})
class Host {
  readonly asking = signal(false);
  readonly conflict = signal(false);
  readonly fields = [
    { key: 'due', label: 'Frist', stored: '01.03.2027', own: '01.02.2027' },
    { key: 'reason', label: 'Grund', stored: 'Stelle unbesetzt', own: 'Stelle unbesetzt' },
  ];
  confirmations = 0;
  choice: ConflictChoice | null = null;
}

function render() {
  const fixture = TestBed.createComponent(Host);
  fixture.detectChanges();
  const element = fixture.nativeElement as HTMLElement;
  const open = (which: 'asking' | 'conflict') => {
    fixture.componentInstance[which].set(true);
    fixture.detectChanges();
    return element.querySelector<HTMLDialogElement>('dialog[open]');
  };
  const button = (text: string) =>
    [...element.querySelectorAll('button')].find((candidate) => candidate.textContent?.trim() === text);
  return { fixture, host: fixture.componentInstance, open, button };
}

describe('Dialog', () => {
  it('comes back when it was closed but must be answered', () => {
    const fixture = TestBed.createComponent(Dialog);
    fixture.componentRef.setInput('heading', 'Ihre Sitzung ist abgelaufen');
    fixture.componentRef.setInput('insistent', true);
    fixture.componentRef.setInput('open', true);
    fixture.detectChanges();
    const dialog = (fixture.nativeElement as HTMLElement).querySelector('dialog');
    dialog?.close();

    expect(dialog?.hasAttribute('open')).toBe(true);
    expect(fixture.componentInstance.open()).toBe(true);
  });
});

describe('ConfirmDialog', () => {
  it('names the object in its button and in the dialog', () => {
    const { open, button } = render();
    const dialog = open('asking');

    expect(button('Lauf 4 festschreiben')).toBeDefined();
    expect(dialog?.querySelector(`#${dialog.getAttribute('aria-labelledby')}`)?.textContent).toBe(
      'Lauf 4 festschreiben?',
    );
  });

  it('confirms once and closes on the way back', () => {
    const { fixture, host, open, button } = render();
    open('asking');
    button('Lauf 4 festschreiben')?.click();
    button('Zurück')?.click();
    fixture.detectChanges();

    expect(host.confirmations).toBe(1);
    expect(host.asking()).toBe(false);
  });

  it('follows the platform when Esc closes the dialog', () => {
    const { host, open } = render();
    open('asking')?.close();

    expect(host.asking()).toBe(false);
  });
});

describe('ConflictDialog', () => {
  it('preselects one’s own version and lets only differing fields be chosen', () => {
    const { open } = render();
    const dialog = open('conflict');
    const radios = [...(dialog?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [])];

    expect(radios.map((radio) => radio.checked)).toEqual([false, true]);
    expect(radios[1]?.hasAttribute('data-focus')).toBe(true);
    expect(dialog?.textContent).toContain('Unverändert: Grund');
  });

  it('answers with the choice field by field', () => {
    const { fixture, host, open, button } = render();
    open('conflict')?.querySelector<HTMLInputElement>('input[type=radio]')?.click();
    fixture.detectChanges();
    button('Auswahl speichern')?.click();

    expect(host.choice).toEqual({ due: 'stored', reason: 'own' });
  });
});
