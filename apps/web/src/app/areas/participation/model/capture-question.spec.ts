import { leftoverHead, leftoverThemeWords } from './capture-question.js';
import { answeredRow, newRow, type CaptureInput, type CaptureRow } from './capture-row.js';

const INPUT: CaptureInput = {
  text: 'Kein Licht',
  kind: 'problem',
  language: 'de',
  voices: 'several',
  place: '',
  stationId: null,
  themeId: 'light',
  points: 0,
};
const STORED = {
  ...INPUT,
  id: 'entry-1',
  themeId: null,
  code: 'MI-201',
  saidAt: '2026-11-22T08:30:00Z',
  revision: 1,
  state: 'captured',
  lookedThrough: false,
} as const;

describe('what came too late from a table', () => {
  const row = (
    reason: string | null,
    fixed: ('themeId' | 'text' | 'points')[] = ['themeId'],
    lookedThrough = false,
  ): CaptureRow =>
    answeredRow(
      newRow('entry-1', INPUT, STORED.saidAt),
      { ...STORED, lookedThrough },
      { reason, fixed, conflicts: [] },
    );

  it.each(['THEME_ANSWERED', 'THEME_UNKNOWN', 'THEME_MERGED', 'THEME_ELSEWHERE'])(
    'is open still where only its theme takes nothing: %s',
    (reason) => {
      expect(leftoverHead(row(reason))).toBe('elsewhere');
      expect(leftoverThemeWords(row(reason))).not.toBe('');
    },
  );

  it('is settled where it was answered with its theme, or looked through', () => {
    expect([leftoverHead(row('CONTRIBUTION_SETTLED')), leftoverThemeWords(row('CONTRIBUTION_SETTLED'))]).toEqual([
      'fixed',
      '',
    ]);
    expect(leftoverHead(row(null, ['text'], true))).toBe('checked');
  });

  it('is answered where only points came too late: looking through stops no round of points', () => {
    expect(leftoverHead(row(null, ['points'], true))).toBe('settled');
    expect(leftoverHead(row(null, ['points', 'text'], true))).toBe('checked');
  });

  it('says of words that were looked through and of a theme that takes nothing both', () => {
    const both = row('THEME_ANSWERED', ['text', 'themeId'], true);
    expect([leftoverHead(both), leftoverThemeWords(both)]).toEqual([
      'checked',
      leftoverThemeWords(row('THEME_ANSWERED')),
    ]);
  });

  it('keeps why the theme took nothing when other words come too late afterwards', () => {
    const first = row('THEME_ANSWERED');
    const then = answeredRow(
      { ...first, text: 'Anders' },
      { ...STORED, lookedThrough: true },
      {
        reason: null,
        fixed: ['text'],
        conflicts: [],
      },
    );
    expect(then).toMatchObject({ leftover: { themeId: 'light', text: 'Anders' }, leftoverReason: 'THEME_ANSWERED' });
  });
});
