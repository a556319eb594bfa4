import { correctionOf, roundsOf, type CorrectionEntry } from './correction-entry.js';

const STANDS: CorrectionEntry = {
  text: 'Abends ist kein Licht',
  kind: 'problem',
  language: 'de',
  voices: 'one',
  place: '',
};

describe('correctionOf', () => {
  it('sends what was changed, and nothing where nothing was', () => {
    const typed = { ...STANDS, text: ' Abends ist kein Licht am Weg ', kind: 'wish' as const };
    expect(correctionOf(STANDS, typed)).toEqual({ text: 'Abends ist kein Licht am Weg', kind: 'wish' });
    expect(correctionOf(STANDS, { ...STANDS, text: 'Abends ist kein Licht ' })).toBeNull();
  });
});

describe('roundsOf', () => {
  it('offers what was counted, and one round more up to the ninth', () => {
    expect(roundsOf({ pointsByRound: [{ round: 1, points: 5 }] })).toEqual([
      { round: 1, points: 5 },
      { round: 2, points: null },
    ]);
    expect(roundsOf({ pointsByRound: [] })).toEqual([
      { round: 1, points: 0 },
      { round: 2, points: null },
    ]);
    expect(roundsOf({ pointsByRound: [{ round: 9, points: 1 }] })).toEqual([{ round: 9, points: 1 }]);
  });
});
