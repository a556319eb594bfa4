import { TestBed } from '@angular/core/testing';
import type { TwinChoice } from '@quartierwerk/domain/indicators/import/twin-columns';
import { TwinChoiceNote } from './twin-choice.js';

function shown(roles: readonly ('value' | 'numerator' | 'ignore')[]) {
  const fixture = TestBed.createComponent(TwinChoiceNote);
  fixture.componentRef.setInput('twins', [1, 3]);
  fixture.componentRef.setInput('heads', ['A Gebiet', 'B Wert', 'C Jahr', 'D Wert']);
  fixture.componentRef.setInput('mapped', [
    { role: 'area_code' },
    { role: roles[0] },
    { role: 'year' },
    { role: roles[1] },
  ]);
  fixture.componentRef.setInput('examples', ['', '3,1, 4,5', '', '']);
  const chosen: TwinChoice[] = [];
  fixture.componentInstance.chosen.subscribe((choice) => chosen.push(choice));
  fixture.detectChanges();
  const element = fixture.nativeElement as HTMLElement;
  const buttons = [...element.querySelectorAll('button')];
  return { chosen, element, buttons, words: buttons.map((button) => button.textContent.trim()) };
}

describe('TwinChoiceNote', () => {
  it('names both columns with what stands in them, and takes the choice', () => {
    const { chosen, element, buttons, words } = shown(['value', 'ignore']);
    expect(element.textContent).toContain('2 Spalten heißen gleich: B Wert; D Wert');
    expect(element.textContent).toContain('3,1, 4,5');
    expect(words).toEqual(['Nur B Wert lesen', 'Nur D Wert lesen', 'Keine davon lesen']);
    buttons[1]?.click();
    buttons[2]?.click();
    expect(chosen).toEqual([3, 'none']);
  });

  it('offers to read both where each has a meaning of its own', () => {
    expect(shown(['value', 'numerator']).words).toContain('Jede so lesen, wie sie zugeordnet ist');
    expect(shown(['value', 'value']).words).not.toContain('Jede so lesen, wie sie zugeordnet ist');
  });
});
