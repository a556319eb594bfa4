/** A linear-programming solver for tests, asked anew for each bound with the program as text: slow, and nothing in it can be stale. */
import { createRequire } from 'node:module';
import type { LinearProgram, RangeSolver } from './linear-program.js';

/** What is used of the package. */
interface Highs {
  solve(
    program: string,
    options: { readonly output_flag: boolean },
  ): { readonly Status: string; readonly ObjectiveValue: number };
}

export async function textSolver(): Promise<RangeSolver> {
  const highs = await (createRequire(import.meta.url)('highs') as () => Promise<Highs>)();
  const extreme = (program: LinearProgram, column: number, sense: 'Minimize' | 'Maximize'): number | null => {
    const { Status: status, ObjectiveValue: value } = highs.solve(textOf(program, column, sense), {
      output_flag: false,
    });
    if (status === 'Optimal') return value;
    if (status === 'Infeasible') return null;
    if (status === 'Unbounded' || status === 'Primal infeasible or unbounded') return Infinity;
    throw new Error(status);
  };
  return (program, wanted) => {
    const ranges = wanted.map((column) => {
      const low = extreme(program, column, 'Minimize');
      const high = low === null ? null : extreme(program, column, 'Maximize');
      return low === null || high === null ? null : { low, high };
    });
    return ranges.every((range) => range !== null) ? ranges : null;
  };
}

function textOf({ columns, rows }: LinearProgram, column: number, sense: string): string {
  const sums = rows.map((row, at) => {
    const terms = row.columns.map((one, k) => `${(row.coefficients[k] ?? 0) < 0 ? '-' : '+'} x${one}`);
    return ` r${at}: ${terms.join(' ')} = ${row.right}`;
  });
  const bounds = columns.map(({ low, high }, at) =>
    high === Infinity ? ` x${at} >= ${low}` : ` ${low} <= x${at} <= ${high}`,
  );
  return [sense, ` x${column}`, 'Subject To', ...sums, 'Bounds', ...bounds, 'End', ''].join('\n');
}
