import { TestBed } from '@angular/core/testing';
import { gridOfAreas } from '@quartierwerk/ui/choropleth/choropleth.testing';
import { runFigures } from '../model/index-input.testing.js';
import { RunMap } from './run-map.js';

describe('RunMap', () => {
  it('says of the chosen area how often it is conspicuous and where most', () => {
    const fixture = TestBed.createComponent(RunMap);
    const shapes = gridOfAreas(2, 3).map((shape, at) => ({ ...shape, id: `0${at}` }));
    for (const [name, value] of Object.entries({ figures: runFigures(), shapes, top: 2, chosen: '00' })) {
      fixture.componentRef.setInput(name, value);
    }
    fixture.detectChanges();
    const element = fixture.nativeElement as HTMLElement;

    expect(element.querySelector('.chosen')?.textContent).toMatch(
      /Bockenberg\s+an \d von 4 Indikatoren auffällig: [AB]\d \+\d/,
    );
    expect(element.querySelectorAll('[role=option]')).toHaveLength(6);
  });
});
