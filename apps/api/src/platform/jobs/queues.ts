/**
 * The queues of background work. They are created by the migration, because the application's role may not change the schema.
 * `expireInSeconds` ends a job whose worker died, `heartbeatSeconds` one whose worker has not been heard of for so long; `retryLimit` is how often it is tried again, at once or after `retryDelay` seconds that
 * double (`retryBackoff`) up to `retryDelayMax`; `deleteAfterSeconds` is how long an ended job is kept. Those that name a person go within the hour.
 */
export interface QueueDefinition {
  readonly name: string;
  readonly retryLimit: number;
  readonly retryDelay?: number;
  readonly retryBackoff?: true;
  readonly retryDelayMax?: number;
  readonly expireInSeconds: number;
  readonly heartbeatSeconds?: number;
  readonly deleteAfterSeconds: number;
}

const HOUR = 3_600;
const WEEK = 7 * 24 * HOUR;

export const QUEUES = {
  // A mail server may be away for a night; meanwhile a letter that cannot leave must not hold up those that can.
  letter: {
    name: 'letter',
    retryLimit: 30,
    retryDelay: 30,
    retryBackoff: true,
    retryDelayMax: HOUR,
    expireInSeconds: 60,
    deleteAfterSeconds: HOUR,
  },
  // Five million values on a busy machine; a worker that dies is found by its lock, long before this.
  import: { name: 'import', retryLimit: 3, expireInSeconds: 14_400, deleteAfterSeconds: WEEK },
  // A thousand areas are attacked within minutes. A process that ends meanwhile, also for an update, is one of the tries.
  release: { name: 'release', retryLimit: 6, expireInSeconds: 3_600, heartbeatSeconds: 30, deleteAfterSeconds: WEEK },
  // Three hundred pages are read and set within a minute.
  document: { name: 'document', retryLimit: 6, expireInSeconds: 900, heartbeatSeconds: 30, deleteAfterSeconds: HOUR },
  passwordReset: {
    name: 'password-reset',
    retryLimit: 6,
    retryDelay: 10,
    retryBackoff: true,
    expireInSeconds: 60,
    deleteAfterSeconds: HOUR,
  },
  deliveryReminders: { name: 'delivery-reminders', retryLimit: 1, expireInSeconds: 300, deleteAfterSeconds: WEEK },
  identitySweep: { name: 'identity-sweep', retryLimit: 1, expireInSeconds: 300, deleteAfterSeconds: WEEK },
  housekeeping: { name: 'housekeeping', retryLimit: 1, expireInSeconds: 300, deleteAfterSeconds: WEEK },
} as const satisfies Record<string, QueueDefinition>;

/** Schema of the job tables; pg-boss owns their shape. */
export const JOB_SCHEMA = 'jobs';
