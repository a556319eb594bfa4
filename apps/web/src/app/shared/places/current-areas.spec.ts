import type { AreaView } from '@quartierwerk/contracts/places/places.views';
import { byMunicipality, placeWords } from './current-areas.js';

const area = (name: string, level: AreaView['level'], parentId: string | null): AreaView => ({
  ...{ id: name, code: name, name, level, parentId, population: null, populationDate: null, excludedReason: null },
  version: 1,
});

describe('areas to choose from', () => {
  it('stand under their municipality, both by name', () => {
    const areas = [
      area('Kreis', 'district', null),
      area('Overath', 'municipality', 'Kreis'),
      area('Burscheid', 'municipality', 'Kreis'),
      area('Zentrum', 'small_area', 'Burscheid'),
      area('Ösinghausen', 'small_area', 'Burscheid'),
    ];
    expect(
      byMunicipality(areas).map(({ municipality, smallAreas }) => [
        municipality.name,
        ...smallAreas.map(({ name }) => name),
      ]),
    ).toEqual([['Burscheid', 'Ösinghausen', 'Zentrum'], ['Overath']]);
  });

  it('are named with the municipality they lie in', () => {
    expect(placeWords({ name: 'Zentrum', municipalityName: 'Burscheid' })).toBe('Burscheid, Zentrum');
    expect(placeWords({ name: 'Burscheid', municipalityName: null })).toBe('Burscheid');
  });
});
