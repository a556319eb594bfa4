import { parseArgs } from 'node:util';
import { argumentSentence } from './argument-sentence.js';

const told = (args: string[]): string | null => {
  try {
    parseArgs({ args, options: { seed: { type: 'string' } } });
  } catch (error) {
    return argumentSentence(error as Error);
  }
  throw new Error('The arguments were taken.');
};

describe('argumentSentence', () => {
  it.each([[['--seed', '-1']], [['--seed']]])('says of %j in one line how the value is given', (args) => {
    expect(told(args)).toBe('--seed needs a value, and one that begins with a dash is given as --seed=-….');
  });

  it('says nothing of other errors', () => {
    expect(told(['--sead', '1'])).toBeNull();
  });
});
