/** A thread of the benchmark: draws the replicates it is given and hands the counts back without copying them. */
import { parentPort } from 'node:worker_threads';
import { samplePart } from '../dist/uncertainty/sampling-part.js';
import type { SamplingPlan } from '../dist/uncertainty/sampling-plan.js';

parentPort?.on('message', ({ plan, from, to }: { plan: SamplingPlan; from: number; to: number }) => {
  const part = samplePart(plan, from, to);
  const buffers = [part.ranks, part.top, part.classes].map(({ buffer }) => buffer);
  parentPort?.postMessage(part, buffers as ArrayBuffer[]);
});
