import type { ProblemParams } from '../http/problem-error.js';

/** A sentence made of the facts that come with a code: what is wrong and what to do. */
export type Words = (params: ProblemParams) => string;
