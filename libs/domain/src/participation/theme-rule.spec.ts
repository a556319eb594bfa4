import { CHOSEN_THEME_REFUSALS, chosenThemeVerdict } from './theme-rule.js';
import type { ThemeState } from './vocabulary.js';

describe('the theme that was chosen at a table', () => {
  const SAID = { eventId: 'autumn', areaId: 'north' };
  const theme = (state: ThemeState, origin = SAID) => ({ state, ...origin });

  it('takes what was said at its event, or at another one about its area', () => {
    expect(chosenThemeVerdict(theme('open'), SAID).ok).toBe(true);
    expect(chosenThemeVerdict(theme('forwarded', { ...SAID, eventId: 'spring' }), SAID).ok).toBe(true);
  });

  it('says why it does not: gone, merged away, answered meanwhile or about another area', () => {
    const chosen = [
      undefined,
      theme('merged'),
      theme('answered'),
      theme('open', { eventId: 'spring', areaId: 'south' }),
    ];
    const reasons = chosen.map((one) => {
      const verdict = chosenThemeVerdict(one, SAID);
      return verdict.ok ? null : verdict.reason;
    });
    expect(reasons).toEqual([...CHOSEN_THEME_REFUSALS]);
  });
});
