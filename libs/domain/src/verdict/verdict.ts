/**
 * A verdict is the answer of a rule: yes, or no with the reason. Rules never throw and never read the clock; whoever asks
 * decides what a refusal means (a disabled action in the client, a rolled-back command in the API).
 */

/** Facts that make the reason a sentence: a name, a number, a date. No personal data. */
export type ReasonParams = Readonly<Record<string, string | number | boolean>>;

export interface Refusal<Reason extends string = string> {
  readonly ok: false;
  readonly reason: Reason;
  readonly params?: ReasonParams;
}

export type Verdict<Reason extends string = string> = { readonly ok: true } | Refusal<Reason>;

export const ALLOWED = { ok: true } as const;

/** A refusal with its reason. */
export function refuse<Reason extends string>(reason: Reason, params?: ReasonParams): Refusal<Reason> {
  return params ? { ok: false, reason, params } : { ok: false, reason };
}

/** The first refusal among several verdicts, or consent. */
export function all<Reason extends string>(...verdicts: readonly Verdict<Reason>[]): Verdict<Reason> {
  return verdicts.find((verdict) => !verdict.ok) ?? ALLOWED;
}
