import { createHash } from 'node:crypto';
import { burden, matrixOf, relief } from '../testing/index-input.testing.js';
import { canonicalInput } from './canonical-input.js';
import { DEFAULT_METHOD } from './method.js';
import { CELL_STATUS } from './observation-matrix.js';

const TABLE = {
  indicators: [burden('a'), relief('b')],
  areas: { 'Käue 😀': [[1, 10], 5], Mill: ['missing', 6] },
} as const;

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

describe('canonicalInput', () => {
  it('has the stated form', () => {
    const bytes = canonicalInput(matrixOf(TABLE), DEFAULT_METHOD);
    const length = new DataView(bytes.buffer).getUint32(0, true);
    const header = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(4, 4 + length));
    expect(JSON.parse(header)).toMatchObject({
      format: 'quartierwerk-index-input/1',
      areas: ['Käue 😀', 'Mill'],
      indicators: [
        { code: 'a', direction: 'burden' },
        { code: 'b', direction: 'relief' },
      ],
      method: { id: 'rbk-z' },
    });
    // 2 exclusions, 4 status codes, 3 × 4 numbers of cells, 3 × 2 published numbers.
    expect(bytes.length).toBe(4 + length + 2 + 4 + 8 * 18);
  });

  it('is the same for equal input, on every machine', () => {
    const bytes = canonicalInput(matrixOf(TABLE), DEFAULT_METHOD);
    expect(canonicalInput(matrixOf(TABLE), { ...DEFAULT_METHOD })).toEqual(bytes);
    // Pinned: a change of this value means that stored hashes no longer match, so the format or engine must rise.
    expect(sha256(bytes)).toBe('722ec6ce0048f7113d2ed27f74b98beefbec8431009705db63d4d549ff9207d0');
  });

  it('is under the name of a former engine what it was then, so that old runs can still be recognised', () => {
    const bytes = canonicalInput(matrixOf(TABLE), DEFAULT_METHOD, 'index/1.0.0');
    expect(sha256(bytes)).toBe('be52cde70db1ad7ad4ba26bea1de2ed96fced6deb6ae3de0757981ea159b5cc8');
    const former = canonicalInput(matrixOf(TABLE), DEFAULT_METHOD, 'index/1.1.0');
    expect(sha256(former)).toBe('5814339855f3617e20d7c8b2571b4be310a2311ba5a45ac8dc2bace954ce3145');
  });

  it.each([
    ['a figure', { ...TABLE, areas: { ...TABLE.areas, Mill: ['missing', 7] } }],
    ['a status', { ...TABLE, areas: { ...TABLE.areas, Mill: ['suppressed', 6] } }],
    ['a direction', { ...TABLE, indicators: [burden('a'), burden('b')] }],
    ['an exclusion', { ...TABLE, exclusions: { Mill: 'outlier' } }],
    ['a published figure', { ...TABLE, published: [{ indicator: 'a', value: 3 }] }],
    ['the order of the areas', { ...TABLE, areas: { Mill: TABLE.areas.Mill, 'Käue 😀': TABLE.areas['Käue 😀'] } }],
  ] as const)('differs when %s differs', (_, other) => {
    expect(sha256(canonicalInput(matrixOf(other), DEFAULT_METHOD))).not.toBe(
      sha256(canonicalInput(matrixOf(TABLE), DEFAULT_METHOD)),
    );
  });

  it('differs when the method differs', () => {
    const matrix = matrixOf(TABLE);
    expect(canonicalInput(matrix, { ...DEFAULT_METHOD, ddof: 1 })).not.toEqual(canonicalInput(matrix, DEFAULT_METHOD));
  });

  it('does not carry what lies behind a suppressed cell', () => {
    const matrix = matrixOf(TABLE);
    matrix.status[0] = CELL_STATUS.suppressed;
    const before = canonicalInput(matrix, DEFAULT_METHOD);
    matrix.numerator[0] = 2;
    expect(canonicalInput(matrix, DEFAULT_METHOD)).toEqual(before);
  });

  it('knows only one zero', () => {
    const matrix = matrixOf(TABLE);
    matrix.numerator[0] = 0;
    const before = canonicalInput(matrix, DEFAULT_METHOD);
    matrix.numerator[0] = -0;
    expect(canonicalInput(matrix, DEFAULT_METHOD)).toEqual(before);
  });
});
