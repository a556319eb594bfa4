/** Names of the roles, as they stand in menus and lists. */
import type { Role } from '@quartierwerk/domain/access/roles';

export const ROLE_WORDS: Record<Role, string> = {
  planner: $localize`:@@roles.planner:Sozialplanung`,
  department_planner: $localize`:@@roles.departmentPlanner:Fachplanung`,
  steering_member: $localize`:@@roles.steeringMember:Steuerungsgruppe`,
  carrier: $localize`:@@roles.carrier:Träger`,
  facilitator: $localize`:@@roles.facilitator:Moderation`,
  data_provider: $localize`:@@roles.dataProvider:Datenlieferung`,
  reader: $localize`:@@roles.reader:Lesend`,
  admin: $localize`:@@roles.admin:Verwaltung`,
};

/** Who wrote something down, by role and organisation: "Fachplanung, Jugendamt Burscheid". */
export function speakerWords({
  role,
  organisation,
}: {
  readonly role: Role | null;
  readonly organisation: string | null;
}): string {
  const words = [role === null ? null : ROLE_WORDS[role], organisation].filter((word) => word !== null);
  // The planner of the unit "Sozialplanung" is said once.
  return [...new Set(words)].join(', ');
}

/** "Jugendamt Burscheid oder die Sozialplanung"; a unit that is called as the planner's role is said once. */
export function orPlanner(organisation: string): string {
  return organisation === ROLE_WORDS.planner
    ? $localize`:@@roles.thePlanner:die Sozialplanung`
    : $localize`:@@roles.orPlanner:${organisation}:organisation: oder die Sozialplanung`;
}
