import { trialEnd, trialStage } from './trial.js';

const founded = new Date('2026-11-22T09:00:00Z');
const after = (days: number, ms = 0): Date => new Date(founded.getTime() + days * 86_400_000 + ms);

describe('a trial', () => {
  it('ends thirty days after it was founded, to the hour', () => expect(trialEnd(founded)).toEqual(after(30)));

  it.each([
    ['running', 'the first day', after(0)],
    ['running', 'a moment before the notice', after(23, -1)],
    ['ending', 'the last seven days', after(23)],
    ['ending', 'its last moment', after(30, -1)],
    ['over', 'its time', after(30)],
  ] as const)('is %s on %s', (stage, _, now) => expect(trialStage(founded, now)).toBe(stage));
});
