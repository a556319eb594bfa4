import { TestBed } from '@angular/core/testing';
import type { IndicatorValuesView } from '@quartierwerk/contracts/indicators/catalogue.views';
import { ValueGrid } from './value-grid.js';

const cell = (value: number | null, status: 'present' | 'suppressed' | 'provisional' = 'present') => ({
  ...{ value, status, numerator: null, denominator: null, deliveryId: 'l-1' },
});

const view: IndicatorValuesView = {
  areaEdition: { id: 'e-1', name: 'Wohnplätze 2024', smallAreaLabel: 'Wohnplatz' },
  unassigned: [],
  years: [2025, 2024],
  rows: [
    {
      areaId: 'a',
      code: '01',
      name: 'Hand',
      level: 'small_area',
      parentName: 'Bergisch Gladbach',
      cells: [cell(13.66), null],
    },
    {
      areaId: 'b',
      code: '02',
      name: 'Overath',
      level: 'municipality',
      parentName: null,
      cells: [cell(null, 'suppressed'), cell(0, 'provisional')],
    },
  ],
  total: 2,
  offset: 0,
};

describe('ValueGrid', () => {
  it('puts years in the order of time and leaves no cell empty', () => {
    const fixture = TestBed.createComponent(ValueGrid);
    fixture.componentRef.setInput('view', view);
    fixture.componentRef.setInput('decimals', 1);
    fixture.detectChanges();
    const element = fixture.nativeElement as HTMLElement;
    const words = (selector: string) =>
      [...element.querySelectorAll(selector)].map((one) => (one.textContent ?? '').replace(/\s+/g, ' ').trim());

    fixture.componentRef.setInput('reference', [
      { areaId: 'k', code: '0', name: 'Musterkreis', level: 'district', parentName: null, cells: [cell(12), cell(11)] },
    ]);
    fixture.detectChanges();
    expect(words('tbody tr')[0]).toBe('Musterkreis Kreis 11,0 12,0');
    fixture.componentRef.setInput('reference', []);
    fixture.detectChanges();

    expect(words('thead th')).toEqual(['Gebiet', '2024', '2025', 'Verlauf']);
    expect(words('tbody tr')).toEqual(['Hand Bergisch Gladbach fehlt 13,7', 'Overath Kommune 0,0 vorläufig geheim']);
  });
});
