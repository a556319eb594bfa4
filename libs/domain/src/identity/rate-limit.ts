/**
 * A rate limit says how many attempts one account or one address has in a sliding window of time. Attempts that were refused by
 * the limit itself do not count, so that whoever keeps trying is not locked out for ever.
 */
import { ALLOWED, type Verdict, refuse } from '../verdict/verdict.js';

export interface RateLimit {
  readonly attempts: number;
  readonly windowMinutes: number;
}

/** What is limited, each for an account and for an address. Many people share the address of a town hall, hence the difference. */
export const RATE_LIMITS = {
  signInByAccount: { attempts: 10, windowMinutes: 15 },
  signInByAddress: { attempts: 100, windowMinutes: 15 },
  resetByAccount: { attempts: 3, windowMinutes: 60 },
  resetByAddress: { attempts: 30, windowMinutes: 60 },
  /** Each sign-in as a persona leaves a session and an entry in the log, and nobody has to know anything for it. */
  demoByAddress: { attempts: 200, windowMinutes: 15 },
  trialByAddress: { attempts: 20, windowMinutes: 60 },
  /** Codes of contributions, known or not: numbers follow one another, so that each slip names its neighbours. A town hall full of slips. */
  receiptByAddress: { attempts: 300, windowMinutes: 15 },
  /** Those among them that lead nowhere: whoever mistypes has enough, whoever tries one after the other has not. */
  unknownReceiptByAddress: { attempts: 60, windowMinutes: 15 },
  /** Wrong ones: a whole hall types behind one address. */
  helperCodeByAddress: { attempts: 30, windowMinutes: 15 },
  /** Of one device, which sends each contribution and each point by itself, and of all devices of one event. */
  helperRequestByDevice: { attempts: 300, windowMinutes: 15 },
  helperRequestByCode: { attempts: 2_000, windowMinutes: 15 },
} as const satisfies Record<string, RateLimit>;

/**
 * Whether a further attempt is allowed.
 *
 * @param earlier times of the attempts that count, in any order
 * @returns consent, or `TOO_MANY_REQUESTS` with `waitSeconds` until the next attempt is allowed
 */
export function withinLimit(earlier: readonly Date[], limit: RateLimit, now: Date): Verdict<'TOO_MANY_REQUESTS'> {
  const window = limit.windowMinutes * 60_000;
  const inWindow = earlier
    .map((at) => at.getTime())
    .filter((at) => at > now.getTime() - window)
    .sort((a, b) => b - a);
  const last = inWindow[limit.attempts - 1];
  if (last === undefined) return ALLOWED;
  return refuse('TOO_MANY_REQUESTS', { waitSeconds: Math.ceil((last + window - now.getTime()) / 1_000) });
}
