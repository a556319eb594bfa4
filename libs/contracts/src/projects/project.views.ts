/** Views of projects: the list, the page of one, its grants, partners and obligations. */
import type { GrantMoney, MoneyWarning, Quarter } from '@quartierwerk/domain/projects/grant-money';
import type { GrantTransition } from '@quartierwerk/domain/projects/grant-workflow';
import type { Month } from '@quartierwerk/domain/projects/month';
import type { DueState, ObligationTemplate, ObligationTransition } from '@quartierwerk/domain/projects/obligation-rule';
import type { ProjectTransition } from '@quartierwerk/domain/projects/project-workflow';
import type { MonthOffer } from '@quartierwerk/domain/projects/reported-month';
import type {
  GrantState,
  KpiState,
  ObligationKind,
  ObligationState,
  PartnerRole,
  ProjectState,
} from '@quartierwerk/domain/projects/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';
import type { LinkedNodeView } from '../chain/chain.views.js';
import type { KpiView } from './kpi.views.js';

export interface OrganisationRef {
  readonly id: string;
  readonly name: string;
}

export interface ObligationView {
  readonly id: string;
  readonly projectId: string;
  readonly grantId: string | null;
  readonly kind: ObligationKind;
  readonly title: string;
  readonly dueOn: Day;
  /** The day before it was moved, with the reason; null while it stands as it was first set. */
  readonly movedFrom: Day | null;
  readonly movedReason: string | null;
  readonly state: ObligationState;
  /** The day on which it was handed in; null before, and where nobody named it. */
  readonly submittedOn: Day | null;
  /** The day on which it was handed in again after a query. */
  readonly resubmittedOn: Day | null;
  /** The first day on which it can have been handed in. */
  readonly submitFrom: Day;
  /** Derived from the day. */
  readonly due: DueState;
  readonly days: number;
  readonly amountCents: number | null;
  readonly note: string;
  readonly version: number;
  readonly actions: readonly ('revise' | ObligationTransition)[];
}

/** Plan and actual of a grant's money, in cents. */
export interface GrantMoneyView extends GrantMoney {
  /** What does not fit, by its name. */
  readonly warnings: readonly MoneyWarning[];
  /** Quarters that this person may enter, latest first. */
  readonly quarters: readonly Quarter[];
  /** Of the money; the grant itself has another one. */
  readonly version: number;
  readonly actions: readonly ('plan' | 'report')[];
}

export interface GrantView {
  readonly id: string;
  readonly title: string;
  readonly programme: { readonly id: string; readonly code: string; readonly name: string } | null;
  readonly state: GrantState;
  /** Aktenzeichen; empty while there is none. */
  readonly reference: string;
  readonly applicant: string;
  readonly authority: string;
  readonly periodFrom: Day;
  readonly periodTo: Day;
  readonly noticeOn: Day | null;
  readonly amountCents: number | null;
  /** Share of the eligible cost that the grant pays, percent. */
  readonly rate: number | null;
  readonly note: string;
  readonly money: GrantMoneyView;
  readonly version: number;
  readonly actions: readonly ('revise' | GrantTransition)[];
}

export interface PartnerView {
  readonly organisationId: string | null;
  readonly name: string;
  readonly role: PartnerRole;
  readonly task: string;
}

export interface TargetGroupView {
  readonly label: string;
  /** How many people it is; null where nobody knows. */
  readonly size: number | null;
  readonly note: string;
}

export interface KpiCounts {
  readonly total: number;
  readonly onTarget: number;
  readonly below: number;
  readonly farBelow: number;
  readonly noValue: number;
}

export interface ProjectRowView {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly state: ProjectState;
  readonly carrier: OrganisationRef;
  readonly areaName: string | null;
  readonly programmeName: string | null;
  readonly beginsOn: Day;
  readonly endsOn: Day | null;
  /** States of its figures, of the year up to the last full month. */
  readonly kpis: KpiCounts;
  /** Figures of the last full month that nobody has entered. */
  readonly openReadings: number;
  readonly nextObligation: Pick<ObligationView, 'title' | 'dueOn' | 'due' | 'days'> | null;
}

