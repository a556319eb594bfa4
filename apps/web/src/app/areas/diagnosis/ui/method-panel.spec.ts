import { TestBed } from '@angular/core/testing';
import { NEW_DRAFT, withWeight, type DraftMethod } from '../model/draft-method.js';
import { domainShares } from '../model/domain-shares.js';
import { indexInput, runFigures } from '../model/index-input.testing.js';
import { GapNote } from './gap-note.js';
import { MethodPanel } from './method-panel.js';

function render(draft: DraftMethod = NEW_DRAFT) {
  const fixture = TestBed.createComponent(MethodPanel);
  const figures = runFigures();
  const inputs = { draft, data: indexInput(), editions: [], figures, shares: domainShares(figures) };
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  const changes: DraftMethod[] = [];
  fixture.componentInstance.changed.subscribe((changed) => changes.push(changed));
  fixture.detectChanges();
  return { fixture, element: fixture.nativeElement as HTMLElement, changes };
}

function input(element: HTMLElement, name: string, type: string): HTMLInputElement {
  const found = [...element.querySelectorAll('input')].find(
    (candidate) => candidate.getAttribute('aria-label') === name && candidate.type === type,
  );
  if (!found) throw new Error(`No ${type} named ${name}.`);
  return found;
}

const WEIGHT_A = 'Gewicht, Bereich A Ausländische Bevölkerung';

describe('MethodPanel', () => {
  it('changes the weight of a domain by slider and by figure', () => {
    const { element, changes } = render();
    const slider = input(element, WEIGHT_A, 'range');
    slider.value = '1.5';
    slider.dispatchEvent(new Event('input'));
    const figure = input(element, WEIGHT_A, 'text');
    figure.value = '0,4';
    figure.dispatchEvent(new Event('change'));

    expect(changes.map(({ weights }) => weights)).toEqual([{ A: 1.5 }, { A: 0.4 }]);
  });

  it.each(['viel', '2,5', '-3', '999999'])('keeps %s as it was typed and says what is possible', (text) => {
    const { fixture, element, changes } = render();
    const figure = input(element, WEIGHT_A, 'text');
    figure.value = text;
    figure.dispatchEvent(new Event('change'));
    fixture.detectChanges();

    expect(figure.value).toBe(text);
    expect(figure.getAttribute('aria-invalid')).toBe('true');
    expect(element.textContent).toContain('Bitte eine Zahl von 0 bis 2');
    expect(changes).toEqual([]);
  });

  it('leaves a domain out when its weight is typed as zero', () => {
    const { element, changes } = render();
    const figure = input(element, WEIGHT_A, 'text');
    figure.value = '0';
    figure.dispatchEvent(new Event('change'));

    expect(changes.map(({ weights }) => weights)).toEqual([{ A: 0 }]);
  });

  it.each(['0', '500', ''])('does not take "%s" as the end of the first group', (text) => {
    const { fixture, element, changes } = render();
    const top = element.querySelector<HTMLInputElement>('qw-whole-figure input');
    if (!top) throw new Error('No field for the first group.');
    top.value = text;
    top.dispatchEvent(new Event('change'));
    fixture.detectChanges();

    expect(top.value).toBe(text);
    expect(element.querySelector('qw-whole-figure')?.textContent).toContain('Bitte eine ganze Zahl von 1 bis 6.');
    expect(changes).toEqual([]);
  });

  it('names the years that do not reach for an index', () => {
    const { fixture, element } = render();
    fixture.componentRef.setInput('data', { ...indexInput(), years: [2025, 2026], thinYears: [2026] });
    fixture.detectChanges();
    const options = [...element.querySelectorAll('option')].map((option) => option.textContent.trim());

    expect(options).toContain('2026, noch zu wenige Werte');
    expect(options).toContain('2025');
  });

  it('gives a domain back the weight it had when it is switched off and on again', () => {
    const { fixture, element, changes } = render(withWeight(NEW_DRAFT, 'B', 0.5));
    const [, box] = [...element.querySelectorAll<HTMLInputElement>('qw-domain-weight input[type=checkbox]')];
    box?.click();
    fixture.componentRef.setInput('draft', changes[0]);
    fixture.detectChanges();
    box?.click();

    expect(changes.map(({ weights }) => weights)).toEqual([{ B: 0 }, { B: 0.5 }]);
  });

  it('shows what each domain makes of the index', () => {
    const { element } = render();
    const shares = [...element.querySelectorAll('.share')].map((share) => parseInt(share.textContent ?? '', 10));

    expect(shares.reduce((sum, share) => sum + share, 0)).toBeGreaterThanOrEqual(99);
  });

  it('offers the way back only when the method was changed', () => {
    expect(render().element.querySelector('.qw-link-button')).toBeNull();
    const { element, changes } = render({ ...NEW_DRAFT, reference: 'area_mean' });
    element.querySelector<HTMLButtonElement>('.qw-link-button')?.click();

    expect(changes).toEqual([NEW_DRAFT]);
  });
});

describe('GapNote', () => {
  it('names indicators, place and provider', () => {
    const fixture = TestBed.createComponent(GapNote);
    fixture.componentRef.setInput('areaLabel', 'Wohnplatz');
    fixture.componentRef.setInput('gaps', {
      ...{ areaCount: 8, leastUsed: 28, expected: 30 },
      gaps: [
        {
          codes: ['D2', 'D3'],
          kind: 'missing',
          areaCount: 8,
          municipalities: ['Rösrath'],
          source: 'Jugendamt Rösrath',
        },
      ],
    });
    fixture.detectChanges();
    const words = (fixture.nativeElement as HTMLElement).textContent ?? '';

    expect(words).toContain('8 Wohnplätze vorläufig, ab 28 von 30 Indikatoren');
    expect(words).toContain('D2 und D3 in Rösrath noch nicht geliefert (Jugendamt Rösrath).');
  });

  it('calls a draft that departs from its template a method of its own, with the way back beside it', () => {
    const { element, changes } = render(withWeight(NEW_DRAFT, 'A', 0));
    const chosen = [...element.querySelectorAll('option')].filter(({ selected }) => selected);
    const back = [...element.querySelectorAll('button')].find((button) => button.textContent.startsWith('Zurück zur'));

    expect(chosen.map(({ textContent }) => textContent.trim())).toContain('eigenes Verfahren');
    expect(back?.textContent).toBe('Zurück zur Vorlage RBK-Lesart');
    back?.click();
    expect(changes[0]?.weights).toEqual({});
    expect(render().element.textContent).not.toContain('eigenes Verfahren');
  });
});
