/// <reference lib="webworker" />
/** Draws a draft a thousand times beside the page, so that a slider that moves does not stutter. */
import type { IndexMethod } from '@quartierwerk/statistics/index/method';
import type { ObservationMatrix } from '@quartierwerk/statistics/index/observation-matrix';
import { certaintyReport, type CertaintyReport } from '@quartierwerk/statistics/uncertainty/certainty-report';

export interface CertaintyQuestion {
  /** Tells answers to earlier questions apart. */
  readonly id: number;
  readonly matrix: ObservationMatrix;
  readonly method: IndexMethod;
  readonly top: number;
}

export interface CertaintyAnswer {
  readonly id: number;
  readonly report: CertaintyReport;
}

/** A draft has no hash to take a seed from; with one and the same, moving a slider back shows what was there before. */
const SEED = 1;
const REPLICATES = 1_000;

addEventListener('message', ({ data }: MessageEvent<CertaintyQuestion>) => {
  const { id, matrix, method, top } = data;
  const answer: CertaintyAnswer = { id, report: certaintyReport(matrix, method, { seed: SEED, replicates: REPLICATES, top }) };
  postMessage(answer);
});
