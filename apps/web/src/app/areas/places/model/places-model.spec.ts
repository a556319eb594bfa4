import type { AreaView } from '@quartierwerk/contracts/places/places.views';
import { GEOJSON_PROBLEMS } from '@quartierwerk/domain/places/read-area-division';
import { areaGroups, sum } from './area-tree.js';
import { districtOf, guessNames, namesOf, propertiesOf } from './geojson-file.js';
import { problemSentence } from './geojson-words.js';

function area(id: string, name: string, parentId: string | null, population: number | null): AreaView {
  const level = parentId === null ? 'district' : parentId === 'k' ? 'municipality' : 'small_area';
  return { id, code: id, name, level, parentId, population, populationDate: null, excludedReason: null, version: 1 };
}

const areas = [
  area('k', 'Kreis', null, null),
  area('m2', 'Kürten', 'k', null),
  area('m1', 'Burscheid', 'k', null),
  area('a1', 'Zentrum Nord', 'm1', 4694),
  area('a2', 'Hilgen', 'm1', 3000),
  area('a3', 'Bechen', 'm2', null),
];
const collator = new Intl.Collator('de');

describe('areaGroups', () => {
  it('puts small areas under their municipality, both by name', () => {
    const groups = areaGroups(areas, '', collator).map((group) => [group.parent.name, group.areas.map((a) => a.name)]);

    expect(groups).toEqual([
      ['Burscheid', ['Hilgen', 'Zentrum Nord']],
      ['Kürten', ['Bechen']],
    ]);
  });

  it('keeps the population of the whole municipality when only some areas are shown', () => {
    expect(areaGroups(areas, 'hilg', collator)).toMatchObject([{ population: 7694, areas: [{ name: 'Hilgen' }] }]);
  });
});

describe('sum', () => {
  it('is unknown as soon as one population is', () => {
    expect(sum(areas.filter(({ level }) => level === 'small_area'))).toBeNull();
  });
});

describe('a chosen file', () => {
  const collection = {
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: { PLR_ID: '01011101', PLR_NAME: 'Stülerstraße', EW: null } },
      { type: 'Feature', properties: { PLR_ID: '01011102', PLR_NAME: 'Großer Tiergarten', EW: 12 } },
    ],
  };

  it('shows its properties with samples', () => {
    expect(propertiesOf(collection)).toEqual([
      { name: 'PLR_ID', values: ['01011101', '01011102'] },
      { name: 'PLR_NAME', values: ['Stülerstraße', 'Großer Tiergarten'] },
      { name: 'EW', values: ['12'] },
    ]);
    expect(propertiesOf([1, 2])).toEqual([]);
  });

  it('guesses which property carries what, and leaves the rest open', () => {
    const guess = guessNames(propertiesOf(collection));

    expect(namesOf(guess)).toEqual({ code: 'PLR_ID', name: 'PLR_NAME', population: 'EW' });
  });

  it('adds a district only when one was typed', () => {
    expect(districtOf(' ', '')).toBeUndefined();
    expect(districtOf('11', ' Berlin ')).toEqual({ code: '11', name: 'Berlin' });
  });
});

describe('problemSentence', () => {
  it('has a sentence for every problem', () => {
    for (const code of GEOJSON_PROBLEMS) expect(problemSentence({ code }).length).toBeGreaterThan(10);
  });
});
