import { jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { ToastStack } from './toast-stack.js';
import { Toasts } from './toasts.js';

describe('Toasts', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  function render() {
    const fixture = TestBed.createComponent(ToastStack);
    const toasts = TestBed.inject(Toasts);
    const element = fixture.nativeElement as HTMLElement;
    const words = () => {
      fixture.detectChanges();
      return [...element.querySelectorAll('.toast')].map((toast) => toast.textContent?.trim().replace(/\s+/g, ' '));
    };
    return { fixture, toasts, element, words };
  }

  it('leave after eight seconds', () => {
    const { toasts, words } = render();
    toasts.show('B 2026/21 festgehalten');
    jest.advanceTimersByTime(7999);
    expect(words()).toEqual(['B 2026/21 festgehalten']);
    jest.advanceTimersByTime(1);
    expect(words()).toEqual([]);
  });

  it('stay while they are focused', () => {
    const { toasts, words, element } = render();
    toasts.show('Verschoben', () => undefined);
    words();
    element.querySelector('.toast')?.dispatchEvent(new Event('focusin'));
    jest.advanceTimersByTime(60_000);
    expect(words()).toHaveLength(1);

    element.querySelector('.toast')?.dispatchEvent(new Event('focusout'));
    jest.advanceTimersByTime(8000);
    expect(words()).toHaveLength(0);
  });

  it('take the act back once when undone', () => {
    const { toasts, words, element } = render();
    let undone = 0;
    toasts.show('Entfernt', () => (undone += 1));
    words();
    element.querySelector('button')?.click();

    expect(undone).toBe(1);
    expect(words()).toEqual([]);
  });

  it('are two at most, and a running job is not pushed out', () => {
    const { toasts, words } = render();
    const job = toasts.job('Lädt');
    job.report('34 von 81', 34, 81);
    toasts.show('eins');
    toasts.show('zwei');
    expect(words()).toEqual(['34 von 81', 'zwei']);

    job.end('81 fertig');
    jest.advanceTimersByTime(8000);
    expect(words()).toEqual([]);
  });
});
