import { correctionWords } from './correction-words.js';

const formats = { day: (day: string | null | undefined) => day ?? '' };

describe('correctionWords', () => {
  it('says what stands there now and what stood there before', () => {
    const before = { yes: 9, no: 0, abstention: 0 };
    expect(correctionWords({ field: 'votes', before, after: { yes: 8, no: 1, abstention: 0 } }, formats)).toBe(
      'Abstimmung: 8 Ja, 1 Nein, 0 Enthaltungen statt 9 Ja, 0 Nein, 0 Enthaltungen',
    );
    expect(correctionWords({ field: 'deadline', before: '2027-06-30', after: '2027-07-31' }, formats)).toBe(
      'Frist: 2027-07-31 statt 2027-06-30',
    );
    expect(correctionWords({ field: 'conditions', before: '', after: 'barrierefrei' }, formats)).toBe(
      'Auflage: barrierefrei statt ohne Angabe',
    );
    expect(correctionWords({ field: 'wording', before: 'Ein Raum.', after: 'Zwei Räume.' }, formats)).toBe(
      'Wortlaut: „Zwei Räume.“ statt „Ein Raum.“',
    );
  });
});
