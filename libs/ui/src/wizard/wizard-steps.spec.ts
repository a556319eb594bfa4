import { TestBed } from '@angular/core/testing';
import { WizardSteps } from './wizard-steps.js';

function render(current: number) {
  const fixture = TestBed.createComponent(WizardSteps);
  fixture.componentRef.setInput('steps', [
    { key: 'datei', label: 'Datei' },
    { key: 'spalten', label: 'Spalten' },
    { key: 'pruefen', label: 'Prüfen' },
  ]);
  fixture.componentRef.setInput('current', current);
  fixture.detectChanges();
  return { fixture, element: fixture.nativeElement as HTMLElement };
}

describe('WizardSteps', () => {
  it('marks the current step', () => {
    expect(render(1).element.querySelector('[aria-current=step]')?.textContent).toContain('Spalten');
  });

  it('leads back to done steps and never forward', () => {
    const { fixture, element } = render(2);
    const chosen: string[] = [];
    fixture.componentInstance.chosen.subscribe((key) => chosen.push(key));
    const buttons = element.querySelectorAll('button');
    buttons[1]?.click();

    expect(buttons).toHaveLength(2);
    expect(chosen).toEqual(['spalten']);
  });

  it('leads nowhere when it is locked', () => {
    const { fixture, element } = render(2);
    fixture.componentRef.setInput('locked', true);
    fixture.detectChanges();

    expect(element.querySelectorAll('button')).toHaveLength(0);
  });
});
