/** What a checked table would store, in figures: values, secret, missing, and how many replace older ones. */
import type { CheckSummary } from '@quartierwerk/domain/indicators/import/check-report';
import { VALUE_STATUSES, hasFigure, type ValueStatus } from '@quartierwerk/domain/indicators/value-status';

export interface ImportFigures {
  readonly values: number;
  readonly figures: number;
  readonly secret: number;
  /** Values that say why there is no figure, other than secrecy. */
  readonly missing: number;
  readonly replaced: number;
  /** Values below the source's smallest number of cases; secret only when that is chosen. */
  readonly smallCases: number;
  /** Values that were delivered as secret already. */
  readonly deliveredSecret: number;
}

/** @param keepSecret whether small numbers of cases are to be kept secret; the check may have counted them the other way */
export function importFigures(check: CheckSummary, keepSecret: boolean): ImportFigures {
  const count = (wanted: (status: ValueStatus) => boolean): number =>
    VALUE_STATUSES.filter(wanted).reduce((sum, status) => sum + (check.statuses[status] ?? 0), 0);
  const smallCases = check.indicators.reduce((sum, indicator) => sum + indicator.smallCases, 0);
  const deliveredSecret = (check.statuses.suppressed ?? 0) - (check.smallCasesSecret ? smallCases : 0);
  const moved = Number(keepSecret) - Number(check.smallCasesSecret);
  return {
    values: check.observations,
    figures: count(hasFigure) - moved * smallCases,
    secret: deliveredSecret + (keepSecret ? smallCases : 0),
    missing: count((status) => !hasFigure(status) && status !== 'suppressed'),
    replaced: check.groups.find(({ code }) => code === 'replaces_value')?.count ?? 0,
    smallCases,
    deliveredSecret,
  };
}
