import type { AreaProfileView, ProfileStatementView } from '@quartierwerk/contracts/diagnosis/profile.views';
import { statementFigures } from './statement-figures.js';

const formats = {
  missing: 'k. A.',
  number: (value: number | null | undefined, digits = 0) => (value ?? 0).toFixed(digits),
  percent: (value: number | null | undefined, digits = 1) => `${(value ?? 0).toFixed(digits)} %`,
};

function profileOf(unit: string, run = 3): AreaProfileView {
  return {
    area: { name: 'Zentrum Nord', district: { name: 'Kreis' } },
    run: { number: run },
    indicators: [{ id: 'i', unit, decimals: 1, district: { value: 14.1 } }],
  } as unknown as AreaProfileView;
}
const resting = (rate: number | null): ProfileStatementView =>
  ({ evidence: { indicatorId: 'i', runNumber: 3, rate } }) as ProfileStatementView;

describe('the figure behind a statement', () => {
  it('has its unit, and the district beside it', () => {
    expect(statementFigures(resting(28.7), profileOf('percent'), formats)).toEqual([
      { label: 'Zentrum Nord', words: '28.7 %' },
      { label: 'Kreis', words: '14.1 %' },
    ]);
    expect(statementFigures(resting(28.7), profileOf('per_1000'), formats)[0]?.words).toBe('28.7 je 1.000');
    expect(statementFigures(resting(28.7), profileOf('ratio'), formats)[0]?.words).toBe('28.7');
  });

  it('stands alone where the profile has another run by now', () => {
    expect(statementFigures(resting(28.7), profileOf('percent', 4), formats)).toEqual([
      { label: 'Zentrum Nord', words: '28.7 %' },
    ]);
  });

  it('says that it is not known, and nothing where the statement rests on none', () => {
    expect(statementFigures(resting(null), profileOf('percent'), formats)[0]?.words).toBe('k. A.');
    expect(statementFigures({ evidence: null }, profileOf('percent'), formats)).toEqual([]);
  });
});
