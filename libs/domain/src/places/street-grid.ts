/**
 * A street grid (Straßenraster) tells the Federal Employment Agency which addresses lie in which small area: a file of keys ("zu": key,
 * name, residents) and a file of ranges of house numbers ("ra": street, post code, odd and even numbers from and to, key). A key has
 * nine digits, three for each of three levels, 000 where a level is not divided. Every address belongs to one area, none to two.
 *
 * The agency publishes the order of the thirteen columns only in the annex of its contract, so columns are found by what stands in
 * them: odd numbers are the odd side, nine digits are the key.
 */
export interface GridRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface GridKey {
  readonly line: number;
  readonly municipality: string;
  readonly key: string;
  readonly name: string;
  /** Null where the file has none. */
  readonly residents: number | null;
}

export interface HouseNumber {
  readonly number: number;
  /** "a" in 12a; empty without. */
  readonly suffix: string;
}

export interface StreetRange {
  readonly line: number;
  readonly municipality: string;
  readonly street: string;
  readonly postCode: string;
  readonly key: string;
  readonly odd: NumberRange | null;
  readonly even: NumberRange | null;
}

export interface NumberRange {
  readonly from: HouseNumber | null;
  readonly to: HouseNumber | null;
}

export const GRID_ERRORS = [
  'columns_unknown',
  'key_not_nine_digits',
  'key_twice',
  'level_left_out',
  'residents_missing',
  'key_unknown',
  'key_divided',
  'range_missing',
  'range_half',
  'range_reversed',
  'number_wrong_side',
  'ranges_overlap',
] as const;
export const GRID_HINTS = ['residents_few', 'level_unnamed', 'range_twice', 'area_without_street'] as const;
export type GridProblemCode = (typeof GRID_ERRORS)[number] | (typeof GRID_HINTS)[number];

export interface GridProblem {
  readonly code: GridProblemCode;
  readonly file: 'zu' | 'ra';
  /** 0 when the file as a whole is meant. */
  readonly line: number;
  readonly content: string;
  /** The other line of two that contradict each other. */
  readonly otherLine?: number;
}

export function isGridError({ code }: GridProblem): boolean {
  return (GRID_ERRORS as readonly string[]).includes(code);
}

/** The smallest area that the contract allows. */
export const FEWEST_RESIDENTS = 1_000;

/** The last house number is not known: 997 on the odd side, 998 on the even one. */
export const OPEN_END = { odd: 997, even: 998 } as const;

const KEY = /^\d{9}$/;

/** Whether the records are those of a file of keys or of ranges; `null` when they are neither. */
export function gridFileKind(records: readonly GridRecord[]): 'zu' | 'ra' | null {
  const width = records.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (width >= 3 && width <= 6) return columnLike(records, (text) => /^\d{7,9}$/.test(text)) < 0 ? null : 'zu';
  return width >= 10 && width <= 16 ? 'ra' : null;
}

/** Reads the file of keys. Heads are passed over. */
export function readGridKeys(records: readonly GridRecord[]): { keys: GridKey[]; problems: GridProblem[] } {
  const rows = records.filter(({ cells }) => cells.some((cell) => /\d/.test(cell)));
  const municipality = columnLike(rows, (text) => /^\d{8}$/.test(text));
  const key = columnLike(rows, (text) => /^\d{6,10}$/.test(text), [municipality]);
  const name = columnLike(rows, (text) => /\p{L}{2}/u.test(text));
  if (key < 0 || name < 0) return { keys: [], problems: [unknownColumns('zu')] };
  const residents = columnLike(rows, (text) => text === '' || /^\d{1,7}$/.test(text.replace(/[. ]/g, '')), [
    ...[municipality, key, name],
  ]);
  const keys = rows.map(({ line, cells }): GridKey => {
    const count = at(cells, residents).replace(/[. ]/g, '');
    return {
      ...{ line, key: at(cells, key), name: at(cells, name), municipality: at(cells, municipality) },
      residents: /^\d+$/.test(count) ? Number(count) : null,
    };
  });
  return { keys, problems: [] };
}

/** Reads the file of ranges. Heads are passed over. */
export function readStreetRanges(records: readonly GridRecord[]): { ranges: StreetRange[]; problems: GridProblem[] } {
  const rows = records.filter(({ cells }) => cells.some((cell) => /\d/.test(cell)));
  const key = columnLike(rows, (text) => /^\d{9}$/.test(text));
  const municipality = columnLike(rows, (text) => /^\d{8}$/.test(text));
  // A street may have a key of five digits too; no post code begins with two zeros.
  const postCode = columnLike(rows, (text) => /^(?!00)\d{5}$/.test(text), [key, municipality]);
  const street = columnLike(rows, (text) => /\p{L}{3}/u.test(text));
  // What stands before the street, such as a key of it, is no house number.
  const before = Array.from({ length: Math.max(0, street) }, (_, column) => column);
  const numbers = numberColumns(rows, [...before, key, municipality, postCode, street]);
  if (key < 0 || street < 0 || !numbers) return { ranges: [], problems: [unknownColumns('ra')] };
  const { odd, even, suffixOf } = numbers;
  const ranges = rows.map(({ line, cells }): StreetRange => {
    const house = (column: number): HouseNumber | null => houseNumber(at(cells, column), at(cells, suffixOf(column)));
    return {
      ...{ line, municipality: at(cells, municipality), street: at(cells, street), postCode: at(cells, postCode) },
      key: at(cells, key),
      odd: rangeOf(house(odd[0]), house(odd[1])),
      even: rangeOf(house(even[0]), house(even[1])),
    };
  });
  return { ranges, problems: [] };
}

