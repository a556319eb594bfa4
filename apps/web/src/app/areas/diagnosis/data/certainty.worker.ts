/// <reference lib="webworker" />
/** Draws a draft a thousand times beside the page, so that a slider that moves does not stutter. */
import { DRAFT_SEED, DRAWS } from '@quartierwerk/domain/diagnosis/run-seed';
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

addEventListener('message', ({ data }: MessageEvent<CertaintyQuestion>) => {
  const { id, matrix, method, top } = data;
  const answer: CertaintyAnswer = { id, report: certaintyReport(matrix, method, { seed: DRAFT_SEED, replicates: DRAWS, top }) };
  postMessage(answer);
});
