import { paperState, releaseInWords, stateAtFoot, stateFacts } from './paper-state.js';

const profile = (state: 'draft' | 'released' | null, figures: string[] = []) => ({
  working: working(figures),
  sheet: { profile: state === null ? null : edition(state) },
});

const working = (figures: string[], earlierYears: string[] = []) => ({ figures, earlierYears });

function edition(state: 'draft' | 'released') {
  return {
    ...{ id: 'p', edition: 1, state, runId: 'r', runNumber: 1, year: 2023, createdAt: '2026-01-01T00:00:00Z' },
    ...{ createdBy: null, releasedAt: null, releasedBy: null, version: 1 },
  };
}

describe('what of a document is not final', () => {
  it('says nothing where every profile is released and every figure too', () => {
    const all = [profile('released'), profile(null)];
    expect(stateAtFoot(paperState(all))).toEqual([]);
    expect(stateFacts(all)).toEqual([]);
  });

  it('calls one draft a draft, and a collection by what it holds', () => {
    expect(stateAtFoot(paperState([profile('draft')]))).toEqual(['Entwurf']);
    expect(stateAtFoot(paperState([profile('draft'), profile('released')]))).toEqual(['enthält Entwürfe']);
    expect(stateFacts([profile('draft'), profile('draft'), profile('released')])).toEqual([
      { label: 'Entwürfe', value: '2\u00a0Steckbriefe sind Entwürfe' },
    ]);
  });

  it('names figures that no release has let out', () => {
    const all = [profile('released', ['A1']), profile('released')];
    expect(stateAtFoot(paperState(all))).toEqual(['enthält nicht freigegebene Zahlen']);
    expect(stateFacts(all)[0]?.value).toMatch(/^1\u00a0Gebiet mit Zahlen/);
    const { released } = releaseInWords([], working(['A1', 'B2'], ['C3']), 30);
    expect(released).toMatch(
      /^A1, B2: Zahlen noch nicht freigegeben\. C3: Zahlen früherer Jahre noch nicht freigegeben\. .*Arbeitsdaten/,
    );
    expect(releaseInWords([], working(['A1']), 1).released).toMatch(/^Keine der gezeigten Zahlen ist freigegeben\./);
    expect(releaseInWords(['C3'], working([]), 29)).toEqual({
      secret: 'C3: Der Wert ließe auf einzelne Personen schließen und wird deshalb nicht gezeigt.',
      released: 'Alle gezeigten Zahlen sind freigegeben.',
    });
  });
});
