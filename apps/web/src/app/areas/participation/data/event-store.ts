/** One neighbourhood conference, as the last command left it. */
import { inject, linkedSignal, Service, signal } from '@angular/core';
import type { Route } from '@quartierwerk/contracts/http/route';
import type { CountParticipants, PrepareEvent, ReviseEvent, SeenHelperCode } from '@quartierwerk/contracts/participation/event.dto';
import type { EventView } from '@quartierwerk/contracts/participation/event.views';
import { participationRoutes } from '@quartierwerk/contracts/participation/participation.routes';
import { Api, readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';
import { isProblemWith } from '../../../shared/http/problem-error.js';

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
  switchOnHelperCode(event: EventView): Promise<void> {
    return this.replaceCode(participationRoutes.switchOnHelperCode, event);
  }

  endHelperCode(event: EventView): Promise<void> {
    return this.replaceCode(participationRoutes.endHelperCode, event);
  }

  /** Where another code stands than the one that was seen, that one is shown. */
  private async replaceCode(route: Route<EventView>, { id, helperCode }: EventView): Promise<void> {
    const body: SeenHelperCode = { seenId: helperCode?.id ?? null };
    try {
      this.event.set(await this.api.send(route, { params: { id }, body }));
    } catch (error) {
      if (isProblemWith(error, 'HELPER_CODE_REPLACED')) this.event.set(error.current as EventView);
      throw error;
    }
  }

  async count(event: EventView, body: CountParticipants): Promise<void> {
    const { id, version } = event;
    this.event.set(await this.api.send(participationRoutes.countParticipants, { params: { id }, version, body }));
  }
}
