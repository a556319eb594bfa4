import { jest } from '@jest/globals';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Empty } from './empty.js';
import { Loading } from './loading.js';
import { Note, type NoteTone } from './note.js';
import { Progress } from './progress.js';

@Component({
  imports: [Note, Empty, Progress],
  template: `
    <qw-note [tone]="tone()" strong heading="Import abgebrochen, nichts gespeichert.">Zeile 214</qw-note>
    <qw-empty heading="Noch keine Empfehlung"
      >Der Steckbrief ist freigegeben. <button qwActions>Anlegen</button></qw-empty
    >
    <qw-progress label="34 von 81" [value]="34" [max]="max()" cancellable (cancelled)="cancels = cancels + 1" />
  `,
})
class Host {
  readonly tone = signal<NoteTone>('error');
  readonly max = signal<number | null>(81);
  cancels = 0;
}

function render() {
  const fixture = TestBed.createComponent(Host);
  fixture.detectChanges();
  return { fixture, element: fixture.nativeElement as HTMLElement };
}

describe('Note', () => {
  it('interrupts the reader only when it is an error', () => {
    const { fixture, element } = render();
    expect(element.querySelector('qw-note')?.getAttribute('role')).toBe('alert');

    fixture.componentInstance.tone.set('info');
    fixture.detectChanges();
    expect(element.querySelector('qw-note')?.hasAttribute('role')).toBe(false);
  });
});

describe('Empty', () => {
  it('puts its action under the reason', () => {
    expect(render().element.querySelector('qw-empty .actions button')?.textContent).toBe('Anlegen');
  });
});

describe('Progress', () => {
  it('tells how far the job is when its length is known', () => {
    const bar = render().element.querySelector('[role=progressbar]');

    expect(bar?.getAttribute('aria-valuenow')).toBe('34');
    expect(bar?.getAttribute('aria-valuemax')).toBe('81');
  });

  it('claims no value when the length is not known', () => {
    const { fixture, element } = render();
    fixture.componentInstance.max.set(null);
    fixture.detectChanges();

    expect(element.querySelector('[role=progressbar]')?.hasAttribute('aria-valuenow')).toBe(false);
  });

  it('asks to stop when the person cancels', () => {
    const { fixture, element } = render();
    element.querySelector<HTMLButtonElement>('qw-progress button')?.click();

    expect(fixture.componentInstance.cancels).toBe(1);
  });
});

describe('Loading', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('shows nothing when the answer comes within 300 ms, and bars after that', () => {
    const fixture = TestBed.createComponent(Loading);
    const element = fixture.nativeElement as HTMLElement;
    fixture.detectChanges();
    jest.advanceTimersByTime(299);
    fixture.detectChanges();
    expect(element.querySelectorAll('.bar')).toHaveLength(0);

    jest.advanceTimersByTime(1);
    fixture.detectChanges();
    expect(element.querySelectorAll('.bar')).toHaveLength(3);
    expect(element.querySelector('[role=status]')?.textContent).toContain('Lädt');
  });
});
