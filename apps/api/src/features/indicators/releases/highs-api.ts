import { createRequire } from 'node:module';

/**
 * What is used of the package `highs`. Its own types describe the CommonJS build as seen from CommonJS and cannot be called from a module;
 * codes stand in `constants` there, hence numbers without names here.
 */
export interface Highs {
  readonly infinity: number;
  readonly constants: {
    readonly objectiveSense: { readonly minimize: number; readonly maximize: number };
    readonly modelStatus: {
      readonly optimal: number;
      readonly infeasible: number;
      readonly unbounded: number;
      readonly unboundedOrInfeasible: number;
    };
  };
  /** The model's memory is given back when the work ends. */
  withModel<Result>(data: HighsModelData, work: (model: HighsModel) => Result): Result;
}

export interface HighsModel {
  readonly options: { set(options: { readonly output_flag: boolean; readonly presolve: 'on' | 'off' }): void };
  changeColCost(column: number, cost: number): void;
  changeObjectiveSense(sense: number): void;
  run(): void;
  getModelStatus(): number;
  getObjectiveValue(): number;
}

export interface HighsModelData {
  readonly numCols: number;
  readonly numRows: number;
  readonly colCost: readonly number[];
  readonly colLower: readonly number[];
  readonly colUpper: readonly number[];
  readonly rowLower: readonly number[];
  readonly rowUpper: readonly number[];
  /** Compressed sparse rows. */
  readonly matrix: {
    readonly format: 'csr';
    readonly numRows: number;
    readonly numCols: number;
    readonly starts: readonly number[];
    readonly indices: readonly number[];
    readonly values: readonly number[];
  };
}

/** Reads and compiles the WebAssembly: a quarter of a second. */
export function loadHighs(): Promise<Highs> {
  return (createRequire(import.meta.url)('highs') as () => Promise<Highs>)();
}
