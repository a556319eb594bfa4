/** The list of planning conferences. */
import { computed, Service } from '@angular/core';
import { conferencesRoutes } from '@quartierwerk/contracts/conferences/conferences.routes';
import { readResource } from '../../../shared/http/api.js';

@Service({ autoProvided: false })
export class ConferenceList {
  readonly resource = readResource(conferencesRoutes.conferences);
  readonly list = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
}
