/** One neighbourhood conference, as the last command left it. */
import { inject, linkedSignal, Service, signal } from '@angular/core';
import type { CountParticipants, PrepareEvent, ReviseEvent } from '@quartierwerk/contracts/participation/event.dto';
import type { EventView } from '@quartierwerk/contracts/participation/event.views';
import { participationRoutes } from '@quartierwerk/contracts/participation/participation.routes';
import { Api, readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';

@Service({ autoProvided: false })
export class EventStore {
  private readonly api = inject(Api);
  readonly code = signal<string | null>(null);

  readonly resource = readResource(participationRoutes.event, () => {
    const code = this.code();
    return code === null ? undefined : { params: { code } };
  });
  private readonly read = keptValue(this.resource);
  readonly event = linkedSignal<EventView | undefined>(() => this.read());

  prepare(body: PrepareEvent): Promise<EventView> {
    return this.api.send(participationRoutes.prepareEvent, { body });
  }

  async revise(event: EventView, body: ReviseEvent): Promise<void> {
    const { id, version } = event;
    this.event.set(await this.api.send(participationRoutes.reviseEvent, { params: { id }, version, body }));
  }

  async close({ id, version }: EventView): Promise<void> {
    this.event.set(await this.api.send(participationRoutes.closeEvent, { params: { id }, version }));
  }

  async cancel(event: EventView, reason: string): Promise<void> {
    const { id, version } = event;
    const options = { params: { id }, version, body: { reason } };
    this.event.set(await this.api.send(participationRoutes.cancelEvent, options));
  }

  /** Also makes a new one in place of the one that stands. */
  async switchOnHelperCode({ id }: EventView): Promise<void> {
    this.event.set(await this.api.send(participationRoutes.switchOnHelperCode, { params: { id } }));
  }

  async endHelperCode({ id }: EventView): Promise<void> {
    this.event.set(await this.api.send(participationRoutes.endHelperCode, { params: { id } }));
  }

  async count(event: EventView, body: CountParticipants): Promise<void> {
    const { id, version } = event;
    this.event.set(await this.api.send(participationRoutes.countParticipants, { params: { id }, version, body }));
  }
}
