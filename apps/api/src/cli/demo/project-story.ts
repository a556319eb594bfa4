/**
 * The shape in which the demonstration tells of projects. Published are names, places, periods and target groups; every figure, every
 * amount and every sentence of a report is invented.
 */
import type { ObligationTemplate } from '@quartierwerk/domain/projects/obligation-rule';
import type {
  CostCategory,
  CountingMethod,
  Cumulation,
  Frequency,
  GrantFinancingKind,
  KpiDirection,
  KpiKind,
  KpiLevel,
  ObligationKind,
  PartnerRole,
} from '@quartierwerk/domain/projects/vocabulary';
import type { GrantTransition } from '@quartierwerk/domain/projects/grant-workflow';
import type { ObligationTransition } from '@quartierwerk/domain/projects/obligation-rule';
import type { ProjectTransition } from '@quartierwerk/domain/projects/project-workflow';

export interface DemoKpi {
  readonly name: string;
  readonly definition: string;
  readonly unit: string;
  readonly level: KpiLevel;
  readonly kind: KpiKind;
  readonly cumulation: Cumulation;
  readonly direction?: KpiDirection;
  readonly decimals?: number;
  readonly method: CountingMethod;
  readonly source: string;
  readonly countsPeople: boolean;
  readonly scaleMin?: number;
  readonly scaleMax?: number;
  readonly targets: readonly (readonly [fromMonth: string, toMonth: string, value: number])[];
  /** Values month by month from here on; null leaves the month open. */
  readonly from: string;
  readonly values: readonly (number | null)[];
  readonly comments?: Readonly<Record<string, string>>;
  readonly frequency?: Frequency;
  /** A figure that was entered wrongly first, and set right with a reason. */
  readonly corrected?: {
    readonly month: string;
    readonly first: number;
    readonly on: string;
    /** Why; said as the sentence of the month as well. */
    readonly comment: string;
  };
}

type Sums = Partial<Readonly<Record<CostCategory, number>>>;

export interface DemoMoney {
  readonly plan: readonly (readonly [year: number, sums: Sums])[];
  readonly financing: readonly (readonly [kind: GrantFinancingKind, source: string, euros: number])[];
  readonly quarters: readonly (readonly [year: number, quarter: number, spent: Sums, drawn: number])[];
}

export interface DemoGrant {
  readonly title: string;
  readonly programme: string;
  readonly reference: string;
  readonly authority: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly noticeOn: string | null;
  readonly amountCents: number | null;
  readonly rate: number | null;
  readonly note: string;
  /** Invented, in euros. */
  readonly money?: DemoMoney;
  /** The day on which a sketch was written that nothing has followed. */
  readonly writtenOn?: string;
  /** Steps in their order, each with the day on which it was taken, and why it was rejected. */
  readonly steps: readonly (readonly [step: GrantTransition, day: string, reason?: string])[];
}

export interface DemoObligation {
  readonly kind: ObligationKind;
  readonly title: string;
  readonly dueOn: string;
  readonly amountCents?: number;
  readonly note?: string;
  /** Position of its grant. */
  readonly grant: number;
  readonly steps?: readonly ObligationTransition[];
  /** The day on which it was handed in. */
  readonly submittedOn?: string;
  readonly moved?: { readonly to: string; readonly reason: string };
}

export interface DemoProject {
  readonly code: string;
  readonly title: string;
  /** Key of the organisation. */
  readonly carrier: string;
  readonly areaCode: string;
  readonly programme: string | null;
  readonly site: string;
  readonly beginsOn: string;
  readonly endsOn: string | null;
  readonly reportingDay: number;
  /** Written down before it begins; on its first day without one. */
  readonly writtenOn?: string;
  /** How far it came; started on its first day when left out. */
  readonly steps?: readonly (readonly [step: ProjectTransition, day: string, reason?: string])[];
  readonly problem: string;
  readonly goals: string;
  readonly partners: readonly {
    readonly organisation?: string;
    readonly name: string;
    readonly role: PartnerRole;
    readonly task: string;
  }[];
  readonly targetGroups: readonly { readonly label: string; readonly size: number | null; readonly note: string }[];
  readonly grants: readonly DemoGrant[];
  readonly obligations: readonly DemoObligation[];
  readonly kpis: readonly DemoKpi[];
  /** Codes of indicators that are watched beside it. */
  readonly context: readonly string[];
  /** Measures that it realises, found by their code or a part of their title, where the plan is told. */
  readonly measure: { readonly code?: string; readonly title: string } | null;
}

export interface DemoProgramme {
  readonly code: string;
  readonly name: string;
  readonly funder: string;
  readonly authority: string;
  readonly ownShareMunicipal: number | null;
  readonly ownShareOther: number | null;
  readonly note: string;
  readonly obligations: readonly ObligationTemplate[];
}

/** ZiQ as far as it was published; the days of a grant come from its notice, these only propose. */
export const ZIQ: DemoProgramme = {
  code: 'ziq',
  name: 'Zusammen im Quartier (ZiQ)',
  funder: 'Land NRW und Europäischer Sozialfonds',
  authority: 'Bezirksregierung',
  ownShareMunicipal: 20,
  ownShareOther: 10,
  note: 'Aufruf vom 11.06.2018, fortgesetzt 2021 und 2022. Bausteine: Aktive Nachbarschaft, Gesundes Aufwachsen, Daten zu Taten im Sozialraum. Stellen nicht unter einem Viertel einer Vollzeitstelle.',
  obligations: [
    { kind: 'drawdown', title: 'Mittelabruf', every: 'quarter', monthsAfter: 0 },
    { kind: 'interim_report', title: 'Zwischenbericht', every: 'year', monthsAfter: 1 },
    { kind: 'proof_of_use', title: 'Verwendungsnachweis', every: 'end', monthsAfter: 6 },
  ],
};

/** Invented: what follows the programme that has ended. */
export const FOLLOW_UP: DemoProgramme = {
  code: 'quartiersarbeit',
  name: 'Quartiersarbeit im Anschluss an ZiQ',
  funder: 'Kreis und Kommunen',
  authority: 'Rheinisch-Bergischer Kreis, Amt für Soziales',
  ownShareMunicipal: 20,
  ownShareOther: 10,
  note: '',
  obligations: [
    { kind: 'drawdown', title: 'Mittelabruf', every: 'quarter', monthsAfter: 0 },
    { kind: 'narrative_report', title: 'Sachbericht', every: 'year', monthsAfter: 1 },
    { kind: 'proof_of_use', title: 'Verwendungsnachweis', every: 'end', monthsAfter: 6 },
  ],
};
