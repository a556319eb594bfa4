import { type FileHandle, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { aWorkbook, row } from '../../../../../test/support/workbooks.js';
import { Refused } from '../../../../platform/http/refused.js';
import { workbookOf } from '../../../../platform/workbook/write-workbook.js';
import { Workbook } from './workbook.js';

describe('Workbook', () => {
  let folder = '';
  beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'qw-workbook-'))));
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function opened<Result>(bytes: Buffer, act: (file: FileHandle) => Promise<Result>): Promise<Result> {
    const place = path.join(folder, 'file');
    await writeFile(place, bytes);
    const handle = await open(place, 'r');
    try {
      return await act(handle);
    } finally {
      await handle.close();
    }
  }

  /** Every sheet as text, or the code of the refusal. */
  const textsOf = (bytes: Buffer): Promise<string[] | string> =>
    opened(bytes, async (file) => {
      try {
        const workbook = await Workbook.open(file);
        const texts: string[] = [];
        for (const at of workbook.sheets.keys()) {
          let text = '';
          for await (const piece of workbook.textOf(at)) text += piece;
          texts.push(text);
        }
        return texts;
      } catch (error) {
        if (error instanceof Refused) return error.code;
        throw error;
      }
    });

  it('keeps rows at their numbers and every line as wide as the widest', async () => {
    const rows = row(2, 'a', 'b;c', 'sagt "ja"') + row(5, 1, 2.5);
    expect(await textsOf(aWorkbook([{ name: 'x', rows }]))).toEqual(['\na;"b;c";"sagt ""ja"""\n\n\n1;2,5;\n']);
  });

  it('reads back what this house writes, whatever stands in the cells', async () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constant(null),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), async (rows) => {
        const texts = await textsOf(workbookOf([{ name: 'x', widths: [], rows }]));
        expect(texts).toHaveLength(1);
        expect(String(texts[0]).split('\n').length).toBeLessThanOrEqual(rows.length + 1);
      }),
      { numRuns: 60 },
    );
  });

  it('with any of its bytes changed is read or refused, but never breaks the house', async () => {
    const whole = aWorkbook([{ name: 'x', rows: row(1, 'Gebiet', 'Wert') + row(2, '01', 31) }]);
    const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        const result = await textsOf(bytes);
        expect(Array.isArray(result) || /^FILE_/.test(result)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('cut off anywhere is refused', async () => {
    const whole = aWorkbook([{ name: 'x', rows: row(1, 'Gebiet', 'Wert') }]);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
        expect(await textsOf(whole.subarray(0, length))).toMatch(/^FILE_WORKBOOK_/);
      }),
      { numRuns: 60 },
    );
  });
});
