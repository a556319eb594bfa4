/**
 * Walks through an XML text that arrives in pieces and tells of tags and text. It knows as much of XML as the parts of a workbook need,
 * and refuses the rest: a document type definition can name files of this machine or blow a few bytes up to gigabytes, and no workbook
 * has one.
 */
export interface XmlSink {
  /** A tag begins; `attributes` is the text between its name and its end, for `attributeOf`. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** Text between tags, in one or several pieces. */
  text(text: string): void;
}

/** Why a part cannot be read. */
export type XmlDefect = 'doctype' | 'malformed' | 'too_long';

export class XmlRefused extends Error {
  constructor(readonly defect: XmlDefect) {
    super(defect);
  }
}

/** Longest tag, comment or text: a cell holds 32,767 characters at most. */
const LONGEST = 1_000_000;

export class XmlScanner {
  private rest = '';

  constructor(private readonly sink: XmlSink) {}

  /** @throws XmlRefused */
  push(piece: string): void {
    const text = this.rest === '' ? piece : this.rest + piece;
    let at = 0;
    for (;;) {
      const next = this.take(text, at);
      if (next < 0) break;
      at = next;
    }
    this.rest = text.slice(at);
    if (this.rest.length > LONGEST) throw new XmlRefused('too_long');
  }

  /** @throws XmlRefused when the text ends inside a tag */
  finish(): void {
    if (this.rest.trim() !== '') throw new XmlRefused('malformed');
  }

  /** Takes the tag at `at` with the text before it; gives where it ends, or -1 when its end has not arrived yet. */
  private take(text: string, at: number): number {
    const start = text.indexOf('<', at);
    if (start < 0) return -1;
    const end = endOfMarkup(text, start);
    if (end < 0) return -1;
    if (start > at) this.sink.text(withoutEntities(text.slice(at, start)));
    const second = text.charCodeAt(start + 1);
    if (second === EXCLAMATION) {
      if (text.startsWith('<![CDATA[', start)) this.sink.text(text.slice(start + 9, end - 3));
    } else if (second === SLASH) this.sink.close(localName(text.slice(start + 2, end - 1).trim()));
    else if (second !== QUESTION) this.openTag(text.slice(start + 1, end - 1));
    return end;
  }

  private openTag(tag: string): void {
    const empty = tag.endsWith('/');
    const inner = empty ? tag.slice(0, -1) : tag;
    const blank = inner.search(/\s/);
    const name = localName(blank < 0 ? inner : inner.slice(0, blank));
    if (name === '') throw new XmlRefused('malformed');
    this.sink.open(name, blank < 0 ? '' : inner.slice(blank));
    if (empty) this.sink.close(name);
  }
}

const EXCLAMATION = 0x21;
const SLASH = 0x2f;
const QUESTION = 0x3f;
const DOUBLE = 0x22;
const SINGLE = 0x27;
const GREATER = 0x3e;

/** Just behind the markup that begins at `start`, or -1 when it is not complete. */
function endOfMarkup(text: string, start: number): number {
  const second = text.charCodeAt(start + 1);
  if (second === QUESTION) return behind(text, '?>', start + 2);
  if (second === EXCLAMATION) {
    if (text.startsWith('<!--', start)) return behind(text, '-->', start + 4);
    if (text.startsWith('<![CDATA[', start)) return behind(text, ']]>', start + 9);
    // Too short to tell what it will be.
    if (text.length - start < 9 && ['<!--', '<![CDATA['].some((known) => known.startsWith(text.slice(start))))
      return -1;
    throw new XmlRefused('doctype');
  }
  return endOfTag(text, start + 1);
}

/** An attribute's value may hold ">". */
function endOfTag(text: string, from: number): number {
  const end = text.indexOf('>', from);
  if (end < 0) return -1;
  let quote = 0;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === GREATER) return at + 1;
    else if (code === DOUBLE || code === SINGLE) quote = code;
  }
  return -1;
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** The value of an attribute, whatever its prefix; `undefined` when the tag has none of this name. */
export function attributeOf(attributes: string, name: string): string | undefined {
  let at = 0;
  for (;;) {
    at = attributes.indexOf(name, at);
    if (at < 0) return undefined;
    const before = attributes[at - 1] ?? ' ';
    const match = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes.slice(at + name.length, at + name.length + 40_000));
    if (match && /[\s:]/.test(before)) return withoutEntities(match[1] ?? match[2] ?? '');
    at += name.length;
  }
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** @throws XmlRefused for an entity that only a document type definition could have named */
export function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([^;&]{1,40}));/gi, (_, hex, decimal, named) => {
    if (named !== undefined) {
      const sign = NAMED[String(named)];
      if (sign === undefined) throw new XmlRefused('doctype');
      return sign;
    }
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    if (code > 0x10ffff) throw new XmlRefused('malformed');
    return String.fromCodePoint(code);
  });
}
