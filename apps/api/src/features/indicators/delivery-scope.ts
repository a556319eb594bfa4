import {
  changesAllDeliveries,
  exactFigures,
  seesAllDeliveries,
  seesAllFigures,
} from '@quartierwerk/domain/indicators/delivery-access';
import type { ActorContext } from '../../platform/http/actor-context.js';

/** Organisations whose deliveries the person may see; null for all. A parameter of every statement on deliveries and imports. */
export function visibleOrganisations({ actor }: ActorContext): readonly string[] | null {
  return seesAllDeliveries(actor.roles) ? null : actor.organisationIds;
}

/** Organisations whose figures the person may see in the catalogue; null for all. */
export function figureOrganisations({ actor }: ActorContext): readonly string[] | null {
  return seesAllFigures(actor.roles) ? null : actor.organisationIds;
}

/** Organisations whose figures the person sees exactly; null for all. A parameter of `observationsFor`. */
export function exactOrganisations({ actor }: ActorContext): readonly string[] | null {
  const exact = exactFigures(actor.roles);
  return exact === 'all' ? null : exact === 'own' ? actor.organisationIds : [];
}

/** Organisations whose deliveries the person may change; null for all. */
export function changeableOrganisations({ actor }: ActorContext): readonly string[] | null {
  return changesAllDeliveries(actor.roles) ? null : actor.organisationIds;
}
