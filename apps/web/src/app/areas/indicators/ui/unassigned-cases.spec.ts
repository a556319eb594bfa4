import { TestBed } from '@angular/core/testing';
import type { UnassignedView } from '@quartierwerk/contracts/indicators/catalogue.views';
import { UnassignedCases } from './unassigned-cases.js';

const CASES: UnassignedView = {
  areaId: 'k',
  areaName: 'Rheinisch-Bergischer Kreis',
  level: 'district',
  year: 2023,
  count: 20,
  total: 200,
  status: 'present',
};

function textOf(cases: readonly UnassignedView[]): string {
  const fixture = TestBed.createComponent(UnassignedCases);
  fixture.componentRef.setInput('cases', cases);
  fixture.detectChanges();
  return (fixture.nativeElement as HTMLElement).textContent ?? '';
}

describe('UnassignedCases', () => {
  it('says how many cases of the district lie in no area, and what share that is', () => {
    expect(textOf([CASES])).toContain('Rheinisch-Bergischer Kreis, 2023: 20 von 200 (10,0 %)');
    expect(textOf([{ ...CASES, total: null }])).toContain('Kreis, 2023: 20');
  });

  it('says why a count is not there, and nothing at all without cases', () => {
    expect(textOf([{ ...CASES, count: null, status: 'suppressed' }])).toMatch(/2023: \p{L}+/u);
    expect(textOf([])).toBe('');
  });
});
