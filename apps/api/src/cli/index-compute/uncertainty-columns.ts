/** Placeholder until sampling lands. */
import type { ComputedFiles } from './compute-files.js';
import type { FurtherColumns } from './result-file.js';
import { BadInput } from './bad-input.js';

export function uncertaintyColumns(_: ComputedFiles, __: { seed: number; replicates: number }): FurtherColumns {
  throw new BadInput('--uncertainty is not here yet.');
}
