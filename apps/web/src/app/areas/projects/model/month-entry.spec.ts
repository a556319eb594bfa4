import { TestBed } from '@angular/core/testing';
import type { KpiEntryView, KpiMonthView } from '@quartierwerk/contracts/projects/kpi.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { asksReason, besideWords, bodyOf, lacksReason, outlookOf, typedOf } from './month-entry.js';
import { MonthNames } from './month-names.js';

const MONTH = { month: '2026-10', yearFrom: '2026-01' } as KpiMonthView;

function entry(cumulation: KpiEntryView['kpi']['cumulation'], target: number): KpiEntryView {
  const kpi = { cumulation, direction: 'higher', frequency: 'month', decimals: 0, tolerance: 10 };
  return {
    kpi: kpi as KpiEntryView['kpi'],
    reading: null,
    previous: { month: '2026-09', value: 8 },
    former: [9, 8, 8],
    yearReadings: [{ month: '2026-09', value: 8 }],
    targets: [{ fromMonth: '2026-09', toMonth: '2026-10', value: target }],
  };
}

describe('the entry of a month', () => {
  const formats = () => TestBed.inject(Formats);
  const words = (one: KpiEntryView, value: number | null) =>
    besideWords(one, MONTH, outlookOf(one, MONTH, value).figure, formats(), TestBed.inject(MonthNames));

  it('says what the year is with the typed figure, by the rule of the key figure', () => {
    expect(words(entry('sum', 24), 10)).toBe('mit Oktober 18 von 24');
    expect(words(entry('sum', 24), null)).toBe('Soll 12 im Monat');
    expect(words(entry('none', 20), 19)).toBe('Soll 20 im Monat');
    expect(words(entry('average', 9), 9)).toBe('Mittel 8,5, Soll 9');
  });

  it('asks for a sentence below the tolerance and warns of a slip', () => {
    expect(outlookOf(entry('sum', 24), MONTH, 10).asks).toBe(true);
    expect(outlookOf(entry('sum', 18), MONTH, 10).asks).toBe(false);
    expect(outlookOf(entry('sum', 18), MONTH, 90).jump).toBe(true);
  });

  it('sends nothing while nothing is there, and no figure only with a reason', () => {
    const typed = { value: '', comment: '', none: false, reason: '' };
    expect(bodyOf(typed, formats())).toBeNull();
    expect(bodyOf({ ...typed, value: 'zwölf' }, formats())).toBe('unreadable');
    expect(bodyOf({ ...typed, value: '1.234' }, formats())).toEqual({ value: 1234, comment: '' });
    expect(bodyOf({ ...typed, none: true }, formats())).toBeNull();
    expect(bodyOf({ ...typed, none: true, comment: ' Umbau ' }, formats())).toEqual({
      ...{ value: null, comment: 'Umbau', reason: 'Umbau' },
    });
  });

  it('asks why a reported figure is another one, and only then', () => {
    const row = { id: 'r', month: '2026-10', hidden: false, method: 'list', changedAt: '', version: 1 } as const;
    const reading = { ...row, value: 12, comment: '', reported: true };
    expect(asksReason(reading, { value: 13, comment: '' })).toBe(true);
    expect(asksReason(reading, { value: 12, comment: 'Ein Satz dazu' })).toBe(false);
    expect(asksReason({ ...reading, reported: false }, { value: 13, comment: '' })).toBe(false);
    expect(asksReason(null, { value: 13, comment: '' })).toBe(false);
    expect(lacksReason(reading, { value: 13, comment: '', reason: 'Zahlendreher' })).toBe(false);
  });

  it('shows a stored reading as it was typed', () => {
    const reading = { id: 'r', month: '2026-10', hidden: false, method: 'list', changedAt: '', version: 1 } as const;
    expect(typedOf({ ...reading, value: 4.5, comment: 'x' }, formats(), 1)).toEqual({
      value: '4,5',
      comment: 'x',
      none: false,
      reason: '',
    });
    expect(typedOf({ ...reading, value: null, comment: 'Umbau' }, formats(), 0).none).toBe(true);
  });
});
