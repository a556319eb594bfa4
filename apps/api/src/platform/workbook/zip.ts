import { crc32, deflateRawSync } from 'node:zlib';

/** A file in an archive. */
export interface ZipPart {
  readonly name: string;
  readonly content: Buffer | string;
}

/** 1 January 1980, the first day that the format knows: the same content gives the same bytes whenever it is packed. */
const DOS_DAY = 0x0021;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;

/** A file as it stands in an archive. Plain values: it travels between threads. */
export interface PackedPart {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly crc: number;
  /** Of the content before it was packed. */
  readonly size: number;
}

/** The parts as a ZIP (APPNOTE 6.3.10), in their order. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  return archiveOf(parts.map(packPart));
}

/** What takes the time of an archive; its parts can be packed one by one, wherever they are written. */
export function packPart({ name, content: given }: ZipPart): PackedPart {
  const content = Buffer.from(given);
  return { name, packed: deflateRawSync(content), crc: crc32(content), size: content.length };
}

/** The ZIP of parts that are packed already, in their order. */
export function archiveOf(parts: readonly PackedPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name, 'utf8');
    const facts = factsOf(part, name);
    const local = Buffer.concat([signed(0x04034b50), facts, name, part.packed]);
    const placed = Buffer.alloc(14);
    placed.writeUInt32LE(at, 10);
    directory.push(signed(0x02014b50), version(), facts, placed, name);
    locals.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, central, signed(0x06054b50), end]);
}

/** The fields that stand both before the content and in the directory. */
function factsOf({ packed, crc, size }: PackedPart, name: Buffer): Buffer {
  const facts = Buffer.alloc(26);
  let at = 0;
  for (const value of [VERSION, UTF8_NAMES, DEFLATED, 0, DOS_DAY]) at = facts.writeUInt16LE(value, at);
  for (const value of [crc, packed.length, size]) at = facts.writeUInt32LE(value, at);
  facts.writeUInt16LE(name.length, at);
  return facts;
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}

function version(): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(VERSION);
  return bytes;
}
