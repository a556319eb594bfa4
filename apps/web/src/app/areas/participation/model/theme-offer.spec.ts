import { offeredThemes, takesAll, type OfferedTheme } from './theme-offer.js';

const eventOf = (id: string, areaId: string) => ({ id, code: `SRK-${id}`, title: id, areaId });
const NOW = eventOf('now', 'north');
const BEFORE = eventOf('before', 'north');
const ELSEWHERE = eventOf('elsewhere', 'south');

function theme(name: string, event = NOW, more: Partial<OfferedTheme> = {}): OfferedTheme {
  return { id: name, name, event, actions: ['gather'], ...more };
}

describe('offeredThemes', () => {
  it('offers those of the own event first, then those about the same area with their event, and no others', () => {
    const themes = [theme('Licht', BEFORE), theme('Wohnen'), theme('Bus', ELSEWHERE)];
    const offered = offeredThemes(themes, [{ event: NOW }]);
    expect(offered.map(({ event, themes: some }) => [event.code, some.map(({ name }) => name)])).toEqual([
      ['SRK-now', ['Wohnen']],
      ['SRK-before', ['Licht']],
    ]);
  });

  it('offers nothing that takes only some of what is chosen, or that was answered', () => {
    expect(offeredThemes([theme('Wohnen')], [{ event: NOW }, { event: ELSEWHERE }])).toEqual([]);
    expect(takesAll(theme('Wohnen', NOW, { actions: [] }), [{ event: NOW }])).toBe(false);
  });
});
