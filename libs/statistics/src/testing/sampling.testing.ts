/** A sampling analysis for tests: planned, drawn in one part and summed up; a refusal fails the test. */
import type { IndexMethod } from '../index/method.js';
import type { ObservationMatrix } from '../index/observation-matrix.js';
import { samplePart } from '../uncertainty/sampling-part.js';
import { planSampling, type SamplingOptions, type SamplingPlan } from '../uncertainty/sampling-plan.js';
import { summariseSampling, type SamplingResult } from '../uncertainty/sampling-result.js';

export function planOf(matrix: ObservationMatrix, method: IndexMethod, options: SamplingOptions): SamplingPlan {
  const outcome = planSampling(matrix, method, options);
  if (!outcome.ok) throw new Error(`sampling refused: ${outcome.reason} ${JSON.stringify(outcome.refusals)}`);
  return outcome.plan;
}

export function resultOfPlan(plan: SamplingPlan): SamplingResult {
  const result = summariseSampling(plan, samplePart(plan, 0, plan.replicates));
  if (result === null) throw new Error('no draw gave an index');
  return result;
}

export function sampled(matrix: ObservationMatrix, method: IndexMethod, options: SamplingOptions): SamplingResult {
  return resultOfPlan(planOf(matrix, method, options));
}
