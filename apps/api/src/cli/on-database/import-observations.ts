/** `import observations`: a delivered table through the same steps as the wizard; a defect stops it and is named. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isDay } from '@quartierwerk/domain/time/day';
import { DirectImport, Sources } from '../../features/indicators/index.js';
import type { Command } from '../commands.js';
import { BadInput } from '../index-compute/bad-input.js';
import { say } from '../output.js';
import { notImportedSentence } from './import-sentence.js';
import { editionOf, inWorkspace, needed, optional } from './in-workspace.js';

export const importObservations: Command = {
  options: {
    workspace: { type: 'string' },
    file: { type: 'string' },
    source: { type: 'string' },
    edition: { type: 'string' },
    title: { type: 'string' },
    'reference-date': { type: 'string' },
    'confirm-jumps': { type: 'boolean' },
  },
  run(options) {
    const path = needed(options, 'file');
    const sourceName = needed(options, 'source');
    const day = optional(options, 'reference-date');
    if (day !== null && !isDay(day)) throw new Error(`--reference-date must be a day like 2026-12-31.`);
    return inWorkspace(options, async (app, ctx) => {
      const bytes = await readFile(path).catch((error: unknown) => {
        throw new BadInput(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`);
      });
      const areaEditionId = await editionOf(app, ctx, options);
      const { sources } = await app.get(Sources, { strict: false }).list(ctx);
      const source = sources.find(({ name }) => name === sourceName);
      if (!source) {
        throw new Error(
          `There is no source "${sourceName}"; there is ${sources.map(({ name }) => `"${name}"`).join(', ')}.`,
        );
      }
      const jumps = options['confirm-jumps'] === true ? Number.MAX_SAFE_INTEGER : 0;
      const result = await app
        .get(DirectImport, { strict: false })
        .run(ctx, { fileName: basename(path), bytes, signal: interrupted() }, (view) => ({
          ...view.mapping,
          areaEditionId,
          sourceId: source.id,
          title: optional(options, 'title') ?? view.mapping.title,
          referenceDate: day ?? view.mapping.referenceDate,
          fixes: { ...view.mapping.fixes, confirmedJumps: jumps },
        }));
      if (result.imported) {
        say(`${basename(path)} is imported as delivery ${result.deliveryId ?? ''}.`);
        return 0;
      }
      process.stderr.write(`${notImportedSentence(result.view)}\n`);
      return 1;
    });
  },
};

/** Ctrl+C and the end of the session: what was begun is taken back, and its import is left where a person can go on. A second time ends at once. */
function interrupted(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}
