/** The bodies of the workspace with their seats. */
import { computed, inject, linkedSignal, Service, signal } from '@angular/core';
import { conferencesRoutes } from '@quartierwerk/contracts/conferences/conferences.routes';
import type { BodyListView, BodyView } from '@quartierwerk/contracts/steering/body.views';
import type { CreateBody, CreateSeat, ReviseBody, ReviseSeat } from '@quartierwerk/contracts/steering/steering.dto';
import { steeringRoutes } from '@quartierwerk/contracts/steering/steering.routes';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { Api, readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';
import { isProblemWith } from '../../../shared/http/problem-error.js';

@Service({ autoProvided: false })
export class BodiesStore {
  private readonly api = inject(Api);

  readonly resource = readResource(steeringRoutes.bodies);
  private readonly read = keptValue(this.resource);
  private readonly current = linkedSignal(() => this.read());
  readonly list = this.current.asReadonly();
  readonly bodies = computed(() => this.current()?.bodies ?? []);

  /** Accounts and organisations are read when somebody begins to arrange a seat. */
  readonly arranging = signal(false);
  private readonly holdersResource = readResource(steeringRoutes.holders, () => (this.arranging() ? {} : undefined));
  private readonly partiesResource = readResource(conferencesRoutes.parties, () => (this.arranging() ? {} : undefined));
  readonly holders = computed(() => (this.holdersResource.hasValue() ? this.holdersResource.value().holders : []));
  readonly parties = computed(() => (this.partiesResource.hasValue() ? this.partiesResource.value().parties : []));

  async create(body: Omit<CreateBody, 'id'>): Promise<void> {
    this.take(await this.api.send(steeringRoutes.createBody, { body: { id: uuidV7(), ...body } }));
  }

  revise(id: string, version: number, body: ReviseBody): Promise<void> {
    return this.change(() => this.api.send(steeringRoutes.reviseBody, { params: { id }, version, body }));
  }

  addSeat(bodyId: string, body: Omit<CreateSeat, 'id'>): Promise<void> {
    const options = { params: { id: bodyId }, body: { id: uuidV7(), ...body } };
    return this.change(() => this.api.send(steeringRoutes.createSeat, options));
  }

  reviseSeat(id: string, version: number, body: ReviseSeat): Promise<void> {
    return this.change(() => this.api.send(steeringRoutes.reviseSeat, { params: { id }, version, body }));
  }

  private async change(command: () => Promise<BodyView>): Promise<void> {
    try {
      this.take(await command());
    } catch (error) {
      // What somebody else stored is shown; the form keeps what was typed.
      if (isProblemWith(error, 'VERSION_STALE')) this.resource.reload();
      throw error;
    }
  }

  private take(body: BodyView): void {
    this.current.update((list): BodyListView => {
      const bodies = list?.bodies ?? [];
      const known = bodies.some(({ id }) => id === body.id);
      return {
        mayCreate: list?.mayCreate ?? true,
        bodies: known ? bodies.map((one) => (one.id === body.id ? body : one)) : [...bodies, body],
      };
    });
  }
}
