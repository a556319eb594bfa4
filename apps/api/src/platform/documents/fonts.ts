import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';

/**
 * Fira Sans as the client shows it, for documents: the package brings it as WOFF, which is its tables one by one in zlib (W3C WOFF 1.0);
 * writers want them unpacked (OpenType).
 */
const FACES = ['400-normal', '400-italic', '500-normal', '600-normal'];
/** German first; the second holds the letters of names from elsewhere. */
const SCRIPTS = ['latin', 'latin-ext'];

let known: readonly Buffer[] | undefined;

/** The faces, each as OpenType. */
export function documentFonts(): readonly Buffer[] {
  known ??= SCRIPTS.flatMap((script) => FACES.map((face) => readFace(`fira-sans-${script}-${face}.woff`)));
  return known;
}

function readFace(name: string): Buffer {
  return openTypeOf(readFileSync(createRequire(import.meta.url).resolve(`@fontsource/fira-sans/files/${name}`)));
}

const WOFF = 0x774f4646;
const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const HEADER = 12;
const ENTRY = 16;

/** @throws Error when it is no WOFF */
export function openTypeOf(woff: Buffer): Buffer {
  if (woff.length < WOFF_HEADER || woff.readUInt32BE(0) !== WOFF) throw new Error('Not a font in WOFF.');
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(HEADER + ENTRY * count);
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(count, 4);
  const power = Math.floor(Math.log2(count));
  head.writeUInt16BE(ENTRY * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(ENTRY * count - ENTRY * 2 ** power, 10);
  const parts: Buffer[] = [head];
  let at = head.length;
  for (let index = 0; index < count; index += 1) {
    const entry = woff.subarray(WOFF_HEADER + index * WOFF_ENTRY);
    const [offset, packed, length, sum] = [4, 8, 12, 16].map((field) => entry.readUInt32BE(field)) as [
      ...[number, number, number, number],
    ];
    const raw = woff.subarray(offset, offset + packed);
    const table = packed < length ? inflateSync(raw) : raw;
    entry.copy(head, HEADER + index * ENTRY, 0, 4);
    for (const [field, value] of [sum, at, length].entries()) {
      head.writeUInt32BE(value, HEADER + index * ENTRY + 4 + field * 4);
    }
    // Tables begin at multiples of four.
    const padding = Buffer.alloc((4 - (table.length % 4)) % 4);
    parts.push(table, padding);
    at += table.length + padding.length;
  }
  return Buffer.concat(parts);
}
