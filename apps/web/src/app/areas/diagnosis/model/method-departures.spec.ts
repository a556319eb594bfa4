import type { Formats } from '@quartierwerk/ui/format/formats';
import { NEW_DRAFT, withTemplate, withWeight } from './draft-method.js';
import { indexInput } from './index-input.testing.js';
import { departuresOf } from './method-departures.js';

const formats = {
  number: (value: number) => String(value),
  share: (value: number) => `${value * 100} %`,
} as unknown as Formats;

describe('departuresOf', () => {
  it.each(['rbk-z', 'berlin-mss'] as const)('finds none in the template %s itself', (template) => {
    expect(departuresOf(withTemplate(NEW_DRAFT, template), indexInput(), formats)).toEqual([]);
  });

  it('names a domain that is left out and one that weighs more', () => {
    const draft = withWeight(withWeight(NEW_DRAFT, 'A', 0), 'B', 1.5);
    expect(departuresOf(draft, indexInput(), formats)).toEqual([
      expect.stringMatching(/^Bereich A .* nicht einbezogen$/),
      expect.stringMatching(/^Bereich B .* mit Gewicht 1\.5$/),
    ]);
  });

  it('names every other choice with its term', () => {
    const draft = {
      ...NEW_DRAFT,
      reference: 'area_mean' as const,
      clip: 3,
      classes: { kind: 'top' as const, count: 9 },
    };
    expect(departuresOf(draft, indexInput(), formats).map((words) => words.split(':')[0])).toEqual([
      'Bezug',
      'Kappung',
      'Klassen',
    ]);
  });
});
