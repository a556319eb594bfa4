import type { ImportMapping } from './mapping.js';

/**
 * Whether the result of a check still holds for a changed mapping: title, note and reference date say nothing about the rows, a
 * confirmation only answers what the check found, and few cases are counted whether or not they are kept secret.
 */
export function checkStillHolds(before: ImportMapping, after: ImportMapping): boolean {
  return JSON.stringify(decisive(before)) === JSON.stringify(decisive(after));
}

function decisive({ columns, indicator, year, areaEditionId, sourceId, fixes }: ImportMapping): unknown {
  return {
    columns: columns.map((column) => [column.role, column.indicator ?? null, column.year ?? null]),
    ...{ indicator, year, areaEditionId, sourceId },
    fixes: [
      fixes.padZeros,
      [...fixes.skipRowsWith].sort(),
      [...fixes.skipLines].sort((a, b) => a - b),
      fixes.zeroIsMissing.map(({ column, indicator: code, year: of }) => `${column}|${code}|${of ?? ''}`).sort(),
      fixes.zeroCells.map(({ line, column }) => `${line}|${column}`).sort(),
      fixes.dashIsZero,
    ],
  };
}
