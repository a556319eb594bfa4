import { type AuditEntry, GENESIS, hashOf } from './audit-log.js';

export interface StoredEntry extends AuditEntry {
  readonly hash: string;
}

/** Where a chain of audit entries is broken, and how. */
export interface ChainBreak {
  readonly seq: number;
  readonly fault: 'GAP' | 'WRONG_PREVIOUS' | 'CHANGED' | 'HEAD_MISMATCH';
}

/**
 * Checks one workspace's chain from its first entry, as a stream, so that a long log needs no memory. Call `accept` for each entry
 * in order of `seq`, then `finish` with the head.
 */
export class ChainVerifier {
  private seq = 0;
  private hash = GENESIS;
  private found: ChainBreak | null = null;

  accept(entry: StoredEntry): void {
    if (this.found) return;
    if (entry.seq !== this.seq + 1) this.found = { seq: entry.seq, fault: 'GAP' };
    else if (entry.previousHash !== this.hash) this.found = { seq: entry.seq, fault: 'WRONG_PREVIOUS' };
    else if (hashOf(entry) !== entry.hash) this.found = { seq: entry.seq, fault: 'CHANGED' };
    this.seq = entry.seq;
    this.hash = entry.hash;
  }

  /** The first break, or null when the chain is whole and ends at the head. */
  finish(head: { readonly seq: number; readonly hash: string } | null): ChainBreak | null {
    if (this.found) return this.found;
    const matches = head ? head.seq === this.seq && head.hash === this.hash : this.seq === 0;
    return matches ? null : { seq: this.seq, fault: 'HEAD_MISMATCH' };
  }
}
