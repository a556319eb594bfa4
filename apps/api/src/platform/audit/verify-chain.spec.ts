import { GENESIS, hashOf } from './audit-log.js';
import { ChainVerifier, type StoredEntry } from './verify-chain.js';

function chainOf(length: number): StoredEntry[] {
  const entries: StoredEntry[] = [];
  for (let seq = 1; seq <= length; seq++) {
    const entry = {
      workspaceId: 'w',
      seq,
      at: new Date(seq).toISOString(),
      actorId: 'a',
      requestId: 'r',
      action: 'indicators.import',
      objectKind: 'delivery',
      objectId: String(seq),
      payload: { rows: seq },
      previousHash: entries.at(-1)?.hash ?? GENESIS,
    };
    entries.push({ ...entry, hash: hashOf(entry) });
  }
  return entries;
}

function verify(entries: StoredEntry[], head: { seq: number; hash: string } | null) {
  const verifier = new ChainVerifier();
  for (const entry of entries) verifier.accept(entry);
  return verifier.finish(head);
}

const headOf = (entries: StoredEntry[]) => ({ seq: entries.length, hash: entries.at(-1)?.hash ?? GENESIS });

describe('ChainVerifier', () => {
  it('accepts a whole chain, and an empty one', () => {
    const entries = chainOf(5);
    expect(verify(entries, headOf(entries))).toBeNull();
    expect(verify([], null)).toBeNull();
  });

  it('finds a changed payload', () => {
    const entries = chainOf(3);
    const head = headOf(entries);
    entries[1] = { ...entries[1]!, payload: { rows: 7_000 } };
    expect(verify(entries, head)).toEqual({ seq: 2, fault: 'CHANGED' });
  });

  it('finds a removed entry', () => {
    const entries = chainOf(4);
    expect(verify([entries[0]!, entries[2]!, entries[3]!], headOf(entries))).toEqual({ seq: 3, fault: 'GAP' });
  });

  it('finds that the end was cut off', () => {
    const entries = chainOf(4);
    expect(verify(entries.slice(0, 3), headOf(entries))).toEqual({ seq: 3, fault: 'HEAD_MISMATCH' });
  });

  it('does not depend on the order of keys, which jsonb changes', () => {
    const [entry] = chainOf(1);
    const one = hashOf({ ...entry!, payload: { a: 1, b: { c: 2, d: 3 } } });
    const other = hashOf({ ...entry!, payload: { b: { d: 3, c: 2 }, a: 1 } });
    expect(one).toBe(other);
  });
});
