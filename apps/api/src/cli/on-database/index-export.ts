/** `index export`: a stored run as the same table that `index compute` writes. */
import { writeFile } from 'node:fs/promises';
import type { RunAreaView } from '@quartierwerk/contracts/diagnosis/index-run.views';
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
      await writeFile(out, `${[COLUMNS.join(','), ...areas.map(lineOf)].join('\n')}\n`);
      say(`Run ${number}, "${run.title}": ${areas.length} areas are written to ${out}.`);
      return 0;
    });
  },
};

function lineOf({
  code,
  sum,
  indexValue,
  rank,
  statusClass,
  noIndexReason,
  excludedReason,
  coverage,
  indicatorsUsed,
}: RunAreaView) {
  const ranked = rank !== null;
  return csvLine([
    code,
    ranked ? full(sum ?? NaN) : '',
    ranked ? full(indexValue ?? NaN) : '',
    ranked ? String(rank) : '',
    ranked ? (statusClass ?? '') : (excludedReason ?? noIndexReason ?? ''),
    ranked ? full(coverage) : '',
    ranked ? String(indicatorsUsed) : '',
  ]);
}
