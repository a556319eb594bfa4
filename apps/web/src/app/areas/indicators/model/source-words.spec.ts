import { USUAL_PROFILE } from '@quartierwerk/domain/indicators/source-profile';
import { profileWords } from './source-words.js';

describe('profileWords', () => {
  it('says nothing of a source that is as usual', () => {
    expect(profileWords({ ...USUAL_PROFILE, minCases: 10 })).toEqual([]);
  });

  it('names what is kept secret before how the rest is shown', () => {
    expect(
      profileWords({ ...USUAL_PROFILE, zerosSecret: true, roundingBase: 10, publicationLevel: 'municipality' }),
    ).toEqual(['auch Nullen geheim', 'auf Vielfache von 10 gerundet', 'nur für Kommunen und den Kreis']);
  });
});
