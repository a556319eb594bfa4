import { jest } from '@jest/globals';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FilterBar, type FilterState } from './filter-bar.js';

@Component({
  imports: [FilterBar],
  template: `<qw-filter-bar [fields]="fields" [(state)]="state" [(text)]="text" [shown]="shown()" [total]="81" />`,
})
class Host {
  readonly fields = [
    { key: 'stand', label: 'Stand', options: [{ value: 'offen', label: 'alle offenen' }] },
    { key: 'kommune', label: 'Kommune', options: [{ value: 'burscheid', label: 'Burscheid' }] },
  ];
  readonly state = signal<FilterState>({ stand: 'offen' });
  readonly text = signal<string | null>('nord');
  readonly shown = signal(14);
}

function render() {
  const fixture = TestBed.createComponent(Host);
  fixture.detectChanges();
  const element = fixture.nativeElement as HTMLElement;
  return { fixture, host: fixture.componentInstance, element };
}

describe('FilterBar', () => {
  it('shows a chip for each filter that is set and a menu for the others', () => {
    const { element } = render();

    expect(element.querySelector('.qw-filter-button')?.textContent).toMatch(/Stand:\s+alle offenen/);
    expect(element.querySelector('qw-disclosure')?.textContent).toContain('Kommune');
    expect(element.querySelectorAll('qw-disclosure')).toHaveLength(1);
  });

  it('sets and removes a filter', () => {
    const { fixture, host, element } = render();
    element.querySelector<HTMLButtonElement>('.option')?.click();
    expect(host.state()).toEqual({ stand: 'offen', kommune: 'burscheid' });

    fixture.detectChanges();
    element.querySelector<HTMLButtonElement>('.qw-filter-button')?.click();
    expect(host.state()).toEqual({ kommune: 'burscheid' });
  });

  it('empties everything when all filters are removed', () => {
    const { host, element } = render();
    element.querySelector<HTMLButtonElement>('.qw-link-button')?.click();

    expect(host.state()).toEqual({});
    expect(host.text()).toBe('');
  });

  it('speaks n of m when the number changes, and not at the beginning', () => {
    jest.useFakeTimers();
    const { fixture, host, element } = render();
    const spoken = () => document.querySelector('[aria-live=polite]')?.textContent ?? '';
    jest.runAllTimers();
    expect(element.querySelector('.count')?.textContent).toBe('14 von 81');
    expect(spoken()).toBe('');

    host.shown.set(3);
    fixture.detectChanges();
    jest.runAllTimers();
    expect(spoken()).toBe('3 von 81');
    jest.useRealTimers();
  });
});
