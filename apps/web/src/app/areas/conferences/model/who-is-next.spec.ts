import type { RecommendationView } from '@quartierwerk/contracts/conferences/recommendation.views';
import { NEXT_STEPS } from '@quartierwerk/domain/conferences/next-step';
import { whoIsNext } from './recommendation-words.js';

const AGREED = {
  ...{ nextStep: 'submit', state: 'agreed', conference: null, openConsents: ['Jobcenter'], actions: [] },
  organisation: { id: 'o', name: 'Jugendamt' },
} as unknown as RecommendationView;

describe('whoIsNext', () => {
  it('tells those who cannot submit who does', () => {
    expect(whoIsNext(AGREED)).toContain('Sozialplanung');
    expect(whoIsNext({ ...AGREED, actions: ['submit'] })).toBe('');
  });

  it('has a sentence for every step that somebody has to take', () => {
    for (const nextStep of NEXT_STEPS) expect(whoIsNext({ ...AGREED, nextStep }) === '').toBe(nextStep === 'nothing');
    expect(whoIsNext({ ...AGREED, nextStep: 'await_consent' })).toContain('Jobcenter');
    expect(whoIsNext({ ...AGREED, nextStep: 'agree' })).toContain('Jugendamt');
  });
});
