/** `index compute`: an index from files alone, without a database and without a server. */
import { rename, rm, writeFile } from 'node:fs/promises';
import type { Command, CommandOptions } from '../commands.js';
import { BadInput } from './bad-input.js';
import { type ComputedFiles, computeFiles } from './compute-files.js';
import { checkResultPlaces } from './result-places.js';
import { explanation, resultTable } from './result-file.js';
import { warningSentence } from './sentences.js';
import { MOST_REPLICATES, type Uncertainty, uncertaintyColumns } from './uncertainty-columns.js';

const OPTIONS = ['observations', 'indicators', 'areas', 'method', 'out', 'explain', 'seed', 'uncertainty'] as const;
type Option = (typeof OPTIONS)[number];

export const indexCompute: Command = {
  options: Object.fromEntries(OPTIONS.map((name) => [name, { type: 'string' as const }])),
  async run(options) {
    const given = (name: Option): string | null => (typeof options[name] === 'string' ? options[name] : null);
    const needed = (name: Option): string => given(name) ?? missing(name);
    const seed = wholeNumber(options, 'seed', 0, 2 ** 32 - 1) ?? 1;
    const replicates = wholeNumber(options, 'uncertainty', 1, MOST_REPLICATES);
    const out = needed('out');
    const inputs = {
      observations: needed('observations'),
      indicators: needed('indicators'),
      areas: given('areas'),
      method: needed('method'),
    };
    const explain = given('explain');
    await checkResultPlaces(inputs, { out, explain });
    const computed = await computeFiles(inputs);
    const further = replicates === null ? null : uncertaintyColumns(computed, { seed, replicates });
    const texts = [{ path: out, text: resultTable(computed, further) }];
    if (explain !== null) texts.push({ path: explain, text: explanation(computed, seed) });
    await writeAll(texts);
    for (const sentence of [...notes(computed), ...uncertaintyNotes(further)]) process.stderr.write(`${sentence}\n`);
    return 0;
  },
};

function missing(name: Option): never {
  throw new BadInput(`The command needs --${name}.`);
}

function wholeNumber(options: CommandOptions, name: Option, min: number, max: number): number | null {
  const text = options[name];
  if (text === undefined) return null;
  const value = typeof text === 'string' && /^\d+$/.test(text) ? Number(text) : NaN;
  if (value >= min && value <= max) return value;
  throw new BadInput(`--${name} must be a whole number from ${min} to ${max}.`);
}

function notes({ warnings, otherYears, year }: ComputedFiles): string[] {
  const years =
    otherYears.length === 0 ? [] : [`The observations also hold ${otherYears.join(', ')}; computed is ${year}.`];
  return [...years, ...warnings.map(warningSentence)];
}

function uncertaintyNotes(further: Uncertainty | null): string[] {
  if (further === null) return [];
  const { top, replicates, failed, held, scored } = further;
  const lost = failed === 0 ? '' : `; ${failed} further draws gave no index`;
  const fixed = held === 0 ? [] : [`${held} of ${scored} indicators have no counts and are held as they are.`];
  return [`p_top is the share of ${replicates} draws in which an area is among the first ${top}${lost}.`, ...fixed];
}

/** All files or none: each is written beside its place and moved there when the last is complete. */
async function writeAll(texts: readonly { readonly path: string; readonly text: string }[]): Promise<void> {
  const waiting = texts.map(({ path }) => `${path}.${process.pid}.part`);
  try {
    for (const [at, { text }] of texts.entries()) await writeFile(waiting[at] ?? '', text);
    for (const [at, { path }] of texts.entries()) await rename(waiting[at] ?? '', path);
  } catch (error) {
    await Promise.all(waiting.map((path) => rm(path, { force: true })));
    throw new BadInput(`The result cannot be written: ${(error as Error).message}.`);
  }
}
