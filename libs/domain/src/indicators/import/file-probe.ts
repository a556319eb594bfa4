/**
 * A delivered file is what its bytes are, not what its name claims. The probe sees the bytes once, in the order in which they
 * arrive, and stops at the first one that rules a table out: an archive, a document, control characters, a line without end. It
 * also finds the encoding: UTF-8 is certain by its form, Windows-1252 is what remains among German offices.
 */
export type FileEncoding = 'utf-8' | 'windows-1252';

export type FileRefusalReason =
  | 'FILE_TOO_LARGE'
  | 'FILE_EMPTY'
  | 'FILE_IS_ARCHIVE'
  | 'FILE_NOT_A_TABLE'
  | 'FILE_LINE_TOO_LONG'
  | 'FILE_ENCODING_UNKNOWN'
  | 'FILE_WORKBOOK_FORMAT';

export interface FileRefusal {
  readonly ok: false;
  readonly reason: FileRefusalReason;
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface FileVerdict {
  readonly ok: true;
  readonly encoding: FileEncoding;
  /** Whether the file begins with the three bytes EF BB BF. */
  readonly byteOrderMark: boolean;
  readonly lines: number;
}

export interface FileLimits {
  readonly maxBytes: number;
  readonly maxLineBytes: number;
}

interface Signature {
  readonly bytes: readonly number[];
  readonly reason: FileRefusalReason;
  readonly is: string;
}

const SIGNATURES: readonly Signature[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], reason: 'FILE_IS_ARCHIVE', is: 'zip' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], reason: 'FILE_IS_ARCHIVE', is: 'zip' },
  { bytes: [0x1f, 0x8b], reason: 'FILE_IS_ARCHIVE', is: 'gzip' },
  { bytes: [0x42, 0x5a, 0x68], reason: 'FILE_IS_ARCHIVE', is: 'bzip2' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], reason: 'FILE_IS_ARCHIVE', is: '7z' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], reason: 'FILE_IS_ARCHIVE', is: 'xz' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], reason: 'FILE_IS_ARCHIVE', is: 'zstd' },
  { bytes: [0x52, 0x61, 0x72, 0x21, 0x1a], reason: 'FILE_IS_ARCHIVE', is: 'rar' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], reason: 'FILE_WORKBOOK_FORMAT', is: 'ole' },
  { bytes: [0x25, 0x50, 0x44, 0x46], reason: 'FILE_NOT_A_TABLE', is: 'pdf' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], reason: 'FILE_NOT_A_TABLE', is: 'image' },
  { bytes: [0xff, 0xd8, 0xff], reason: 'FILE_NOT_A_TABLE', is: 'image' },
  { bytes: [0x47, 0x49, 0x46, 0x38], reason: 'FILE_NOT_A_TABLE', is: 'image' },
  { bytes: [0xff, 0xfe], reason: 'FILE_ENCODING_UNKNOWN', is: 'utf-16' },
  { bytes: [0xfe, 0xff], reason: 'FILE_ENCODING_UNKNOWN', is: 'utf-16' },
];

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const TAB = 0x09;

/** Bytes that Windows-1252 leaves undefined. */
const UNDEFINED_IN_1252: readonly number[] = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/** Reads a file byte by byte, in pieces of any size. */
export class FileProbe {
  private size = 0;
  private lineBytes = 0;
  private lines = 0;
  private wellFormed = 0;
  private illFormed = 0;
  private undefinedBytes = 0;
  /** Bytes still expected of a UTF-8 sequence, and the lowest and highest value of the next one. */
  private expected = 0;
  private low = 0x80;
  private high = 0xbf;
  private byteOrderMark = false;

  constructor(private readonly limits: FileLimits) {}

  /** Takes the next piece; gives a refusal as soon as the bytes seen so far rule a table out. The first piece must hold the head. */
  push(piece: Uint8Array): FileRefusal | null {
    if (this.size === 0) {
      const refusal = refusalOfHead(piece);
      if (refusal) return refusal;
      this.byteOrderMark = piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf;
    }
    this.size += piece.length;
    if (this.size > this.limits.maxBytes) return refuseFile('FILE_TOO_LARGE', { max: this.limits.maxBytes });
    for (const byte of piece) {
      if (byte < 0x80) {
        if (this.expected > 0) this.breakSequence();
        if (byte >= 0x20 || byte === TAB) this.lineBytes += 1;
        else if (byte === LINE_FEED || byte === CARRIAGE_RETURN) {
          if (this.tooLong()) return this.lineRefusal();
          if (byte === LINE_FEED) this.lines += 1;
          this.lineBytes = 0;
        } else return refuseFile(byte === 0 ? 'FILE_ENCODING_UNKNOWN' : 'FILE_NOT_A_TABLE', { is: 'binary' });
      } else {
        this.lineBytes += 1;
        this.takeHighByte(byte);
      }
    }
    return this.tooLong() ? this.lineRefusal() : null;
  }