interface NumberColumns {
  readonly odd: readonly [number, number];
  readonly even: readonly [number, number];
  /** Column of the letter behind a number; -1 when it stands in the same cell. */
  suffixOf(column: number): number;
}

/** The first four columns of house numbers: two that hold odd ones, two that hold even ones. */
function numberColumns(rows: readonly GridRecord[], taken: readonly number[]): NumberColumns | null {
  const width = rows[0]?.cells.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) => !taken.includes(column));
  const sides = columns.flatMap((column) => {
    const numbers = rows.map(({ cells }) => houseNumber(at(cells, column), '')).filter((one) => one !== null);
    if (numbers.length === 0) return [];
    const odd = numbers.filter(({ number }) => number % 2 === 1).length / numbers.length;
    return [{ column, side: odd >= 0.5 ? ('odd' as const) : ('even' as const) }];
  });
  const pair = (wanted: 'odd' | 'even'): readonly [number, number] | null => {
    const [from, to] = sides.filter(({ side }) => side === wanted).map(({ column }) => column);
    return from === undefined || to === undefined ? null : [from, to];
  };
  const [odd, even] = [pair('odd'), pair('even')];
  if (!odd && !even) return null;
  const found = new Set(sides.map(({ column }) => column));
  const none = [-1, -1] as const;
  return {
    odd: odd ?? none,
    even: even ?? none,
    suffixOf: (column) => (column >= 0 && !taken.includes(column + 1) && !found.has(column + 1) ? column + 1 : -1),
  };
}

function houseNumber(text: string, suffix: string): HouseNumber | null {
  const match = /^(\d{1,4})\s*([a-z]?)$/i.exec(text);
  if (!match) return null;
  const letter = (match[2] || suffix).toLowerCase();
  return { number: Number(match[1]), suffix: /^[a-z]$/.test(letter) ? letter : '' };
}

function rangeOf(from: HouseNumber | null, to: HouseNumber | null): NumberRange | null {
  return from === null && to === null ? null : { from, to };
}

/** The column most of whose cells are like this, at least half of them; -1 when there is none. */
function columnLike(
  rows: readonly GridRecord[],
  like: (text: string) => boolean,
  taken: readonly number[] = [],
): number {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  let best = { column: -1, share: 0.5 };
  for (let column = 0; column < width; column += 1) {
    if (taken.includes(column)) continue;
    const share = rows.filter(({ cells }) => like(at(cells, column))).length / Math.max(1, rows.length);
    if (share > best.share || (share === best.share && best.column < 0)) best = { column, share };
  }
  return best.column;
}

function at(cells: readonly string[], column: number): string {
  return column < 0 ? '' : (cells[column] ?? '').trim();
}

function unknownColumns(file: 'zu' | 'ra'): GridProblem {
  return { code: 'columns_unknown', file, line: 0, content: '' };
}

/** Everything that is wrong with a pair of files, or worth a look; in the order of the lines, the keys first. */
export function gridProblems(keys: readonly GridKey[], ranges: readonly StreetRange[]): GridProblem[] {
  return [...keyProblems(keys, ranges), ...rangeProblems(keys, ranges)].sort(
    (a, b) => b.file.localeCompare(a.file) || a.line - b.line,
  );
}

/** Keys of the smallest level: those that no other key divides further. */
export function smallestKeys(keys: readonly GridKey[]): GridKey[] {
  const divided = new Set(
    keys.flatMap(({ municipality, key }) => above(key).map((upper) => `${municipality}|${upper}`)),
  );
  return keys.filter(({ municipality, key }) => KEY.test(key) && !divided.has(`${municipality}|${key}`));
}

/** The keys of the levels above: 100200000 and 100000000 for 100200300. */
function above(key: string): string[] {
  return [`${key.slice(0, 6)}000`, `${key.slice(0, 3)}000000`].filter((upper) => upper !== key);
}

