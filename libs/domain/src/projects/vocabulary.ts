/**
 * Projects: a carrier (Projektträger) realises a measure with the money of a grant (Zuwendung) out of a programme such as ZiQ
 * ("Zusammen im Quartier"). What it does is measured by key figures (Kennzahlen), which are not the indicators of the area: a project
 * reports what it offers and reaches, the area's figures are context, never proof.
 */

/** A project from the first plan to the end of its money, or to lasting operation without it (Verstetigung). */
export const PROJECT_STATES = ['planned', 'running', 'ended', 'consolidated', 'cancelled'] as const;
export type ProjectState = (typeof PROJECT_STATES)[number];

/** The way of a grant from the sketch to the checked proof of use (Verwendungsnachweis). */
export const GRANT_STATES = [
  'sketch',
  'application',
  'early_start',
  'granted',
  'running',
  'ended',
  'proof_submitted',
  'proof_checked',
  'closed',
  'rejected',
] as const;
export type GrantState = (typeof GRANT_STATES)[number];

/** What others do in a project; a cooperating partner gets no money. */
export const PARTNER_ROLES = ['municipality', 'cooperation', 'funder', 'advice'] as const;
export type PartnerRole = (typeof PARTNER_ROLES)[number];

/**
 * Steps of the Wirkungstreppe (Phineo): 1 offers made, 2 target group uses them, 3 target group is satisfied (outputs); 4 skills,
 * 5 behaviour, 6 living situation (outcomes); 7 society (impact).
 */
export const KPI_LEVELS = [1, 2, 3, 4, 5, 6, 7] as const;
export type KpiLevel = (typeof KPI_LEVELS)[number];

/** Bestand, Summe, Quote, Skala. */
export const KPI_KINDS = ['stock', 'flow', 'rate', 'scale'] as const;
export type KpiKind = (typeof KPI_KINDS)[number];

/** How months become one figure. `none`: not addable, such as different persons of each month, who may be the same ones. */
export const CUMULATIONS = ['sum', 'last', 'max', 'average', 'none'] as const;
export type Cumulation = (typeof CUMULATIONS)[number];

export const KPI_DIRECTIONS = ['higher', 'lower'] as const;
export type KpiDirection = (typeof KPI_DIRECTIONS)[number];

export const FREQUENCIES = ['month', 'quarter', 'half_year', 'year'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** How a reading was counted: by list, by tally (Strichliste), from records, by a survey, or as a founded estimate. */
export const COUNTING_METHODS = ['list', 'tally', 'records', 'survey', 'estimate'] as const;
export type CountingMethod = (typeof COUNTING_METHODS)[number];

/** Where a figure stands against its target; `no_target` is a figure nobody promised anything about. */
export const KPI_STATES = ['on_target', 'below', 'far_below', 'no_value', 'not_due', 'no_target'] as const;
export type KpiState = (typeof KPI_STATES)[number];

/** What a grant obliges to: reports, drawdown of money, proof of use. Days are data of the grant, never constants. */
export const OBLIGATION_KINDS = ['interim_report', 'drawdown', 'narrative_report', 'proof_of_use', 'other'] as const;
export type ObligationKind = (typeof OBLIGATION_KINDS)[number];

/** "Overdue" is derived from the day, not a state. */
export const OBLIGATION_STATES = ['open', 'in_progress', 'submitted', 'query', 'accepted'] as const;
export type ObligationState = (typeof OBLIGATION_STATES)[number];

/** Kinds of cost by which a notice plans and a proof of use reports: Personal, Honorare, Sachkosten, Gemeinkosten, Sonstiges. */
export const COST_CATEGORIES = ['personnel', 'fees', 'materials', 'overheads', 'other'] as const;
export type CostCategory = (typeof COST_CATEGORIES)[number];

/** Who pays for what a grant funds: the funder, the applicant's own share, third parties. */
export const GRANT_FINANCING_KINDS = ['funder', 'own', 'third_party'] as const;
export type GrantFinancingKind = (typeof GRANT_FINANCING_KINDS)[number];
