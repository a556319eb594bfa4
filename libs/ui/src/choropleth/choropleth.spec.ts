import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Choropleth, type MapAreaState } from './choropleth.js';
import { gridOfAreas } from './choropleth.testing.js';

@Component({
  imports: [Choropleth],
  template: `<qw-choropleth
    label="Index"
    [shapes]="shapes"
    [states]="states()"
    [(active)]="active"
    (opened)="opened.push($event)"
  />`,
})
class Host {
  readonly shapes = gridOfAreas(3, 3);
  readonly states = signal<ReadonlyMap<string, MapAreaState>>(
    new Map([
      ['r0c0', { colour: 'c5', rank: 1, facts: ['Index 2,74'] }],
      ['r0c1', { colour: 'c3', provisional: true }],
      ['r1c1', { colour: 'c1' }],
    ]),
  );
  readonly active = signal<string | null>('r1c1');
  readonly opened: string[] = [];
}

function render() {
  const fixture = TestBed.createComponent(Host);
  document.body.append(fixture.nativeElement as HTMLElement);
  fixture.detectChanges();
  const element = fixture.nativeElement as HTMLElement;
  const svg = element.querySelector('svg[role=listbox]') as SVGSVGElement;
  const press = (key: string) => {
    svg.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    fixture.detectChanges();
  };
  const current = () =>
    element.querySelector(`[id="${svg.getAttribute('aria-activedescendant')}"]`)?.getAttribute('aria-label');
  return { fixture, host: fixture.componentInstance, element, svg, press, current };
}

describe('Choropleth', () => {
  it('is one stop of the Tab key and names the marked area', () => {
    const { element, current } = render();

    expect(element.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    expect(current()).toBe('Gebiet r1c1, West');
  });

  it('moves the mark to the neighbour with the arrow keys and shares it', () => {
    const { host, press, current } = render();
    press('ArrowUp');
    expect(host.active()).toBe('r0c1');
    expect(current()).toContain('vorläufig');

    press('ArrowLeft');
    expect(current()).toBe('1, Gebiet r0c0, West, Index 2,74');
    press('ArrowLeft');
    expect(host.active()).toBe('r0c0');
  });

  it('shows the read-out of the marked area, and of the one under the pointer while it is there', () => {
    const { fixture, element } = render();
    const readOut = () => element.querySelector('.read-out')?.textContent?.replace(/\s+/g, ' ').trim();
    expect(readOut()).toBe('Gebiet r1c1West');

    element.querySelector('.area')?.dispatchEvent(new Event('mouseenter'));
    fixture.detectChanges();
    expect(readOut()).toBe('1 Gebiet r0c0WestIndex 2,74');
  });

  it('follows a choice made in the table and opens on Enter', () => {
    const { fixture, host, press, current } = render();
    host.active.set('r2c2');
    fixture.detectChanges();
    expect(current()).toContain('r2c2');

    press('Enter');
    expect(host.opened).toEqual(['r2c2']);
  });

  it('draws rank, hatch and the missing class by more than colour', () => {
    const { element } = render();

    expect(element.querySelector('.rank')?.textContent).toBe('1');
    expect(element.querySelectorAll('path[fill^="url(#"]')).toHaveLength(1);
    expect(element.querySelectorAll('.point')).toHaveLength(6);
    expect([...element.querySelectorAll('.label')].map((label) => label.textContent)).toEqual(['West', 'Ost']);
  });

  it('zooms with keys and buttons and comes back to the whole', () => {
    const { fixture, element, press } = render();
    const transform = () => element.querySelector('g[role=presentation]')?.getAttribute('transform');
    const whole = transform();
    press('+');
    expect(transform()).not.toBe(whole);

    element.querySelectorAll<HTMLButtonElement>('.tools button')[2]?.click();
    fixture.detectChanges();
    expect(transform()).toBe(whole);
  });
});
