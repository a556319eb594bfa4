import { changesAllDeliveries, seesAllDeliveries } from '@quartierwerk/domain/indicators/delivery-access';
import type { ActorContext } from '../../platform/http/actor-context.js';

/** Organisations whose deliveries the person may see; null for all. A parameter of every statement on deliveries and imports. */
export function visibleOrganisations({ actor }: ActorContext): readonly string[] | null {
  return seesAllDeliveries(actor.roles) ? null : actor.organisationIds;
}

/** Organisations whose deliveries the person may change; null for all. */
export function changeableOrganisations({ actor }: ActorContext): readonly string[] | null {
  return changesAllDeliveries(actor.roles) ? null : actor.organisationIds;
}
