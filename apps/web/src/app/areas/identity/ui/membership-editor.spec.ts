import { TestBed } from '@angular/core/testing';
import type { MembershipView } from '@quartierwerk/contracts/identity/administration.views';
import type { Role } from '@quartierwerk/domain/access/roles';
import { MembershipEditor } from './membership-editor.js';

const membership: MembershipView = {
  id: 'm-1',
  organisationId: 'o-1',
  organisationName: 'Jugendamt',
  partOf: 'Stadt Burscheid',
  roles: ['department_planner'],
  endedAt: null,
  version: 1,
};

describe('MembershipEditor', () => {
  function render() {
    const fixture = TestBed.createComponent(MembershipEditor);
    fixture.componentRef.setInput('membership', membership);
    const saved: (readonly Role[])[] = [];
    fixture.componentInstance.saved.subscribe((roles) => saved.push(roles));
    fixture.detectChanges();
    const element = fixture.nativeElement as HTMLElement;
    const [save] = [...element.querySelectorAll('button')];
    if (!save) throw new Error('There is no button.');
    const toggle = (word: string) => {
      const label = [...element.querySelectorAll('label')].find((one) => one.textContent?.trim() === word);
      label?.querySelector('input')?.click();
      fixture.detectChanges();
    };
    return { element, save, saved, toggle };
  }

  it('names the office with its town', () =>
    expect(render().element.querySelector('h2')?.textContent).toBe('Jugendamt, Stadt Burscheid'));

  it('saves only what differs, in the order of the vocabulary', () => {
    const { save, saved, toggle } = render();
    expect(save.disabled).toBe(true);
    toggle('Verwaltung');
    toggle('Sozialplanung');
    expect(save.disabled).toBe(false);
    save.click();
    expect(saved).toEqual([['planner', 'department_planner', 'admin']]);
    toggle('Verwaltung');
    toggle('Sozialplanung');
    expect(save.disabled).toBe(true);
  });

  it('says that one role is needed and saves none', () => {
    const { element, save, toggle } = render();
    toggle('Fachplanung');
    expect(save.disabled).toBe(true);
    expect(element.querySelector('[role=alert]')?.textContent).toContain('mindestens eine Rolle');
  });
});
