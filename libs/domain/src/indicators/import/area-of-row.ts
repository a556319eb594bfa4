import { type ImportMapping, columnOf } from './mapping.js';
import type { ErrorProblem, ProblemParams } from './problems.js';
import { type AreaFinder, type AreaLookup, isGarbled, namesTotal, namesUnassigned } from './table-facts.js';

/** What is wrong with the area of a row. */
export interface AreaFault {
  readonly code: ErrorProblem | 'total_row';
  readonly column: number;
  readonly params?: ProblemParams;
}

/**
 * Finds the area that a row is about: by its code, otherwise by its name within its parent. A total row has no area; its figures
 * would be counted twice.
 */
export class AreaOfRow {
  /** Place of the area found by the last call of `resolve`. */
  found = -1;
  /** The row counts what lies in none of the areas below `found`. */
  unassigned = false;
  private readonly district: number;
  private readonly codeColumn: number;
  private readonly nameColumn: number;
  private readonly parentColumn: number;
  private readonly padZeros: boolean;

  constructor(
    mapping: ImportMapping,
    private readonly areas: AreaFinder,
  ) {
    this.codeColumn = columnOf(mapping, 'area_code');
    this.nameColumn = columnOf(mapping, 'area_name');
    this.parentColumn = columnOf(mapping, 'parent');
    this.padZeros = mapping.fixes.padZeros;
    this.district = areas.areas.findIndex(({ level }) => level === 'district');
  }

  /** Sets `found`, or says what is wrong. */
  resolve(cells: readonly string[]): AreaFault | null {
    const code = this.codeColumn < 0 ? '' : (cells[this.codeColumn] ?? '').trim();
    const name = this.nameColumn < 0 ? '' : (cells[this.nameColumn] ?? '').trim();
    const column = this.codeColumn >= 0 && (code !== '' || this.nameColumn < 0) ? this.codeColumn : this.nameColumn;
    const lookup = this.lookup(code, name, cells);
    this.unassigned = false;
    if (lookup.found) {
      this.found = lookup.area;
      return null;
    }
    if (lookup.reason === 'leading_zero') {
      this.found = lookup.area;
      if (this.padZeros) return null;
      const area = this.areas.areas[lookup.area];
      return {
        code: 'area_leading_zero',
        column,
        params: { proposal: area?.code ?? '', name: area?.name ?? '' },
      };
    }
    if (namesUnassigned(code) || namesUnassigned(name)) return this.resolveUnassigned(cells, column);
    if (namesTotal(code) || namesTotal(name)) return { code: 'total_row', column };
    if (lookup.reason === 'ambiguous') return { code: 'area_name_ambiguous', column, params: { count: lookup.count } };
    if (code === '' && name === '') return { code: 'area_missing', column };
    return { code: isGarbled(code) || isGarbled(name) ? 'area_garbled' : 'area_unknown', column };
  }

  /** Cases without a place belong to the municipality that the row names, otherwise to the district. */
  private resolveUnassigned(cells: readonly string[], column: number): AreaFault | null {
    const parent = this.parentColumn < 0 ? '' : (cells[this.parentColumn] ?? '').trim();
    const named = parent === '' ? null : this.areas.findByCode(parent);
    const within = named && !named.found ? this.areas.findByName(parent, '') : named;
    const area = within?.found ? within.area : this.district;
    if (area < 0) return { code: 'area_unknown', column };
    this.found = area;
    this.unassigned = true;
    return null;
  }

  private lookup(code: string, name: string, cells: readonly string[]): AreaLookup {
    if (code !== '') return this.areas.findByCode(code);
    return this.areas.findByName(name, this.parentColumn < 0 ? '' : (cells[this.parentColumn] ?? '').trim());
  }
}
