/** The money of a grant in words. */
import type { MoneyWarning, Quarter } from '@quartierwerk/domain/projects/grant-money';
import type { CostCategory, GrantFinancingKind } from '@quartierwerk/domain/projects/vocabulary';
import type { Formats } from '@quartierwerk/ui/format/formats';

export const COST_CATEGORY_WORDS: Readonly<Record<CostCategory, string>> = {
  personnel: $localize`:@@projects.personnel:Personal`,
  fees: $localize`:@@projects.fees:Honorare`,
  materials: $localize`:@@projects.materials:Sachkosten`,
  overheads: $localize`:@@projects.overheads:Gemeinkosten`,
  other: $localize`:@@projects.otherCost:Sonstiges`,
};

export const GRANT_FINANCING_WORDS: Readonly<Record<GrantFinancingKind, string>> = {
  funder: $localize`:@@projects.paidByFunder:Zuwendungsgeber`,
  own: $localize`:@@projects.paidByOwn:Eigenanteil`,
  third_party: $localize`:@@projects.paidByOthers:Dritte`,
};

/** "14.250 €", with cents where there are some. */
export function euroWords(cents: number, formats: Formats): string {
  return `${figureOf(cents, formats)}\u00a0€`;
}

/** The same in a table whose head names the unit. */
export function figureOf(cents: number, formats: Formats): string {
  return formats.number(cents / 100, cents % 100 === 0 ? 0 : 2);
}

/** "3. Quartal 2026". */
export function quarterWords({ year, quarter }: Quarter): string {
  return $localize`:@@projects.quarterName:${quarter}:quarter:. Quartal ${year}:year:`;
}

/** What is left of a plan, or missing. */
export function leftWords(planned: number, spent: number, formats: Formats): string {
  if (planned === 0) return $localize`:@@projects.notPlanned:nicht geplant`;
  const left = planned - spent;
  if (left === 0) return $localize`:@@projects.allSpent:ausgeschöpft`;
  return left < 0
    ? $localize`:@@projects.abovePlan:${euroWords(-left, formats)}:sum: über Plan`
    : $localize`:@@projects.leftOfPlan:noch ${euroWords(left, formats)}:sum:`;
}

export function warningWords(warning: MoneyWarning, formats: Formats): string {
  const sum = euroWords(Math.abs(warning.cents), formats);
  switch (warning.code) {
    case 'unfinanced':
      return $localize`:@@projects.unfinanced:${sum}:sum: der geplanten Kosten sind ohne Finanzierung`;
    case 'overfinanced':
      return $localize`:@@projects.overfinanced:${sum}:sum: mehr Finanzierung als geplante Kosten`;
    case 'grant_differs': {
      const [named, granted] = [warning.granted + warning.cents, warning.granted].map((one) => euroWords(one, formats));
      return $localize`:@@projects.grantDiffers:Die Finanzierung nennt ${named}:named: vom Zuwendungsgeber, der Bescheid ${granted}:granted:`;
    }
    case 'over_plan':
      return $localize`:@@projects.overPlan:${sum}:sum: mehr ausgegeben als geplant`;
    case 'drawn_above_grant':
      return $localize`:@@projects.drawnAboveGrant:${sum}:sum: mehr abgerufen als bewilligt`;
    case 'drawn_ahead':
      return $localize`:@@projects.drawnAhead:${sum}:sum: abgerufen und noch nicht ausgegeben`;
  }
}
