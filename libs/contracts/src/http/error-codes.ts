/**
 * Every code a refusal can carry, with its HTTP status. Each area keeps its own table; together they are the closed list that
 * the client's catalogue of words must cover, or it does not compile.
 */
import { CHAIN_ERRORS } from '../chain/chain.errors.js';
import { CONFERENCES_ERRORS } from '../conferences/conferences.errors.js';
import { DIAGNOSIS_ERRORS } from '../diagnosis/diagnosis.errors.js';
import { IDENTITY_ERRORS } from '../identity/identity.errors.js';
import { INDICATOR_ERRORS } from '../indicators/indicators.errors.js';
import { PARTICIPATION_ERRORS } from '../participation/participation.errors.js';
import { PLACES_ERRORS } from '../places/places.errors.js';
import { PLANS_ERRORS } from '../plans/plans.errors.js';
import { PROJECTS_ERRORS } from '../projects/projects.errors.js';
import { STEERING_ERRORS } from '../steering/steering.errors.js';
import { PLATFORM_ERRORS } from './platform-errors.js';

export const ERROR_STATUS = {
  ...PLATFORM_ERRORS,
  ...IDENTITY_ERRORS,
  ...PLACES_ERRORS,
  ...INDICATOR_ERRORS,
  ...DIAGNOSIS_ERRORS,
  ...CONFERENCES_ERRORS,
  ...PLANS_ERRORS,
  ...PROJECTS_ERRORS,
  ...PARTICIPATION_ERRORS,
  ...STEERING_ERRORS,
  ...CHAIN_ERRORS,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;
