import { inflateSync } from 'node:zlib';

/**
 * Fonts come in packages as WOFF, which is their tables one by one in zlib (W3C WOFF 1.0); writers want them unpacked (OpenType). On the
 * way a font gets a name of the house, so that no writer takes one of the machine that happens to be called the same.
 */
export interface FontName {
  readonly family: string;
  /** "SemiBold". */
  readonly style: string;
}

const WOFF = 0x774f4646;
const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const HEADER = 12;
const ENTRY = 16;

/** @throws Error when it is no WOFF */
export function tablesOf(woff: Buffer): ReadonlyMap<string, Buffer> {
  if (woff.length < WOFF_HEADER || woff.readUInt32BE(0) !== WOFF) throw new Error('Not a font in WOFF.');
  return new Map(
    Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
      const entry = woff.subarray(WOFF_HEADER + index * WOFF_ENTRY);
      const [offset, packed, length] = [entry.readUInt32BE(4), entry.readUInt32BE(8), entry.readUInt32BE(12)];
      const raw = woff.subarray(offset, offset + packed);
      return [entry.subarray(0, 4).toString('latin1'), packed < length ? inflateSync(raw) : raw];
    }),
  );
}

/** @throws Error when it is no WOFF */
export function openTypeOf(woff: Buffer, name: FontName): Buffer {
  const tables = [...new Map([...tablesOf(woff), ['name', nameTable(name)] as const])];
  const count = tables.length;
  const head = Buffer.alloc(HEADER + ENTRY * count);
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(count, 4);
  const power = Math.floor(Math.log2(count));
  head.writeUInt16BE(ENTRY * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(ENTRY * count - ENTRY * 2 ** power, 10);
  const parts: Buffer[] = [head];
  let at = head.length;
  for (const [index, [tag, table]] of tables.entries()) {
    head.write(tag, HEADER + index * ENTRY, 'latin1');
    // Tables begin at multiples of four.
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
    for (const [field, value] of [checksum(padded), at, table.length].entries()) {
      head.writeUInt32BE(value, HEADER + index * ENTRY + 4 + field * 4);
    }
    parts.push(padded);
    at += padded.length;
  }
  return Buffer.concat(parts);
}

function checksum(padded: Buffer): number {
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}

const RECORD = 12;

/** Family, style, full and PostScript name, in UTF-16 for English (3, 1, 0x409): what readers of fonts look for. */
function nameTable({ family, style }: FontName): Buffer {
  const names: readonly (readonly [number, string])[] = [
    [1, family],
    [2, style],
    [4, `${family} ${style}`],
    [6, `${family.replace(/ /g, '')}-${style}`],
  ];
  const head = Buffer.alloc(6 + RECORD * names.length);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  const strings: Buffer[] = [];
  let at = 0;
  for (const [index, [id, text]] of names.entries()) {
    const written = Buffer.from(text, 'utf16le').swap16();
    for (const [field, value] of [3, 1, 0x409, id, written.length, at].entries()) {
      head.writeUInt16BE(value, 6 + index * RECORD + field * 2);
    }
    strings.push(written);
    at += written.length;
  }
  return Buffer.concat([head, ...strings]);
}
