/**
 * Comparing two runs means comparing like with like. Areas of one edition are the same areas; across editions only the lineage says what
 * became of an area. One that went over as a whole is compared; one that was divided, merged or redrawn is named and not compared,
 * because its figures are those of other people.
 */
import type { LineageShare } from '../../places/lineage.js';

export type AreaRelation = 'same' | 'divided' | 'merged' | 'redrawn' | 'only_a' | 'only_b';

/** What belongs together: codes of areas on either side; exactly one on each where the relation is `same`. */
export interface AreaMatch {
  readonly relation: AreaRelation;
  readonly a: readonly string[];
  readonly b: readonly string[];
}

/** How the matches are known. `by_code`: nobody recorded a lineage between the editions, equal codes were taken for equal areas. */
export type MatchBasis = 'one_edition' | 'lineage' | 'by_code';

export interface AreaMatches {
  readonly basis: MatchBasis;
  readonly matches: readonly AreaMatch[];
}

/** A share this close to one is the whole area; shares are given with a few decimals. */
const WHOLE = 0.995;

/** Areas of one edition on both sides. Codes must be unique on each side; so in all functions here. */
export function matchesInOneEdition(a: readonly string[], b: readonly string[]): AreaMatches {
  return { basis: 'one_edition', matches: byCode(a, b) };
}

/**
 * Areas of two editions. An area that the lineage does not name is the same area when its code stands on both sides.
 * What became of an area follows from every row, also of areas that are not in the runs: one that was merged with an area which the first
 * run has not is merged all the same. Only then what is on neither side is left out.
 * @param lineage rows from the edition of `a` to that of `b`; null where none was recorded
 */
export function matchesAcrossEditions(
  a: readonly string[],
  b: readonly string[],
  lineage: readonly LineageShare[] | null,
): AreaMatches {
  if (lineage === null || lineage.length === 0) return { basis: 'by_code', matches: byCode(a, b) };
  const [known, given] = [new Set(a), new Set(b)];
  const groups = connected(lineage).flatMap((rows) => within(relate(rows), known, given));
  const named = {
    a: new Set(lineage.map(({ fromCode }) => fromCode)),
    b: new Set(lineage.map(({ toCode }) => toCode)),
  };
  const rest = byCode(
    a.filter((code) => !named.a.has(code)),
    b.filter((code) => !named.b.has(code)),
  );
  return { basis: 'lineage', matches: [...groups, ...rest] };
}

/** The same matches seen from the other side. */
export function turnedMatches({ basis, matches }: AreaMatches): AreaMatches {
  const turned: Readonly<Record<AreaRelation, AreaRelation>> = {
    same: 'same',
    divided: 'merged',
    merged: 'divided',
    redrawn: 'redrawn',
    only_a: 'only_b',
    only_b: 'only_a',
  };
  return { basis, matches: matches.map(({ relation, a, b }) => ({ relation: turned[relation], a: b, b: a })) };
}

function byCode(a: readonly string[], b: readonly string[]): AreaMatch[] {
  const [known, given] = [new Set(a), new Set(b)];
  return [
    ...a.map((code): AreaMatch =>
      given.has(code) ? { relation: 'same', a: [code], b: [code] } : { relation: 'only_a', a: [code], b: [] },
    ),
    ...b.filter((code) => !known.has(code)).map((code): AreaMatch => ({ relation: 'only_b', a: [], b: [code] })),
  ];
}

/** Rows that hang together by a common area, in the order of their first row. */
function connected(rows: readonly LineageShare[]): LineageShare[][] {
  let groups: LineageShare[][] = [];
  for (const row of rows) {
    const touches = (group: readonly LineageShare[]): boolean =>
      group.some(({ fromCode, toCode }) => fromCode === row.fromCode || toCode === row.toCode);
    const touched = groups.filter(touches);
    const first = touched[0];
    if (first === undefined) groups.push([row]);
    else {
      first.push(...touched.slice(1).flat(), row);
      groups = groups.filter((group) => group === first || !touched.includes(group));
    }
  }
  return groups;
}

/** A match without the areas that are not in the runs; nothing where none of them is. */
function within(match: AreaMatch, known: ReadonlySet<string>, given: ReadonlySet<string>): AreaMatch[] {
  const [a, b] = [match.a.filter((code) => known.has(code)), match.b.filter((code) => given.has(code))];
  if (a.length === 0 && b.length === 0) return [];
  if (a.length === 0) return [{ relation: 'only_b', a, b }];
  if (b.length === 0) return [{ relation: 'only_a', a, b }];
  return [{ relation: match.relation, a, b }];
}

function relate(rows: readonly LineageShare[]): AreaMatch {
  const a = [...new Set(rows.map(({ fromCode }) => fromCode))];
  const b = [...new Set(rows.map(({ toCode }) => toCode))];
  const whole = rows.every(({ share }) => share >= WHOLE);
  const sum = rows.reduce((total, { share }) => total + share, 0);
  if (a.length === 1 && b.length === 1) return { relation: whole ? 'same' : 'redrawn', a, b };
  if (a.length === 1) return { relation: sum >= WHOLE ? 'divided' : 'redrawn', a, b };
  return { relation: b.length === 1 && whole ? 'merged' : 'redrawn', a, b };
}
