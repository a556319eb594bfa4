import { TestBed } from '@angular/core/testing';
import fc from 'fast-check';
import { axisPosition, DeviationBar } from './deviation-bar.js';

function render(value: number | null, interval: readonly [number, number] | null = null, words = '') {
  const fixture = TestBed.createComponent(DeviationBar);
  fixture.componentRef.setInput('value', value);
  fixture.componentRef.setInput('interval', interval);
  fixture.componentRef.setInput('words', words);
  fixture.detectChanges();
  return fixture.nativeElement as HTMLElement;
}

describe('DeviationBar', () => {
  it('says figure and interval in words', () => {
    expect(render(1.9, [1.6, 2.1]).querySelector('svg')?.getAttribute('aria-label')).toBe(
      '+1,9 Standardabweichungen, 90-%-Bereich +1,6 bis +2,1',
    );
  });

  it('grows to the left when the value is more favourable', () => {
    const bar = render(-1.1).querySelector('.bar');

    expect(parseFloat(bar?.getAttribute('x') ?? '')).toBeLessThan(50);
    expect(render(-1.1).querySelector('text')?.getAttribute('text-anchor')).toBe('end');
  });

  it('shows words and no bar when the value is suppressed', () => {
    const element = render(null, null, 'geheim, unter 10 Fälle');

    expect(element.querySelector('.bar')).toBeNull();
    expect(element.textContent).toContain('geheim, unter 10 Fälle');
    expect(element.querySelector('svg')?.getAttribute('aria-label')).toBe('geheim, unter 10 Fälle');
  });
});

describe('axisPosition', () => {
  it('keeps the order and the frame for every deviation', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -9, max: 9 }), fc.double({ noNaN: true, min: -9, max: 9 }), (a, b) => {
        expect(axisPosition(Math.min(a, b))).toBeLessThanOrEqual(axisPosition(Math.max(a, b)));
        expect(axisPosition(a)).toBeGreaterThanOrEqual(0);
        expect(axisPosition(a)).toBeLessThanOrEqual(100);
      }),
    );
  });
});
