import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import {
  type Container,
  FileProbe,
  type FileRefusal,
  type FileVerdict,
  containerOf,
} from '@quartierwerk/domain/indicators/import/file-probe';
import { Refused } from '../../../platform/http/refused.js';
import { HEAD_BYTES } from './import-file.js';
import { ARCHIVE_LIMITS } from './workbook/archive.js';

/** A file on this machine's disk, as it came. */
export interface SpooledFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly head: Uint8Array;
  /** What the bytes say; null for a container, whose content is looked at afterwards. */
  readonly verdict: FileVerdict | null;
  readonly container: Container | null;
}

/** The probe sees the magic numbers only when the first piece is at least this long. */
const FIRST_PIECE = 512;

/** Writes the bytes to the disk while the probe looks at them. @throws Refused with one of the `FILE_…` codes */
export async function spool(target: string, bytes: AsyncIterable<Uint8Array>): Promise<SpooledFile> {
  const disk = await open(target, 'w', 0o600);
  const spooler = new Spooler(disk);
  try {
    for await (const piece of inPieces(bytes)) await spooler.take(piece);
  } finally {
    await disk.close();
  }
  return { path: target, ...spooler.finish() };
}

/** Takes a file in piece by piece, until the first one that rules a table out. */
class Spooler {
  private readonly probe = new FileProbe({ maxBytes: LIMITS.importFileBytes, maxLineBytes: LIMITS.importLineBytes });
  private readonly hash = createHash('sha256');
  private readonly head: Uint8Array[] = [];
  private size = 0;
  private container: Container | null = null;

  constructor(private readonly disk: FileHandle) {}

  async take(piece: Uint8Array): Promise<void> {
    if (this.size === 0) this.container = containerOf(piece);
    if (this.container === null) refuseIf(this.probe.push(piece));
    else if (this.size + piece.length > ARCHIVE_LIMITS.fileBytes) {
      throw new Refused('FILE_TOO_LARGE', { max: ARCHIVE_LIMITS.fileBytes });
    }
    if (this.size < HEAD_BYTES) this.head.push(piece);
    this.size += piece.length;
    this.hash.update(piece);
    await this.disk.write(piece);
  }

  finish(): Omit<SpooledFile, 'path'> {
    const { size, container } = this;
    const verdict = container === null ? verdictOf(this.probe) : null;
    const head = Buffer.concat(this.head).subarray(0, HEAD_BYTES);
    return { size, container, verdict, head, sha256: this.hash.digest('hex') };
  }
}

/** @throws Refused when the bytes are no table */
export function verdictOf(probe: FileProbe): FileVerdict {
  const verdict = probe.finish();
  if (!verdict.ok) throw refused(verdict);
  return verdict;
}

export function refuseIf(refusal: FileRefusal | null): void {
  if (refusal) throw refused(refusal);
}

function refused({ reason, params }: FileRefusal): Refused {
  return new Refused(reason, params);
}

/** Joins the first pieces until they are long enough to tell what the file is; a hostile client sends them byte by byte. */
async function* inPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array | null = Buffer.alloc(0);
  for await (const piece of bytes) {
    if (waiting === null) {
      yield piece;
      continue;
    }
    waiting = Buffer.concat([waiting, piece]);
    if (waiting.length < FIRST_PIECE) continue;
    yield waiting;
    waiting = null;
  }
  if (waiting !== null && waiting.length > 0) yield waiting;
}