export interface ProjectListView {
  readonly projects: readonly ProjectRowView[];
  /** The last full month: its figures are due. */
  readonly month: Month;
  readonly actions: readonly 'create'[];
}

export interface ProjectView {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly state: ProjectState;
  readonly carrier: OrganisationRef;
  readonly areaId: string | null;
  readonly areaName: string | null;
  readonly programme: { readonly id: string; readonly code: string; readonly name: string } | null;
  readonly site: string;
  readonly beginsOn: Day;
  readonly endsOn: Day | null;
  /** Ausgangslage and Ziele in the words of the application. */
  readonly problem: string;
  readonly goals: string;
  /** Figures of a month are due on this day of the next. */
  readonly reportingDay: number;
  readonly partners: readonly PartnerView[];
  readonly targetGroups: readonly TargetGroupView[];
  readonly grants: readonly GrantView[];
  /** By day; those that are settled come last. */
  readonly obligations: readonly ObligationView[];
  /** In their order; retired ones last. */
  readonly kpis: readonly KpiView[];
  readonly today: Day;
  /** The last full month, within the project's time. */
  readonly month: Month;
  /** Figures of that month that nobody has entered. */
  readonly openReadings: number;
  /** What the carrier is offered to do about the figures; null when nothing is left. */
  readonly offer: MonthOffer | null;
  readonly links: readonly LinkedNodeView[];
  /** Small counts are hidden from this person. */
  readonly shielded: boolean;
  readonly version: number;
  readonly actions: readonly (
    'revise' | 'add_kpi' | 'add_grant' | 'add_obligation' | 'link' | 'report' | ProjectTransition
  )[];
}

export interface ProgrammeView {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly funder: string;
  readonly authority: string;
  /** Least own share in percent: of a municipality, and of others. */
  readonly ownShareMunicipal: number | null;
  readonly ownShareOther: number | null;
  readonly note: string;
  readonly obligations: readonly ObligationTemplate[];
  readonly projectCount: number;
  readonly version: number;
}

export interface ProgrammeListView {
  readonly programmes: readonly ProgrammeView[];
  readonly actions: readonly 'create'[];
}

/** What a form of a project chooses from. */
export interface ProjectChoicesView {
  /** Every organisation may carry a project; those made for it come first. */
  readonly carriers: readonly OrganisationRef[];
  /** All organisations, for partners. */
  readonly organisations: readonly OrganisationRef[];
  readonly programmes: readonly OrganisationRef[];
  /** Municipalities and small areas of the area editions in force: "Burscheid, Zentrum Nord". */
  readonly areas: readonly OrganisationRef[];
}

/** One thing that the carrier has to do, the most pressing first. */
export interface DueItemView {
  readonly kind: 'kpis' | 'comments' | ObligationKind;
  readonly projectCode: string;
  readonly projectTitle: string;
  readonly title: string;
  readonly dueOn: Day;
  readonly due: DueState;
  readonly days: number;
  /** Of `kpis`: the month, how many figures it has, and how many are entered. */
  readonly month: Month | null;
  readonly done: number;
  readonly total: number;
  readonly amountCents: number | null;
}

export interface CarrierProjectView {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly state: ProjectState;
  readonly endsOn: Day | null;
  readonly daysLeft: number | null;
  readonly month: Month;
  readonly figures: readonly {
    readonly code: string;
    readonly name: string;
    readonly unit: string;
    readonly value: number | null;
    readonly target: number | null;
    readonly decimals: number;
    readonly state: KpiState;
    readonly attainment: number | null;
    readonly direction: 'higher' | 'lower';
  }[];
}

/** Everything that the first page of a carrier shows, in one answer. */
export interface CarrierStartView {
  readonly today: Day;
  readonly month: Month;
  readonly due: readonly DueItemView[];
  readonly projects: readonly CarrierProjectView[];
  readonly changes: readonly {
    readonly id: string;
    readonly kind: string;
    readonly code: string | null;
    readonly title: string;
    readonly state: string;
    readonly at: string;
    readonly created: boolean;
  }[];
}