function keyProblems(keys: readonly GridKey[], ranges: readonly StreetRange[]): GridProblem[] {
  const problems: GridProblem[] = [];
  const lines = new Map<string, number>();
  const smallest = new Set(smallestKeys(keys));
  const used = new Set(ranges.map(({ municipality, key }) => `${municipality}|${key}`));
  for (const { municipality, key } of keys) lines.set(`${municipality}|${key}`, 0);
  for (const one of keys) {
    const { line, municipality, key, residents } = one;
    const add = (code: GridProblemCode, otherLine?: number): void =>
      void problems.push({ code, file: 'zu', line, content: key, ...(otherLine ? { otherLine } : {}) });
    if (!KEY.test(key)) {
      add('key_not_nine_digits');
      continue;
    }
    const id = `${municipality}|${key}`;
    const first = lines.get(id) ?? 0;
    if (first > 0) add('key_twice', first);
    else lines.set(id, line);
    if (key.slice(3, 6) === '000' && key.slice(6) !== '000') add('level_left_out');
    if (above(key).some((upper) => !lines.has(`${municipality}|${upper}`))) add('level_unnamed');
    if (!smallest.has(one)) continue;
    if (residents === null) add('residents_missing');
    else if (residents < FEWEST_RESIDENTS) add('residents_few');
    if (ranges.length > 0 && !used.has(id) && !used.has(`|${key}`)) add('area_without_street');
  }
  return problems;
}

function rangeProblems(keys: readonly GridKey[], ranges: readonly StreetRange[]): GridProblem[] {
  const known = new Set(keys.map(({ key }) => key));
  const smallest = new Set(smallestKeys(keys).map(({ key }) => key));
  const single = ranges.flatMap((range) => {
    const add = (code: GridProblemCode, content: string): GridProblem => {
      return { code, file: 'ra', line: range.line, content };
    };
    const found: GridProblem[] = [];
    if (!KEY.test(range.key)) found.push(add('key_not_nine_digits', range.key));
    else if (keys.length > 0 && !known.has(range.key)) found.push(add('key_unknown', range.key));
    else if (keys.length > 0 && !smallest.has(range.key)) found.push(add('key_divided', range.key));
    if (!range.odd && !range.even) found.push(add('range_missing', range.street));
    for (const side of ['odd', 'even'] as const) {
      const code = sideFault(range[side], side);
      if (code) found.push(add(code, `${range.street} ${rangeText(range[side])}`));
    }
    return found;
  });
  return [...single, ...overlaps(ranges, 'odd'), ...overlaps(ranges, 'even')];
}

function sideFault(range: NumberRange | null, side: 'odd' | 'even'): GridProblemCode | null {
  if (!range) return null;
  if (!range.from || !range.to) return 'range_half';
  const wanted = side === 'odd' ? 1 : 0;
  if (range.from.number % 2 !== wanted || range.to.number % 2 !== wanted) return 'number_wrong_side';
  return startOf(range) > endOf(range, side) ? 'range_reversed' : null;
}

/** Ranges of one side of one street in the order of their numbers; a later one must not begin before an earlier one ends. */
function overlaps(ranges: readonly StreetRange[], side: 'odd' | 'even'): GridProblem[] {
  const streets = new Map<string, StreetRange[]>();
  for (const range of ranges) {
    if (!range[side] || sideFault(range[side], side) !== null) continue;
    const name = `${range.municipality}|${range.postCode}|${plain(range.street)}`;
    const list = streets.get(name);
    if (list) list.push(range);
    else streets.set(name, [range]);
  }
  return [...streets.values()].flatMap((list) => {
    const sorted = [...list].sort((a, b) => startOf(a[side]) - startOf(b[side]) || a.line - b.line);
    const problems: GridProblem[] = [];
    let reach: { readonly range: StreetRange; readonly end: number } | null = null;
    for (const range of sorted) {
      const [start, end] = [startOf(range[side]), endOf(range[side], side)];
      if (reach && start <= reach.end) {
        const [first, second] = reach.range.line < range.line ? [reach.range, range] : [range, reach.range];
        problems.push({
          code: first.key === second.key ? 'range_twice' : 'ranges_overlap',
          ...{ file: 'ra' as const, line: second.line, otherLine: first.line },
          content: `${second.street} ${rangeText(second[side])}`,
        });
      }
      if (!reach || end > reach.end) reach = { range, end };
    }
    return problems;
  });
}

/** House numbers as whole numbers: 12 is 1200, 12a 1201. A range "to 12" takes 12a along. */
const LETTERS = 100;

function placeOf({ number, suffix }: HouseNumber): number {
  return number * LETTERS + (suffix === '' ? 0 : suffix.charCodeAt(0) - 96);
}

function startOf(range: NumberRange | null): number {
  return range?.from ? placeOf(range.from) : 0;
}

function endOf(range: NumberRange | null, side: 'odd' | 'even'): number {
  if (!range?.to) return 0;
  if (range.to.number === OPEN_END[side]) return Number.POSITIVE_INFINITY;
  return range.to.suffix === '' ? placeOf(range.to) + LETTERS - 1 : placeOf(range.to);
}

function rangeText(range: NumberRange | null): string {
  const text = (house: HouseNumber | null): string => (house ? `${house.number}${house.suffix}` : '…');
  return range ? `${text(range.from)}–${text(range.to)}` : '';
}

function plain(street: string): string {
  return street
    .toLowerCase()
    .replace(/str(?:aße|asse|\.)?$/u, 'str')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
