/** `index export`: a stored run as the same table that `index compute` writes. */
import { writeFile } from 'node:fs/promises';
import type { OwnClassesView, RunAreaView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { IndexRunQueries } from '../../features/diagnosis/index.js';
import type { Command } from '../commands.js';
import { csvLine, full } from '../index-compute/result-file.js';
import { say } from '../output.js';
import { inWorkspace, needed } from './in-workspace.js';

const COLUMNS = ['area', 'score', 'index', 'rank', 'class', 'coverage', 'indicators_used'];

export const indexExport: Command = {
  options: { workspace: { type: 'string' }, run: { type: 'string' }, out: { type: 'string' } },
  run(options) {
    const number = Number(needed(options, 'run'));
    if (!Number.isInteger(number) || number < 1) throw new Error('--run must be the number of a run.');
    const out = needed(options, 'out');
    return inWorkspace(options, async (app, ctx) => {
      const run = await app.get(IndexRunQueries, { strict: false }).run(ctx, number);
      const areas = run.areas.toSorted((a, b) => (a.code < b.code ? -1 : 1));
      await writeFile(out, `${[COLUMNS.join(','), ...areas.map((area) => lineOf(area, run.ownClasses))].join('\n')}\n`);
      say(`Run ${number}, "${run.title}": ${areas.length} areas are written to ${out}.`);
      return 0;
    });
  },
};

function lineOf(area: RunAreaView, classes: OwnClassesView | null): string {
  const { code, sum, indexValue, rank, noIndexReason, excludedReason, coverage, indicatorsUsed } = area;
  const ranked = rank !== null;
  return csvLine([
    code,
    ranked ? full(sum ?? NaN) : '',
    ranked ? full(indexValue ?? NaN) : '',
    ranked ? String(rank) : '',
    ranked ? classWord(area, classes) : (excludedReason ?? noIndexReason ?? ''),
    ranked ? full(coverage) : '',
    ranked ? String(indicatorsUsed) : '',
  ]);
}

/** As `index compute` names it: the status, the first areas and the others, or the number of the class. */
function classWord({ statusClass, ownClass }: RunAreaView, classes: OwnClassesView | null): string {
  if (classes === null) return statusClass ?? '';
  if (classes.kind === 'top') return ownClass === 1 ? 'top' : 'other';
  return String(ownClass ?? '');
}
