import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Segments } from './segments.js';

@Component({
  imports: [Segments],
  template: `<qw-segments label="Ansicht" [options]="options" [(value)]="value" />`,
})
class Host {
  readonly options = [
    { value: 'map', label: 'Karte' },
    { value: 'table', label: 'Tabelle', count: 81 },
  ];
  readonly value = signal('map');
}

describe('Segments', () => {
  function render() {
    const fixture = TestBed.createComponent(Host);
    fixture.detectChanges();
    return { fixture, element: fixture.nativeElement as HTMLElement };
  }

  it('names the group and marks the chosen view', () => {
    const { element } = render();

    expect(element.querySelector('legend')?.textContent).toBe('Ansicht');
    expect(element.querySelector<HTMLInputElement>('input:checked')?.value).toBe('map');
  });

  it('tells the new value when another view is chosen', () => {
    const { fixture, element } = render();

    element.querySelectorAll('input')[1]?.click();
    fixture.detectChanges();

    expect(fixture.componentInstance.value()).toBe('table');
    expect(element.querySelector('label.on')?.textContent).toContain('Tabelle');
  });

  it('shows a count only where there is one', () => {
    expect(render().element.querySelectorAll('.count')).toHaveLength(1);
  });
});
