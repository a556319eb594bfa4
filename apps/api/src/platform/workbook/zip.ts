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

/** The parts as a ZIP (APPNOTE 6.3.10), in their order. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const packed = deflateRawSync(content);
    const name = Buffer.from(part.name, 'utf8');
    const facts = factsOf(content, packed, name);
    const local = Buffer.concat([signed(0x04034b50), facts, name, packed]);
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
function factsOf(content: Buffer, packed: Buffer, name: Buffer): Buffer {
  const facts = Buffer.alloc(26);
  let at = 0;
  for (const value of [VERSION, UTF8_NAMES, DEFLATED, 0, DOS_DAY]) at = facts.writeUInt16LE(value, at);
  for (const value of [crc32(content), packed.length, content.length]) at = facts.writeUInt32LE(value, at);
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
