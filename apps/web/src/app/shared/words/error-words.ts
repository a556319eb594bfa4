/** The one catalogue of refusals: a code without a sentence does not compile. */
import { ProblemError, type ProblemCode } from '../http/problem-error.js';
import { CHAIN_WORDS } from './chain-words.js';
import { CONFERENCES_WORDS } from './conferences-words.js';
import { DIAGNOSIS_WORDS } from './diagnosis-words.js';
import { IDENTITY_WORDS } from './identity-words.js';
import { INDICATORS_WORDS } from './indicators-words.js';
import { PARTICIPATION_WORDS } from './participation-words.js';
import { PLACES_WORDS } from './places-words.js';
import { PLANS_WORDS } from './plans-words.js';
import { PLATFORM_WORDS } from './platform-words.js';
import { PROJECTS_WORDS } from './projects-words.js';
import { STEERING_WORDS } from './steering-words.js';
import type { Words } from './words.js';

const ERROR_WORDS: Record<ProblemCode, Words> = {
  ...PLATFORM_WORDS,
  ...IDENTITY_WORDS,
  ...PLACES_WORDS,
  ...INDICATORS_WORDS,
  ...DIAGNOSIS_WORDS,
  ...CONFERENCES_WORDS,
  ...PLANS_WORDS,
  ...PROJECTS_WORDS,
  ...PARTICIPATION_WORDS,
  ...STEERING_WORDS,
  ...CHAIN_WORDS,
};

/** What is said about an error of a request. Anything that is no problem is our fault. */
export function errorWords(error: unknown): string {
  return error instanceof ProblemError ? ERROR_WORDS[error.code](error.params) : ERROR_WORDS.INTERNAL({});
}