  /** The verdict after the last piece. */
  finish(): FileVerdict | FileRefusal {
    if (this.expected > 0) this.breakSequence();
    if (this.size === 0 || (this.lines === 0 && this.lineBytes === 0)) return refuseFile('FILE_EMPTY');
    const lines = this.lines + (this.lineBytes > 0 ? 1 : 0);
    if (this.illFormed === 0) return { ok: true, encoding: 'utf-8', byteOrderMark: this.byteOrderMark, lines };
    // Mostly UTF-8 with broken places is neither: read as Windows-1252 it would turn every umlaut into two characters.
    const mixed = this.byteOrderMark || this.wellFormed > this.illFormed;
    if (mixed || this.undefinedBytes > 0)
      return refuseFile('FILE_ENCODING_UNKNOWN', { is: mixed ? 'mixed' : 'unknown' });
    return { ok: true, encoding: 'windows-1252', byteOrderMark: false, lines };
  }

  private tooLong(): boolean {
    return this.lineBytes > this.limits.maxLineBytes;
  }

  private lineRefusal(): FileRefusal {
    return refuseFile('FILE_LINE_TOO_LONG', { line: this.lines + 1, max: this.limits.maxLineBytes });
  }

  private breakSequence(): void {
    this.expected = 0;
    this.illFormed += 1;
  }

  /** Well-formed sequences of UTF-8 after the Unicode Standard, table 3-7: no overlong forms, no surrogates. */
  private takeHighByte(byte: number): void {
    if (UNDEFINED_IN_1252.includes(byte)) this.undefinedBytes += 1;
    if (this.expected > 0) {
      if (byte >= this.low && byte <= this.high) {
        this.low = 0x80;
        this.high = 0xbf;
        this.expected -= 1;
        if (this.expected === 0) this.wellFormed += 1;
        return;
      }
      this.breakSequence();
    }
    this.low = 0x80;
    this.high = 0xbf;
    if (byte >= 0xc2 && byte <= 0xdf) this.expected = 1;
    else if (byte >= 0xe0 && byte <= 0xef) {
      this.expected = 2;
      if (byte === 0xe0) this.low = 0xa0;
      if (byte === 0xed) this.high = 0x9f;
    } else if (byte >= 0xf0 && byte <= 0xf4) {
      this.expected = 3;
      if (byte === 0xf0) this.low = 0x90;
      if (byte === 0xf4) this.high = 0x8f;
    } else this.illFormed += 1;
  }
}

/** What the first bytes alone rule out. */
export function refusalOfHead(head: Uint8Array): FileRefusal | null {
  const signature = SIGNATURES.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
  if (!signature) return null;
  if (signature.is === 'zip' && isOpenDocument(head)) return refuseFile('FILE_WORKBOOK_FORMAT', { is: 'ods' });
  return refuseFile(signature.reason, { is: signature.is });
}

/** What else a delivered file can be than text; it is told by its first bytes. */
export type Container = 'workbook' | 'compound';

/**
 * An .xlsx is a ZIP whose first entry is named `[Content_Types].xml`, `_rels/…` or `xl/…`; the name stands at byte 30. A compound file
 * is an .xls of old, or an .xlsx under a password: which of the two stands further inside.
 */
export function containerOf(head: Uint8Array): Container | null {
  if ([0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => head[at] === byte)) return 'compound';
  if (![0x50, 0x4b, 0x03, 0x04].every((byte, at) => head[at] === byte)) return null;
  return /^(\[Content_Types\]|_rels\/|xl\/|docProps\/|customXml\/)/.test(entryName(head)) ? 'workbook' : null;
}

/** An .ods names its media type in an entry of that name, which comes first. */
function isOpenDocument(head: Uint8Array): boolean {
  return entryName(head).startsWith('mimetypeapplication/vnd.oasis.opendocument');
}

/** Name of a ZIP's first entry, and what follows it. */
function entryName(head: Uint8Array): string {
  return String.fromCharCode(...head.subarray(30, 90));
}

function refuseFile(reason: FileRefusalReason, params?: FileRefusal['params']): FileRefusal {
  return params ? { ok: false, reason, params } : { ok: false, reason };
}
