/** The list of meetings, and the bodies that may meet. */
import { computed, inject, Service, signal } from '@angular/core';
import type { MeetingView } from '@quartierwerk/contracts/steering/meeting.views';
import type { CreateMeeting } from '@quartierwerk/contracts/steering/steering.dto';
import { steeringRoutes } from '@quartierwerk/contracts/steering/steering.routes';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { Api, readResource } from '../../../shared/http/api.js';

@Service({ autoProvided: false })
export class MeetingsStore {
  private readonly api = inject(Api);

  readonly resource = readResource(steeringRoutes.meetings);
  readonly list = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  /** Bodies are read when somebody arranges a meeting. */
  readonly arranging = signal(false);
  private readonly bodiesResource = readResource(steeringRoutes.bodies, () => (this.arranging() ? {} : undefined));
  readonly bodies = computed(() => (this.bodiesResource.hasValue() ? this.bodiesResource.value().bodies : []));

  create(body: Omit<CreateMeeting, 'id'>): Promise<MeetingView> {
    return this.api.send(steeringRoutes.createMeeting, { body: { id: uuidV7(), ...body } });
  }
}
