import type { ConsentState } from '@quartierwerk/domain/conferences/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';

/** Shapes of the demonstration's planning conferences. Organisations by their key, things of the chain by code or by their first words. */
export type DemoSource =
  | { readonly indicator: string; readonly run?: number; readonly edition?: string }
  /** A figure as a report before the first run printed it. */
  | { readonly indicator: string; readonly printed: string; readonly report: string }
  | { readonly run: number }
  | { readonly note: string }
  | { readonly statement: string }
  /** Name of an existing offer. */
  | { readonly offer: string }
  /** Number of a finding of the same conference. */
  | { readonly finding: number };

export interface DemoFinding {
  readonly text: string;
  readonly field?: number;
  readonly sources: readonly DemoSource[];
}

export interface DemoConsent {
  readonly organisation: string;
  readonly askedOn: Day;
  readonly state?: Exclude<ConsentState, 'open'>;
  readonly remark?: string;
  readonly answeredOn?: Day;
}

export interface DemoRecommendation {
  readonly title: string;
  readonly wording: string;
  readonly field?: number;
  readonly targetGroups: readonly string[];
  readonly lifePhase?: string;
  readonly costs?: string;
  readonly existing?: string;
  readonly addressees: readonly string[];
  readonly evidence: readonly DemoSource[];
  readonly consents?: readonly DemoConsent[];
  /** Who words it; the planner of the district when left out. */
  readonly by?: 'department';
  readonly writtenOn: Day;
  readonly agreedOn?: Day;
  readonly submittedOn?: Day;
  readonly withdrawn?: { readonly on: Day; readonly reason: string };
}

export interface DemoConference {
  readonly heldOn: Day;
  readonly preparedOn: Day;
  readonly place: string;
  readonly purpose: string;
  readonly areas: readonly string[];
  readonly participants: readonly (readonly [organisation: string, role: string, seats: number])[];
  readonly fields: readonly string[];
  readonly findings: readonly DemoFinding[];
  readonly closed: boolean;
  readonly cancelled?: { readonly on: Day; readonly reason: string };
  readonly recommendations: readonly DemoRecommendation[];
}
