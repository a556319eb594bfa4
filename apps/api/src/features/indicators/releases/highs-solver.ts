import type { LinearProgram, RangeSolver } from '@quartierwerk/statistics/disclosure/linear-program';
import type { CountRange } from '@quartierwerk/statistics/disclosure/profile';
import { type Highs, type HighsModelData, loadHighs } from './highs-api.js';

/**
 * The solver of the attack: HiGHS (MIT), compiled to WebAssembly. Loading takes a moment, solving blocks the thread: it belongs into a
 * thread of its own.
 */
export async function highsSolver(): Promise<RangeSolver> {
  const highs = await loadHighs();
  return (program, wanted) => rangesOf(highs, program, wanted);
}

/** Each wanted column is made small and great in turn; the model stays loaded, so that every step begins where the last one ended. */
function rangesOf(highs: Highs, program: LinearProgram, wanted: readonly number[]): CountRange[] | null {
  const { minimize, maximize } = highs.constants.objectiveSense;
  return highs.withModel(modelOf(highs, program), (model): CountRange[] | null => {
    model.options.set({ output_flag: false, presolve: 'off' });
    const extreme = (sense: number): number | null => {
      model.changeObjectiveSense(sense);
      model.run();
      const status = model.getModelStatus();
      const { modelStatus: is } = highs.constants;
      if (status === is.optimal) return model.getObjectiveValue();
      if (status === is.infeasible) return null;
      if (status === is.unbounded || status === is.unboundedOrInfeasible) return Infinity;
      throw new Error(`The solver ended with status ${status}.`);
    };
    const ranges: CountRange[] = [];
    for (const column of wanted) {
      model.changeColCost(column, 1);
      // Counts are never negative, so that a smallest value exists wherever there is a solution.
      const low = extreme(minimize);
      const high = low === null ? null : extreme(maximize);
      if (low === null || high === null) return null;
      ranges.push({ low, high });
      model.changeColCost(column, 0);
    }
    return ranges;
  });
}

function modelOf(highs: Highs, { columns, rows }: LinearProgram): HighsModelData {
  const starts = [0];
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.columns.length);
  const right = rows.map((row) => row.right);
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map(() => 0),
    colLower: columns.map(({ low }) => low),
    colUpper: columns.map(({ high }) => (high === Infinity ? highs.infinity : high)),
    rowLower: right,
    rowUpper: right,
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: rows.flatMap((row) => row.columns),
      values: rows.flatMap((row) => row.coefficients),
    },
  };
}
