import { TestBed } from '@angular/core/testing';
import { Deadline } from './deadline.js';

function shown(inputs: Readonly<Record<string, unknown>>) {
  const fixture = TestBed.createComponent(Deadline);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  fixture.detectChanges();
  const host = fixture.nativeElement as HTMLElement;
  return { struck: host.querySelector('s')?.textContent ?? null, moves: host.querySelector('.moves')?.textContent };
}

describe('Deadline', () => {
  it('strikes the first one through beside the one in force', () => {
    expect(shown({ deadline: '2027-01-15', former: '2026-12-10', times: 2, reason: 'Angebot fehlt' })).toEqual({
      ...{ struck: 'bisher 10.12.2026', moves: '2-mal verschoben, zuletzt: Angebot fehlt' },
    });
  });

  it('does not strike through the day on which it is again, and still says that it moved', () => {
    expect(shown({ deadline: '2026-12-10', former: '2026-12-10', times: 2, reason: 'Saal frei' })).toEqual({
      ...{ struck: null, moves: '2-mal verschoben, zuletzt: Saal frei' },
    });
  });

  it('is a day alone as long as it never moved', () => {
    expect(shown({ deadline: '2026-12-10', times: 0 })).toEqual({ struck: null, moves: undefined });
  });
});
