import { TestBed } from '@angular/core/testing';
import fc from 'fast-check';
import { ClassLegend } from './class-legend.js';
import { deviationColour } from './map-colours.js';

describe('ClassLegend', () => {
  it('shows word, limits and count of each class', () => {
    const fixture = TestBed.createComponent(ClassLegend);
    fixture.componentRef.setInput('classes', [
      { colour: 'c5', label: 'deutlich über Kreis', limits: 'über 1,25', count: 1080 },
      { colour: 'c4', label: 'über Kreis', limits: '0,4 bis 1,25', count: 540 },
    ]);
    fixture.detectChanges();
    const items = [...(fixture.nativeElement as HTMLElement).querySelectorAll('li')];

    expect(items.map((item) => item.querySelector('.count')?.textContent)).toEqual(['1.080', '540']);
    expect(items[0]?.textContent).toContain('deutlich über Kreis');
    expect(items[1]?.querySelector<HTMLElement>('.bar > span')?.style.width).toBe('50%');
  });
});

describe('deviationColour', () => {
  it('is the mirror colour when the sign turns', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.25, max: 4, noNaN: true }), (size) => {
        expect(deviationColour(-size)).toBe(deviationColour(size).replace('p', 'm'));
      }),
    );
  });

  it('has no side when the value is close to the reference', () => {
    expect(deviationColour(0.2)).toBe('d0');
    expect(deviationColour(-0.24)).toBe('d0');
  });
});
