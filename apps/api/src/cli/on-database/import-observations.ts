/** `import observations`: a delivered table through the same steps as the wizard; a defect stops it and is named. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportView } from '@quartierwerk/contracts/indicators/imports.views';
import { isDay } from '@quartierwerk/domain/time/day';
import { DirectImport, Sources } from '../../features/indicators/index.js';
import type { Command } from '../commands.js';
import { say } from '../output.js';
import { editionOf, inWorkspace, needed, optional } from './in-workspace.js';

const MOST_DEFECTS = 20;

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
      const bytes = await readFile(path);
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
        .run(ctx, { fileName: basename(path), bytes }, (view) => ({
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
      for (const line of defectLines(result.view)) process.stderr.write(`${line}\n`);
      process.stderr.write(`${basename(path)} is not imported, and nothing of it is stored as a value.\n`);
      return 1;
    });
  },
};

/** One line for each kind of problem: where it stands first, its code, and how many rows have it. */
function defectLines({ fileName, defects, check }: ImportView): string[] {
  const open = defects.map((defect) => `${fileName}: ${JSON.stringify(defect)}`);
  const found = (check?.groups ?? []).map(
    ({ code, count, firstLine }) => `${fileName}, line ${firstLine}: ${code.replaceAll('_', ' ')} (${count} rows)`,
  );
  return [...open, ...found].slice(0, MOST_DEFECTS);
}
