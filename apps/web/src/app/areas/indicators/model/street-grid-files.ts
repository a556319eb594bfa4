/**
 * Files of a street grid as they are chosen: read on this device and nowhere else, because they list addresses. What leaves it are keys,
 * names and residents of areas, when somebody makes an area edition of them.
 */
import { detectDialect } from '@quartierwerk/domain/indicators/import/dialect';
import { FileProbe } from '@quartierwerk/domain/indicators/import/file-probe';
import { isBlank, recordsOf } from '@quartierwerk/domain/indicators/import/table-scanner';
import {
  type GridKey,
  gridFileKind,
  gridProblems,
  type GridProblem,
  type GridRecord,
  readGridKeys,
  readStreetRanges,
  smallestKeys,
  type StreetRange,
} from '@quartierwerk/domain/places/street-grid';

export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface StreetGrid {
  readonly keys: readonly GridKey[];
  /** Those that nothing divides further: the small areas. */
  readonly smallest: readonly GridKey[];
  readonly streets: number;
  readonly ranges: number;
  readonly residents: number;
  readonly problems: readonly GridProblem[];
  /** Files that are neither of the two. */
  readonly unknown: readonly string[];
}

const LIMITS = { maxBytes: 60_000_000, maxLineBytes: 10_000 };

/** Reads the files of one street grid; several files of one kind are read as one. */
export function readStreetGrid(files: readonly ChosenFile[]): StreetGrid {
  const keys: GridKey[] = [];
  const ranges: StreetRange[] = [];
  const problems: GridProblem[] = [];
  const unknown: string[] = [];
  for (const file of files) {
    const records = recordsIn(file.bytes);
    const kind = records && gridFileKind(records);
    if (!kind) {
      unknown.push(file.name);
      continue;
    }
    if (kind === 'zu') {
      const read = readGridKeys(records);
      keys.push(...read.keys);
      problems.push(...read.problems);
    } else {
      const read = readStreetRanges(records);
      ranges.push(...read.ranges);
      problems.push(...read.problems);
    }
  }
  const smallest = smallestKeys(keys);
  return {
    ...{ keys, smallest, ranges: ranges.length, unknown },
    streets: new Set(ranges.map(({ municipality, postCode, street }) => `${municipality}|${postCode}|${street}`)).size,
    residents: smallest.reduce((sum, { residents }) => sum + (residents ?? 0), 0),
    problems: [...problems, ...gridProblems(keys, ranges)],
  };
}

function recordsIn(bytes: Uint8Array): GridRecord[] | null {
  const probe = new FileProbe(LIMITS);
  if (probe.push(bytes)) return null;
  const verdict = probe.finish();
  if (!verdict.ok) return null;
  const text = new TextDecoder(verdict.encoding).decode(bytes);
  const dialect = detectDialect(text.slice(0, 65_536), verdict.encoding, text.length <= 65_536);
  return dialect ? recordsOf(text, dialect.delimiter).filter(({ cells }) => !isBlank(cells)) : null;
}
