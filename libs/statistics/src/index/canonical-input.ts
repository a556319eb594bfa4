/**
 * The canonical bytes of a computation's input, to be hashed by whoever stores a run: equal bytes mean the same areas and
 * indicators in the same order, the same figures that the engine reads, the same method and the same engine. The bytes do
 * not depend on the machine. Values behind suppressed or missing cells are not part of them, so that a published hash
 * gives no handle for guessing a small number.
 *
 * Form 1, in this order:
 *   - canonical JSON (RFC 8785, UTF-8) of { areas, domains, engine, format, indicators, method } and, for a
 *     method that compares with the municipality, { parents }, preceded by its length
 *     in bytes as an unsigned 32-bit integer;
 *   - exclusion codes of the areas, then status codes of the cells indicator by indicator, one byte each;
 *   - numerators, denominators, values of the cells, then published numerators, denominators, values of the indicators,
 *     as IEEE 754 doubles.
 * All numbers little-endian; −0 is written as 0, "not given" as the NaN 7ff8000000000000.
 */
import { canonicalJson } from './canonical-json.js';
import { ENGINE_VERSION } from './engine-version.js';
import type { IndexMethod } from './method.js';
import { carriesValue, type ObservationMatrix } from './observation-matrix.js';

const FORMAT = 'quartierwerk-index-input/1';

/**
 * Canonical bytes of matrix and method, 25 bytes for each cell. `engine` is the version a stored run was computed with.
 * @throws RangeError for a method or a unit factor with a number that JSON cannot hold; validated input has none.
 */
export function canonicalInput(
  matrix: ObservationMatrix,
  method: IndexMethod,
  engine: string = ENGINE_VERSION,
): Uint8Array<ArrayBuffer> {
  const header = utf8(
    canonicalJson({
      format: FORMAT,
      engine,
      method,
      // Only where they are read: what does not enter a result is no part of its name.
      ...(method.reference === 'parent' && matrix.parents
        ? { parents: [...matrix.parents.of].map((position) => matrix.parents?.codes[position] ?? null) }
        : {}),
      areas: matrix.areaCodes,
      domains: matrix.domains,
      indicators: matrix.indicators.map(({ code, domain, direction, unitFactor }) => ({
        code,
        domain,
        direction,
        unitFactor,
      })),
    }),
  );
  const { exclusion, status, numerator, denominator, value, published } = matrix;
  const doubles = 3 * status.length + 3 * matrix.indicators.length;
  const bytes = new Uint8Array(4 + header.length + exclusion.length + status.length + 8 * doubles);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, header.length, true);
  bytes.set(header, 4);
  let offset = 4 + header.length;
  bytes.set(exclusion, offset);
  offset += exclusion.length;
  bytes.set(status, offset);
  offset += status.length;
  offset = writeDoubles(view, offset, numerator, status);
  offset = writeDoubles(view, offset, denominator, null);
  offset = writeDoubles(view, offset, value, status);
  for (const column of [published.numerator, published.denominator, published.value]) {
    offset = writeDoubles(view, offset, column, null);
  }
  return bytes;
}

/** Writes the numbers, those under a status without a value as "not given"; returns the offset behind them. */
function writeDoubles(view: DataView, start: number, numbers: Float64Array, status: Uint8Array | null): number {
  let offset = start;
  for (let position = 0; position < numbers.length; position++) {
    const number = numbers[position] ?? NaN;
    const given = number === number && (status === null || carriesValue(status[position] ?? 0));
    if (given) {
      view.setFloat64(offset, number === 0 ? 0 : number, true);
    } else {
      // The bits of a NaN are free; setFloat64(NaN) may differ between machines.
      view.setUint32(offset, 0, true);
      view.setUint32(offset + 4, 0x7ff80000, true);
    }
    offset += 8;
  }
  return offset;
}

const LEAD_BYTES = [0, 0xc0, 0xe0, 0xf0];

/** UTF-8 of a text; a lone surrogate becomes U+FFFD. Own code, because TextEncoder is no part of the language. */
function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0xfffd;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) {
      bytes[length++] = code;
      continue;
    }
    const tail = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    bytes[length++] = (LEAD_BYTES[tail] ?? 0) | (code >> (6 * tail));
    for (let shift = 6 * (tail - 1); shift >= 0; shift -= 6) bytes[length++] = 0x80 | ((code >> shift) & 0x3f);
  }
  return bytes.subarray(0, length);
}
