import type { FileHandle } from 'node:fs/promises';

/**
 * A compound file (MS-CFB 2.2 and 2.6) is a file system in a file. Two things that offices deliver are one: the old .xls, and an .xlsx
 * under a password. The names in its directory tell them apart; nothing else of it is read.
 */
export type CompoundFile = 'xls' | 'encrypted' | 'unknown';

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const MOST_ENTRIES = 64;

export async function compoundFileOf(file: FileHandle): Promise<CompoundFile> {
  const header = Buffer.alloc(HEADER_BYTES);
  if ((await file.read(header, 0, HEADER_BYTES, 0)).bytesRead < HEADER_BYTES) return 'unknown';
  const sector = 1 << Math.min(12, header.readUInt16LE(30));
  const directory = Buffer.alloc(sector);
  const { bytesRead } = await file.read(directory, 0, sector, (header.readUInt32LE(48) + 1) * sector);
  const names: string[] = [];
  for (let at = 0; at + ENTRY_BYTES <= bytesRead && names.length < MOST_ENTRIES; at += ENTRY_BYTES) {
    const length = Math.min(64, directory.readUInt16LE(at + 64));
    names.push(directory.toString('utf16le', at, at + Math.max(0, length - 2)));
  }
  if (names.includes('EncryptedPackage') || names.includes('EncryptionInfo')) return 'encrypted';
  return names.includes('Workbook') || names.includes('Book') ? 'xls' : 'unknown';
}
