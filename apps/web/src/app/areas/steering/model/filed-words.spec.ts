import { filedWords } from './filed-words.js';

describe('filedWords', () => {
  it('names how many decisions are filed', () => {
    expect(filedWords(0)).toContain('Keiner der Beschlüsse, die Sie sehen');
    expect(filedWords(1)).toContain('Ein als erledigt gemeldeter Beschluss wird');
    expect(filedWords(2)).toContain('2 als erledigt gemeldete Beschlüsse werden');
  });
});
