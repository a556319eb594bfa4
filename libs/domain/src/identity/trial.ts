/**
 * A trial is a workspace of the demonstration that anybody may found to try things in. It has an end from the first day on, because
 * nobody comes back to remove it: whoever is in it is told in time, and then it goes with all that lies in it.
 */

export const TRIAL_DAYS = 30;
export const TRIAL_NOTICE_DAYS = 7;

/** Where a trial stands; in its last days the people in it are told. */
export type TrialStage = 'running' | 'ending' | 'over';

const DAY_MS = 86_400_000;

/** When a trial ends that was founded then. */
export function trialEnd(foundedAt: Date): Date {
  return new Date(foundedAt.getTime() + TRIAL_DAYS * DAY_MS);
}

export function trialStage(foundedAt: Date, now: Date): TrialStage {
  const left = trialEnd(foundedAt).getTime() - now.getTime();
  if (left <= 0) return 'over';
  return left <= TRIAL_NOTICE_DAYS * DAY_MS ? 'ending' : 'running';
}
