/**
 * Remembers for millions of whole numbers on which line each was met first, and one figure with it. A `Map` of boxed numbers would
 * take four times the memory; this is open addressing with linear probing over typed arrays.
 */
export class KeyIndex {
  private keys: Float64Array;
  private lines: Int32Array;
  private values: Float64Array;
  private used = 0;

  constructor(capacity = 1024) {
    this.keys = new Float64Array(capacity).fill(-1);
    this.lines = new Int32Array(capacity);
    this.values = new Float64Array(capacity);
  }

  get size(): number {
    return this.used;
  }

  /** Adds a key (a whole number from 0); gives the line of its first appearance, or 0 when it is new. */
  add(key: number, line: number, value: number): number {
    if (this.used * 2 >= this.keys.length) this.grow();
    const at = this.slotOf(key);
    if (this.keys[at] === key) return this.lines[at] ?? 0;
    this.keys[at] = key;
    this.lines[at] = line;
    this.values[at] = value;
    this.used += 1;
    return 0;
  }

  /** The figure kept with a key; NaN when the key is unknown or has none. */
  valueOf(key: number): number {
    const at = this.slotOf(key);
    return this.keys[at] === key ? (this.values[at] ?? Number.NaN) : Number.NaN;
  }

  private slotOf(key: number): number {
    const mask = this.keys.length - 1;
    // Fibonacci hashing of both halves: neighbouring keys (years of one area) are spread over the whole table.
    const low = Math.imul((key % 4294967296) | 0, 0x9e3779b1);
    const high = Math.imul(Math.floor(key / 4294967296), 0x85ebca6b);
    let at = ((low ^ high) >>> 7) & mask;
    while (this.keys[at] !== -1 && this.keys[at] !== key) at = (at + 1) & mask;
    return at;
  }

  private grow(): void {
    const { keys, lines, values } = this;
    this.keys = new Float64Array(keys.length * 2).fill(-1);
    this.lines = new Int32Array(keys.length * 2);
    this.values = new Float64Array(keys.length * 2);
    for (let i = 0; i < keys.length; i += 1) {
      const key = keys[i] ?? -1;
      if (key === -1) continue;
      const at = this.slotOf(key);
      this.keys[at] = key;
      this.lines[at] = lines[i] ?? 0;
      this.values[at] = values[i] ?? Number.NaN;
    }
  }
}
