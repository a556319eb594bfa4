/** From the files to a computed index; the same files and seed give the same result on every machine. */
import { createHash } from 'node:crypto';
import { buildObservationMatrix } from '@quartierwerk/statistics/index/build-observation-matrix';
import { canonicalInput } from '@quartierwerk/statistics/index/canonical-input';
import { computeIndexArrays } from '@quartierwerk/statistics/index/compute-index';
import type { IndexArrays } from '@quartierwerk/statistics/index/index-arrays';
import type { IndexMethod } from '@quartierwerk/statistics/index/method';
import type { ObservationMatrix } from '@quartierwerk/statistics/index/observation-matrix';
import type { Warning } from '@quartierwerk/statistics/index/reasons';
import { BadInput } from './bad-input.js';
import { type ListedArea, readAreas } from './read-areas.js';
import { type IndicatorList, readIndicators } from './read-indicators.js';
import { readMethod } from './read-method.js';
import {
  type FileObservation,
  type ObservationFile,
  areasOf,
  observationsOf,
  openObservations,
} from './read-observations.js';
import { refusalSentence } from './sentences.js';
import { checkSuspicions } from './suspicions.js';

export interface FilePaths {
  readonly observations: string;
  readonly indicators: string;
  readonly areas: string | null;
  readonly method: string;
}

export interface ComputedFiles {
  readonly method: IndexMethod;
  /** Null when the observations have no years. */
  readonly year: number | null;
  /** Years that were left out although the method names none. */
  readonly otherYears: readonly number[];
  readonly areas: readonly ListedArea[];
  readonly matrix: ObservationMatrix;
  readonly arrays: IndexArrays;
  readonly warnings: readonly Warning[];
  /** SHA-256 over the engine's canonical input. */
  readonly dataHash: string;
}

/** @throws BadInput */
export async function computeFiles(paths: FilePaths): Promise<ComputedFiles> {
  const indicators = await readIndicators(paths.indicators);
  const { method, year: wanted, minPopulation } = (await readMethod(paths.method))(indicators.weights);
  const opened = await openObservations(paths.observations);
  const year = yearToCompute(opened, wanted);
  const list = paths.areas === null ? null : await readAreas(paths.areas, minPopulation);
  if (list === null && minPopulation !== null)
    throw new BadInput('The method sets a minimum population: give --areas.');
  const areas = list?.areas ?? areasOf(opened);
  const observations = observationsOf(opened, year, {
    areas,
    areasFile: list?.file ?? null,
    indicators: indicators.indicators,
    indicatorsFile: indicators.file,
  });
  const taking = new Set(areas.filter(({ excluded }) => excluded === '').map(({ code }) => code));
  checkSuspicions(
    opened.file,
    observations.filter(({ area }) => taking.has(area)),
  );
  const matrix = matrixOf(areas, indicators, observations, method);
  const outcome = computeIndexArrays(matrix, method);
  if (!outcome.ok) throw new BadInput(refusalSentence(outcome.refusals[0] ?? { code: 'nothing_to_score' }));
  return {
    method,
    year,
    otherYears: wanted === null ? opened.years.filter((other) => other !== year) : [],
    areas,
    matrix,
    arrays: outcome.arrays,
    warnings: outcome.warnings,
    dataHash: createHash('sha256').update(canonicalInput(matrix, method)).digest('hex'),
  };
}

function yearToCompute({ file, years }: ObservationFile, wanted: number | null): number | null {
  if (wanted === null) return years.at(-1) ?? null;
  if (years.length === 0) throw new BadInput(`The method is for ${wanted}, and ${file} has no column year.`);
  if (!years.includes(wanted))
    throw new BadInput(`The method is for ${wanted}, and ${file} holds ${years.join(', ')}.`);
  return wanted;
}

function matrixOf(
  areas: readonly ListedArea[],
  { indicators }: IndicatorList,
  observations: readonly FileObservation[],
  method: IndexMethod,
): ObservationMatrix {
  const counted = new Set(
    observations.flatMap(({ indicator, numerator }) => (typeof numerator === 'number' ? indicator : [])),
  );
  // A percentage point is a hundredth of a share; a value that is given stands in the unit it is given in.
  const factorOf = (code: string): number => (method.standardisation === 'points' && counted.has(code) ? 100 : 1);
  const outcome = buildObservationMatrix({
    areas,
    indicators: indicators.map((indicator) => ({ ...indicator, unitFactor: factorOf(indicator.code) })),
    observations,
  });
  if (!outcome.ok) throw new BadInput(refusalSentence(outcome.refusals[0] ?? { code: 'nothing_to_score' }));
  return outcome.matrix;
}
