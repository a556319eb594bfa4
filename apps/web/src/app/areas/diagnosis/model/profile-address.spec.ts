import { profileAddress } from './profile-address.js';

const area = (id: string, name: string, municipalityName: string | null = null) => ({ id, name, municipalityName });
const areas = [
  area('a-1', 'Schloßstraße'),
  area('a-2', 'Schloßstraße'),
  area('a-3', 'Maulbeerallee'),
  area('a-4', 'Innenstadt', 'Overath'),
  area('a-5', 'Innenstadt', 'Wermelskirchen'),
] as const;

describe('profileAddress', () => {
  it('is made of the names of municipality and area, or of the district where there is no municipality', () => {
    expect(profileAddress(areas[3], areas, 'Kreis')).toBe('/steckbriefe/overath/innenstadt');
    expect(profileAddress(areas[2], areas, 'Berlin')).toBe('/steckbriefe/berlin/maulbeerallee');
  });

  it('tells two areas of one name apart', () => {
    const addresses = areas.map((one) => profileAddress(one, areas, 'Berlin'));
    expect(new Set(addresses).size).toBe(areas.length);
    expect(addresses[1]).toBe('/steckbriefe/a-2/schlossstrasse');
  });
});
