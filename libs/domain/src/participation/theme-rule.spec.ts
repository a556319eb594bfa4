import { CHOSEN_THEME_REFUSALS, chosenThemeVerdict, gatheredIn, spokenForVerdict } from './theme-rule.js';
import { CONTRIBUTION_STATES, type ThemeState } from './vocabulary.js';

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

describe('what an answer to a theme speaks for', () => {
  const holding = (...states: readonly (typeof CONTRIBUTION_STATES)[number][]) =>
    gatheredIn(states.map((state) => ({ state })));

  it('is what was looked through, and neither what nobody has read nor what was put aside', () => {
    const { lookedThrough, unchecked } = holding(...CONTRIBUTION_STATES);
    expect(unchecked).toEqual([{ state: 'captured' }]);
    expect(lookedThrough.map(({ state }) => state)).toEqual([
      'redacted',
      'grouped',
      'forwarded',
      'answered',
      'reported_back',
    ]);
  });

  it('is something, or there is nothing to answer yet', () => {
    expect(spokenForVerdict(holding('captured', 'grouped'))).toEqual({ ok: true });
    expect(spokenForVerdict(holding('captured', 'discarded'))).toMatchObject({ reason: 'THEME_UNCHECKED' });
    expect(spokenForVerdict(holding('discarded'))).toMatchObject({ reason: 'THEME_EMPTY' });
  });
});
