import { provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Permission } from '@quartierwerk/domain/access/permissions';
import { provideApi } from '../http/provide-api.js';
import { SessionStore } from '../session/session-store.js';
import { sessionOf } from '../session/session.testing.js';
import { NewMenu } from './new-menu.js';

function entriesFor(permissions: readonly Permission[]): (string | undefined)[] {
  TestBed.configureTestingModule({ providers: [provideRouter([]), provideApi(), provideHttpClientTesting()] });
  TestBed.inject(SessionStore).open(sessionOf({ permissions: [...permissions] }));
  const fixture = TestBed.createComponent(NewMenu);
  fixture.detectChanges();
  return [...(fixture.nativeElement as HTMLElement).querySelectorAll('li a')].map((link) => link.textContent?.trim());
}

describe('NewMenu', () => {
  it('offers what the person may add, in the order of the chain', () => {
    expect(entriesFor(['projects.manage', 'conferences.write', 'plans.write'])).toEqual([
      'Neue Fachplanungskonferenz',
      'Neue Empfehlung',
      'Neues Handlungskonzept',
      'Neue Maßnahme',
      'Neues Projekt',
    ]);
  });

  it('is not there for those who add nothing', () => {
    expect(entriesFor(['decisions.read', 'kpis.report'])).toEqual([]);
  });
});
