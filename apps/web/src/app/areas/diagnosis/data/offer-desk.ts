/**
 * What can be done with existing offers, wherever they are shown: which dialog is open, what there is to choose from in it, and the
 * commands. When somebody else has changed an offer meanwhile, both versions are shown; nothing typed is lost.
 */
import { computed, inject, Service, signal } from '@angular/core';
import { diagnosisRoutes } from '@quartierwerk/contracts/diagnosis/diagnosis.routes';
import type { OfferView } from '@quartierwerk/contracts/diagnosis/offer.views';
import { placesRoutes } from '@quartierwerk/contracts/places/places.routes';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { Formats } from '@quartierwerk/ui/format/formats';
import { ConflictQuestion, merged } from '../../../shared/forms/conflict-question.js';
import { Api, readResource } from '../../../shared/http/api.js';
import { isProblemWith } from '../../../shared/http/problem-error.js';
import { steadySend } from '../../../shared/http/steady-send.js';
import { areaGroups } from '../model/offer-areas.js';
import {
  offerBody,
  offerConflict,
  offerEntry,
  sameOffer,
  type OfferCommands,
  type OfferEntry,
  type OfferTask,
} from '../model/offer-entry.js';

@Service({ autoProvided: false })
export class OfferDesk implements OfferCommands {
  private readonly api = inject(Api);
  private readonly formats = inject(Formats);
  private readonly conflict = inject(ConflictQuestion);
  private readonly sendSteadily = steadySend();

  /** Null: no dialog is open. */
  readonly task = signal<OfferTask | null>(null);
  private readonly typing = computed(() => this.task()?.kind === 'record' || this.task()?.kind === 'revise');
  private readonly providers = readResource(diagnosisRoutes.offerProviders, () => (this.typing() ? {} : undefined));
  /** Organisations to choose from, once a form is open. */
  readonly organisations = computed(() => (this.providers.hasValue() ? this.providers.value().organisations : []));

  private readonly editions = readResource(placesRoutes.editions, () => (this.typing() ? {} : undefined));
  private readonly areasOfEdition = readResource(placesRoutes.areas, () => {
    const editions = this.editions.hasValue() ? this.editions.value().editions : [];
    const edition = editions.find(({ validTo }) => validTo === null) ?? editions[0];
    return edition ? { params: { id: edition.id } } : undefined;
  });
  /** Areas of the edition in force. */
  readonly areas = computed(() => (this.areasOfEdition.hasValue() ? areaGroups(this.areasOfEdition.value().areas) : []));

  record(entry: OfferEntry): Promise<OfferView> {
    return this.api.send(diagnosisRoutes.createOffer, { body: { id: uuidV7(), ...offerBody(entry) } });
  }

  async revise({ id, version }: OfferView, entry: OfferEntry): Promise<OfferView> {
    try {
      const options = { params: { id }, version, body: offerBody(entry) };
      return await this.sendSteadily(diagnosisRoutes.reviseOffer, options);
    } catch (error) {
      if (!isProblemWith(error, 'VERSION_STALE')) throw error;
      const fresh = await this.api.read(diagnosisRoutes.offer, { params: { code: id } });
      const stored = offerEntry(fresh);
      // The first try of a bad line had arrived, or both people wrote the same.
      if (sameOffer(stored, entry)) return fresh;
      const choice = await this.conflict.ask(offerConflict(stored, entry, this.naming(fresh)));
      if (choice === null) throw error;
      return this.revise(fresh, merged(entry, stored, choice));
    }
  }

  check({ id, version }: OfferView, source: string): Promise<OfferView> {
    return this.anew(id, () => this.api.send(diagnosisRoutes.checkOffer, { params: { id }, version, body: { source } }));
  }

  end({ id, version }: OfferView, endsOn: string, reason: string): Promise<OfferView> {
    const body = { endsOn, reason };
    return this.anew(id, () => this.api.send(diagnosisRoutes.endOffer, { params: { id }, version, body }));
  }

  remove({ id, version }: OfferView): Promise<OfferView> {
    return this.anew(id, () => this.api.send(diagnosisRoutes.removeOffer, { params: { id }, version }));
  }

  /** A stale version is refused with its sentence, and the dialog shows the offer as it stands by now, so that one may go on knowingly. */
  private async anew(id: string, send: () => Promise<OfferView>): Promise<OfferView> {
    try {
      return await send();
    } catch (error) {
      if (isProblemWith(error, 'VERSION_STALE')) {
        const offer = await this.api.read(diagnosisRoutes.offer, { params: { code: id } });
        this.task.update((task) => (task === null || task.kind === 'record' ? task : { ...task, offer }));
      }
      throw error;
    }
  }

  private naming({ organisation }: OfferView) {
    const known = [...this.organisations(), ...(organisation ? [organisation] : [])];
    return {
      formats: this.formats,
      organisationName: (id: string) => known.find((one) => one.id === id)?.name ?? '',
    };
  }
}
