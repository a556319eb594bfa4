/**
 * The queues of background work. They are created by the migration, because the application's role may not change the schema.
 * `expireInSeconds` ends a job whose worker died; `retryLimit` is how often it is tried again; `deleteAfterSeconds` is how long an
 * ended job is kept. Those that name a person go within the hour.
 */
export interface QueueDefinition {
  readonly name: string;
  readonly retryLimit: number;
  readonly expireInSeconds: number;
  readonly deleteAfterSeconds: number;
}

const HOUR = 3_600;
const WEEK = 7 * 24 * HOUR;

export const QUEUES = {
  letter: { name: 'letter', retryLimit: 8, expireInSeconds: 60, deleteAfterSeconds: HOUR },
  // Five million values on a busy machine; a worker that dies is found by its lock, long before this.
  import: { name: 'import', retryLimit: 3, expireInSeconds: 14_400, deleteAfterSeconds: WEEK },
  passwordReset: { name: 'password-reset', retryLimit: 3, expireInSeconds: 60, deleteAfterSeconds: HOUR },
  identitySweep: { name: 'identity-sweep', retryLimit: 1, expireInSeconds: 300, deleteAfterSeconds: WEEK },
  housekeeping: { name: 'housekeeping', retryLimit: 1, expireInSeconds: 300, deleteAfterSeconds: WEEK },
} as const satisfies Record<string, QueueDefinition>;

/** Schema of the job tables; pg-boss owns their shape. */
export const JOB_SCHEMA = 'jobs';
