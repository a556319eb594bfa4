/** `index run`: computes and stores a run on the observations of the database. */
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { DEFAULT_METHOD } from '@quartierwerk/statistics/index/method';
import { IndexRuns } from '../../features/diagnosis/index.js';
import type { Command } from '../commands.js';
import { type FileChoices, readChoices } from '../index-compute/read-method.js';
import { say } from '../output.js';
import { editionOf, inWorkspace, needed, optional } from './in-workspace.js';

export const indexRun: Command = {
  options: {
    workspace: { type: 'string' },
    year: { type: 'string' },
    edition: { type: 'string' },
    method: { type: 'string' },
    title: { type: 'string' },
    freeze: { type: 'boolean' },
  },
  async run(options) {
    const year = Number(needed(options, 'year'));
    if (!Number.isInteger(year) || year < 1900 || year > 2200) throw new Error('--year must be a year like 2025.');
    const { choices: method, minPopulation } = await methodOf(optional(options, 'method'));
    const title = optional(options, 'title');
    return inWorkspace(options, async (app, ctx) => {
      const runs = app.get(IndexRuns, { strict: false });
      const editionId = await editionOf(app, ctx, options);
      const id = uuidV7(ctx.now().getTime());
      const body = { id, editionId, year, method, ...(title === null ? {} : { title }) };
      const run = await runs.compute(ctx, body, minPopulation);
      const stored = options['freeze'] === true ? await runs.freeze(ctx, { id, version: run.version }) : run;
      say(
        `Run ${stored.number}, "${stored.title}", ranks ${stored.areasScored} of ${stored.areaCount} areas (${stored.state}).`,
      );
      return 0;
    });
  },
};

/** A method file as for `index compute`; its year is that of the command. @throws BadInput */
async function methodOf(path: string | null): Promise<Pick<FileChoices, 'choices' | 'minPopulation'>> {
  return path === null ? { choices: { ...DEFAULT_METHOD }, minPopulation: null } : readChoices(path);
}
