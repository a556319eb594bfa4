import { stationName, tableWords } from './station-words.js';

describe('a table in words', () => {
  it('says its number once, however it was named', () => {
    const words = (name: string, number = 1) => tableWords({ number, name });
    expect(words('Familie')).toBe('Tisch 1: Familie');
    expect(words('Tisch 1: Familie')).toBe('Tisch 1: Familie');
    expect(words('Tisch 1 – Familie')).toBe('Tisch 1: Familie');
    expect(words('Tisch 1')).toBe('Tisch 1');
    expect(words('Tisch 12', 1)).toBe('Tisch 1: Tisch 12');
    expect(words('Tischtennis')).toBe('Tisch 1: Tischtennis');
    expect(stationName({ number: 2, name: 'Station 2: Wohnen' })).toBe('Wohnen');
  });
});
