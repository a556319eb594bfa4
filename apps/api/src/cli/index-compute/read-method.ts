/** `m.json`: the method, and which year it is computed for. Every key has a default, an unknown key is refused. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { IndexMethod } from '@quartierwerk/statistics/index/method';
import type { MethodReason } from '@quartierwerk/statistics/index/read-fields';
import { validateMethod } from '@quartierwerk/statistics/index/validate-method';
import { BadInput } from './bad-input.js';

export interface FileMethod {
  readonly method: IndexMethod;
  /** Null: the latest year of the observations. */
  readonly year: number | null;
  readonly minPopulation: number | null;
}

/** What the file of indicators says, so that it cannot be said twice. */
const ELSEWHERE = ['weights'];

/** @param weights of the file of indicators @throws BadInput */
export async function readMethod(path: string): Promise<(weights: IndexMethod['weights']) => FileMethod> {
  const { file, year, minPopulation, choices } = await readChoices(path);
  const doubled = ELSEWHERE.find((key) => key in choices);
  if (doubled) throw new BadInput(`${file}: "${doubled}" stand in the file of indicators.`);
  return (weights) => {
    const outcome = validateMethod({ ...choices, weights });
    if (!outcome.ok) throw new BadInput(`${file}: ${outcome.reasons.map(reasonSentence).join('; ')}.`);
    return { method: outcome.method, year, minPopulation };
  };
}

export interface FileChoices extends Omit<FileMethod, 'method'> {
  readonly file: string;
  /** What is for the engine to judge. */
  readonly choices: Readonly<Record<string, unknown>>;
}

/** What the file says beside the choices of the engine. @throws BadInput */
export async function readChoices(path: string): Promise<FileChoices> {
  const file = basename(path);
  const { year = null, minPopulation = null, ...choices } = await readObject(path, file);
  if (year !== null && !isWhole(year, 1000, 9999)) throw new BadInput(`${file}: "year" must be a year like 2019.`);
  if (minPopulation !== null && !isWhole(minPopulation, 0, 1e9)) {
    throw new BadInput(`${file}: "minPopulation" must be a number of inhabitants or null.`);
  }
  return { file, year, minPopulation, choices };
}

async function readObject(path: string, file: string): Promise<Record<string, unknown>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new BadInput(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new BadInput(`${file} is not JSON: ${(error as Error).message}.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new BadInput(`${file} must hold a JSON object.`);
  }
  return value as Record<string, unknown>;
}

function isWhole(value: unknown, min: number, max: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
}

/** One reason against a method. */
export function reasonSentence({ code, key, allowed, min, max }: MethodReason): string {
  const name = key === '' ? 'the method' : `"${key}"`;
  if (code === 'unknown_key') return `${name} is not known`;
  if (code === 'not_an_object') return `${name} must be an object`;
  if (code === 'wrong_type') return `${name} is of the wrong kind`;
  if (code === 'out_of_range') return `${name} must lie between ${min ?? '−∞'} and ${max ?? '∞'}`;
  if (code === 'not_falling') return `${name} must fall`;
  if (code === 'not_rising') return `${name} must rise`;
  const words = (allowed ?? []).join(', ');
  return code === 'does_not_fit' ? `${name} fits only with ${words}` : `${name} must be one of ${words}`;
}
