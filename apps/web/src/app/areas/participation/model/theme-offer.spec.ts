import { mergeOffers, noThemeReason, offeredThemes, takesAll, type MergeableTheme } from './theme-offer.js';

const eventOf = (id: string, areaId: string) => ({ id, code: `SRK-${id}`, title: id, areaId });
const NOW = eventOf('now', 'north');
const BEFORE = eventOf('before', 'north');
const ELSEWHERE = eventOf('elsewhere', 'south');

function theme(name: string, event = NOW, more: Partial<MergeableTheme> = {}): MergeableTheme {
  return { id: name, name, event, state: 'open', actions: ['gather', 'merge'], ...more };
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

describe('noThemeReason', () => {
  it('says what is true: other areas, no theme yet, all answered, or somebody else’s', () => {
    const answered = theme('Licht', BEFORE, { state: 'answered', actions: [] });
    const foreign = theme('Wege', NOW, { actions: [] });
    expect(noThemeReason([theme('Wohnen')], [{ event: NOW }, { event: ELSEWHERE }])).toBe('areas');
    expect(noThemeReason([theme('Bus', ELSEWHERE)], [{ event: NOW }, { event: BEFORE }])).toBe('none');
    expect(noThemeReason([answered], [{ event: NOW }, { event: BEFORE }])).toBe('answered');
    expect(noThemeReason([answered, foreign], [{ event: NOW }])).toBe('foreign');
  });
});

describe('mergeOffers', () => {
  it('offers those of the own event first, then those about the same area, and neither itself nor one about another area', () => {
    const themes = [theme('Licht', BEFORE), theme('Wege'), theme('Bus', ELSEWHERE), theme('Dunkle Wege')];
    const offered = mergeOffers(theme('Wege'), themes);
    expect(offered.map(({ event, themes: some }) => [event.code, some.map(({ name }) => name)])).toEqual([
      ['SRK-now', ['Dunkle Wege']],
      ['SRK-before', ['Licht']],
    ]);
  });

  it('offers none that was answered, or that one may not change', () => {
    const themes = [theme('Wohnen', NOW, { state: 'answered' }), theme('Spielen', NOW, { actions: [] })];
    expect(mergeOffers(theme('Wege'), themes)).toEqual([]);
  });
});
