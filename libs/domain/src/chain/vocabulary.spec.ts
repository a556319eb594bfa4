import { BASE_OF_RELATION, NODE_KINDS, RELATIONS } from './vocabulary.js';

describe('the vocabulary of the chain', () => {
  it('knows the base of every relation', () => {
    expect(Object.keys(BASE_OF_RELATION).sort()).toEqual([...RELATIONS].sort());
  });

  it('names no kind and no relation twice', () => {
    expect(new Set(NODE_KINDS).size).toBe(NODE_KINDS.length);
    expect(new Set(RELATIONS).size).toBe(RELATIONS.length);
  });
});
