import { TestBed } from '@angular/core/testing';
import type { ProfileIndicatorView } from '@quartierwerk/contracts/diagnosis/profile.views';
import { walkOf } from '../model/conference-walk.js';
import { ConferenceWalk } from './conference-walk.js';

const indicator = (code: string) =>
  ({ id: code, code, shortName: code, domainCode: code.slice(0, 1), deviation: null }) as ProfileIndicatorView;
const SECTIONS = walkOf({
  statements: [],
  indicators: [indicator('A1'), indicator('B1'), indicator('B2')],
  domains: [
    { code: 'A', name: 'Bevölkerung', score: null },
    { code: 'B', name: 'Arbeit', score: null },
  ],
});

describe('ConferenceWalk', () => {
  it('turns to what stands first in a section, and only shuts the one that is on the table', () => {
    const fixture = TestBed.createComponent(ConferenceWalk);
    fixture.componentRef.setInput('sections', SECTIONS);
    fixture.componentRef.setInput('currentId', 'A1');
    fixture.componentRef.setInput('passed', ['A1']);
    const chosen: string[] = [];
    fixture.componentInstance.chosen.subscribe((id) => {
      chosen.push(id);
      fixture.componentRef.setInput('currentId', id);
    });
    fixture.detectChanges();
    const sections = () => [...(fixture.nativeElement as HTMLElement).querySelectorAll<HTMLElement>('.section')];
    const expanded = () => sections().map((section) => section.getAttribute('aria-expanded'));

    sections()[1]?.click();
    fixture.detectChanges();
    expect(chosen).toEqual(['B1']);
    expect(expanded()).toEqual(['false', 'true']);

    sections()[1]?.click();
    fixture.detectChanges();
    expect(chosen).toEqual(['B1']);
    expect(expanded()).toEqual(['false', 'false']);
  });
});
