/** Prepares a neighbourhood conference. */
import { Component, computed, inject, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { placesRoutes } from '@quartierwerk/contracts/places/places.routes';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { ADDRESSES } from '../../../shared/addresses.js';
import { guardUnload, type HoldsInput } from '../../../shared/forms/leave-guard.js';
import { readResource } from '../../../shared/http/api.js';
import { EventStore } from '../data/event-store.js';
import { newEvent, prepareBody, type EventModel } from '../model/event-entry.js';
import { EventForm, type AreaChoice } from '../ui/event-form.js';

@Component({
  selector: 'qw-new-event-page',
  imports: [EventForm, PageHeader],
  providers: [EventStore],
  template: `
    <qw-page-header [heading]="heading" [crumbs]="crumbs" />
    <div class="qw-body">
      <qw-event-form
        draftKey="event.new"
        [initial]="initial"
        [areas]="areas()"
        [action]="heading"
        [store]="prepare"
        (closed)="leave()"
      />
    </div>
  `,
})
export class NewEventPage implements HoldsInput {
  private readonly router = inject(Router);
  private readonly store = inject(EventStore);
  private readonly eventForm = viewChild(EventForm);
  private prepared: string | null = null;
  private leaving = false;

  protected readonly initial = newEvent($localize`:@@participation.eventTitle:Sozialraumkonferenz`);
  protected readonly heading = $localize`:@@participation.prepareEvent:Sozialraumkonferenz vorbereiten`;
  protected readonly crumbs = [
    { label: $localize`:@@participation.contributionsTitle:Beiträge`, link: ADDRESSES.contributions },
    { label: $localize`:@@participation.eventsTitle:Sozialraumkonferenzen`, link: ADDRESSES.neighbourhoodConferences },
    { label: this.heading },
  ];

  private readonly editions = readResource(placesRoutes.editions);
  private readonly areaList = readResource(placesRoutes.areas, () => {
    const [edition] = this.editions.hasValue() ? this.editions.value().editions : [];
    return edition ? { params: { id: edition.id } } : undefined;
  });
  protected readonly areas = computed<AreaChoice[]>(() => {
    const areas = this.areaList.hasValue() ? this.areaList.value().areas : [];
    const names = new Map(areas.map(({ id, name }) => [id, name]));
    return areas
      .filter(({ level }) => level === 'small_area')
      .map(({ id, name, parentId }) => ({
        id,
        label: [names.get(parentId ?? ''), name].filter((one) => one).join(', '),
      }))
      .sort((a, b) => a.label.localeCompare(b.label, 'de'));
  });

  constructor() {
    guardUnload(this);
  }

  hasUnsavedInput(): boolean {
    return !this.leaving && (this.eventForm()?.hasUnsavedInput() ?? false);
  }

  protected readonly prepare = async (model: EventModel): Promise<void> => {
    this.prepared = (await this.store.prepare(prepareBody(model))).code;
  };

  protected leave(): void {
    this.leaving = true;
    const { prepared } = this;
    void this.router.navigateByUrl(
      prepared === null ? ADDRESSES.neighbourhoodConferences : ADDRESSES.neighbourhoodConference(prepared),
    );
  }
}
