/** Kinds of organisations in words, and names that tell two offices of the same name apart. */
import type { OrganisationKind } from '@quartierwerk/domain/identity/organisation';

export const ORGANISATION_KIND_WORDS: Record<OrganisationKind, string> = {
  district: $localize`:@@identity.kindDistrict:Kreis`,
  municipality: $localize`:@@identity.kindMunicipality:Stadt oder Gemeinde`,
  department: $localize`:@@identity.kindDepartment:Amt oder Fachbereich`,
  jobcenter: $localize`:@@identity.kindJobcenter:Jobcenter`,
  association: $localize`:@@identity.kindAssociation:Wohlfahrtsverband`,
  carrier: $localize`:@@identity.kindCarrier:Träger`,
  other: $localize`:@@identity.kindOther:Sonstige`,
};

/** "Jugendamt, Stadt Burscheid": two towns may each have one. "Jugendamt Burscheid" says it already. */
export function fullName(name: string, partOf: string | null): string {
  const place = partOf?.split(' ').at(-1);
  return place === undefined || name.includes(place) ? name : `${name}, ${partOf}`;
}
