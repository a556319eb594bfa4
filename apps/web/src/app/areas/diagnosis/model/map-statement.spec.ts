import type { Formats } from '@quartierwerk/ui/format/formats';
import { runFigures } from './index-input.testing.js';
import { mapContext, mapStatement } from './map-statement.js';

const formats = { number: String } as unknown as Formats;
const figures = { ...runFigures(), areasScored: 78 };
figures.edition = { ...figures.edition, smallAreaLabel: 'Wohnplatz' };

describe('mapStatement', () => {
  it('counts the areas far above where a method has no classes of its own', () => {
    expect(mapStatement({ ...figures, ownClasses: null }, formats)).toMatch(
      /^Deutlich über dem Kreis: \d Wohnpl(atz|ätze) von 78$/,
    );
  });

  it.each(['manual', 'quantiles'] as const)('counts the highest class of those by %s', (kind) => {
    const ownClasses = { kind, cuts: [-2, -1, 0, 3], sizes: [20, 30, 14, 10, 4] } as never;
    expect(mapStatement({ ...figures, ownClasses }, formats)).toBe('Klasse 5, die höchste: 4 Wohnplätze von 78');
  });

  it('counts the first group where there is one and the others', () => {
    const ownClasses = { kind: 'top' as const, cuts: [], sizes: [9, 69] };
    expect(mapStatement({ ...figures, ownClasses }, formats)).toBe('In der ersten Gruppe: 9 Wohnplätze von 78');
  });

  it('says only what it shows while nothing is ranked', () => {
    expect(mapStatement({ ...figures, areasScored: 0 }, formats)).toMatch(/^Index \d+ nach Wohnplätze$/);
  });
});

describe('mapContext', () => {
  it('names index, year, district and the run, or that it is a draft', () => {
    const { year, district } = figures;
    expect(mapContext(figures, 4)).toBe(`Index ${year}, ${district.name}, Lauf 4`);
    expect(mapContext(figures, null)).toMatch(/, Entwurf$/);
  });
});
