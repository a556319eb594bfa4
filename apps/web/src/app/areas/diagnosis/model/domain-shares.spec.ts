import { domainShares } from './domain-shares.js';

type Figures = Parameters<typeof domainShares>[0];

function figuresOf(...rows: readonly (readonly [sum: number | null, ...domainScores: (number | null)[]])[]): Figures {
  return {
    domains: [{ code: 'A' }, { code: 'B' }],
    areas: rows.map(([sum, ...domainScores]) => ({ sum, domainScores })),
  } as unknown as Figures;
}

describe('domainShares', () => {
  it('tells how much of the spread comes from each domain, one in all', () => {
    const shares = domainShares(figuresOf([3, 1, 2], [6, 2, 4], [9, 3, 6], [null, null, null]));
    expect(shares.get('A')).toBeCloseTo(1 / 3, 12);
    expect(shares.get('B')).toBeCloseTo(2 / 3, 12);
  });

  it('has no share of a domain that the method does not add up, instead of none of the spread', () => {
    expect([...domainShares(figuresOf([3, null, null], [6, null, null], [9, null, null])).values()]).toEqual([
      null,
      null,
    ]);
  });
});
