import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { Refused } from '../../../../platform/http/refused.js';

/**
 * The entries of a ZIP (APPNOTE 6.3.10), read from a file on the disk. Everything is measured before anything is unpacked: how many
 * entries, how large they say they become, how densely they are packed, whether they lie over one another. What is unpacked after that
 * is counted, because an entry may say something else than it is.
 */
export const ARCHIVE_LIMITS = {
  /** Of the packed file. */
  fileBytes: 40_000_000,
  entries: 1_000,
  /** Of all entries together, unpacked. */
  inflatedBytes: 160_000_000,
  /** Unpacked for each packed byte: sheets reach thirty, a file of nothing but zeros a thousand. */
  density: 100,
  /** Below this size density says nothing. */
  denseFrom: 1_000_000,
} as const;

export interface ArchiveEntry {
  readonly name: string;
  readonly packed: boolean;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly sum: number;
  readonly at: number;
}

const END_BYTES = 22;
const COMMENT_BYTES = 65_535;
const CENTRAL_BYTES = 1_000_000;
const PIECE = 65_536;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** A field that is all ones means: look into the extension for 64 bits. No workbook of ours is that large. */
const ZIP64 = 0xffffffff;

export class Archive {
  private constructor(
    private readonly file: FileHandle,
    private readonly entries: ReadonlyMap<string, ArchiveEntry>,
  ) {}

  /** @throws Refused `FILE_WORKBOOK_DAMAGED`, `FILE_WORKBOOK_TOO_LARGE` */
  static async open(file: FileHandle): Promise<Archive> {
    const { size } = await file.stat();
    if (size > ARCHIVE_LIMITS.fileBytes) throw tooLarge();
    const tail = await bytesAt(file, Math.max(0, size - END_BYTES - COMMENT_BYTES), END_BYTES + COMMENT_BYTES);
    const end = endOf(tail);
    const count = tail.readUInt16LE(end + 10);
    const [length, start] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
    if (count > ARCHIVE_LIMITS.entries || length > CENTRAL_BYTES || start === ZIP64) throw tooLarge();
    if (start + length > size) throw damaged('directory');
    const entries = entriesOf(await bytesAt(file, start, length), count);
    refuseBombs(entries, start);
    return new Archive(file, new Map(entries.map((entry) => [entry.name, entry])));
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The content of an entry, piece by piece. @throws Refused `FILE_WORKBOOK_DAMAGED` */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name);
    if (!entry) throw damaged(name);
    let [size, sum] = [0, 0];
    try {
      for await (const piece of this.unpacked(entry)) {
        size += piece.length;
        sum = crc32(piece, sum);
        if (size > entry.bytes) throw damaged(name);
        yield piece;
      }
    } catch (error) {
      throw error instanceof Refused || !isZlibError(error) ? error : damaged(name);
    }
    if (size !== entry.bytes || sum !== entry.sum) throw damaged(name);
  }

  private unpacked(entry: ArchiveEntry): AsyncIterable<Buffer> {
    const packed = Readable.from(this.packed(entry));
    if (!entry.packed) return packed;
    const inflate = createInflateRaw({ chunkSize: PIECE });
    packed.on('error', (error) => inflate.destroy(error));
    return packed.pipe(inflate);
  }

  private async *packed({ name, at, packedBytes }: ArchiveEntry): AsyncGenerator<Buffer> {
    const local = await bytesAt(this.file, at, 30);
    if (local.length < 30 || local.readUInt32LE(0) !== LOCAL) throw damaged(name);
    let place = at + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
    const end = place + packedBytes;
    while (place < end) {
      const piece = await bytesAt(this.file, place, Math.min(PIECE, end - place));
      if (piece.length === 0) throw damaged(name);
      place += piece.length;
      yield piece;
    }
  }
}

/** Where the end record stands in the last bytes of the file. */
function endOf(tail: Buffer): number {
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === END && at + END_BYTES + tail.readUInt16LE(at + 20) <= tail.length) return at;
  }
  throw damaged('end');
}

function entriesOf(directory: Buffer, count: number): ArchiveEntry[] {
  const entries: ArchiveEntry[] = [];
  const names = new Set<string>();
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== CENTRAL) throw damaged('directory');
    const [flags, method] = [directory.readUInt16LE(at + 8), directory.readUInt16LE(at + 10)];
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    const name = directory.subarray(at + 46, nameEnd).toString('utf8');
    if ((flags & 1) === 1) throw new Refused('FILE_WORKBOOK_ENCRYPTED');
    // Two entries of one name: two programs would read two different tables out of one file.
    if ((method !== 0 && method !== 8) || names.has(name)) throw damaged(name);
    names.add(name);
    entries.push({
      name,
      packed: method === 8,
      sum: directory.readUInt32LE(at + 16),
      packedBytes: directory.readUInt32LE(at + 20),
      bytes: directory.readUInt32LE(at + 24),
      at: directory.readUInt32LE(at + 42),
    });
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** What the directory alone shows to be no workbook but an attack; nothing is unpacked for it. */
function refuseBombs(entries: readonly ArchiveEntry[], directoryAt: number): void {
  let total = 0;
  let free = 0;
  for (const { name, at, bytes, packedBytes, packed } of [...entries].sort((a, b) => a.at - b.at)) {
    total += bytes;
    const dense = bytes > ARCHIVE_LIMITS.denseFrom && bytes > packedBytes * ARCHIVE_LIMITS.density;
    if (dense || total > ARCHIVE_LIMITS.inflatedBytes) throw tooLarge();
    // Entries that share their bytes unpack to more than the file could hold.
    if (at < free || at + 30 + packedBytes > directoryAt || (!packed && bytes !== packedBytes)) throw damaged(name);
    free = at + 30 + packedBytes;
  }
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}

function isZlibError(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && code.startsWith('Z_');
}

export function damaged(part: string): Refused {
  return new Refused('FILE_WORKBOOK_DAMAGED', { part: part.slice(0, 100) });
}

export function tooLarge(): Refused {
  return new Refused('FILE_WORKBOOK_TOO_LARGE', { max: ARCHIVE_LIMITS.inflatedBytes });
}
