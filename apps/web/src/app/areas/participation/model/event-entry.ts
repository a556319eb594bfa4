/** What is typed into the form of an event. */
import type { PrepareEvent, ReviseEvent } from '@quartierwerk/contracts/participation/event.dto';
import type { EventView } from '@quartierwerk/contracts/participation/event.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import type { Method } from '@quartierwerk/domain/participation/vocabulary';

export interface StationModel {
  readonly id: string;
  readonly name: string;
  readonly method: Method;
}

export interface EventModel {
  readonly title: string;
  readonly heldOn: string;
  readonly startsAt: string;
  readonly venue: string;
  readonly areaId: string;
  readonly purpose: string;
  readonly leeway: string;
  readonly support: string;
  readonly contactNote: string;
  readonly contactEmail: string;
  readonly stations: readonly StationModel[];
}

export function newStation(): StationModel {
  return { id: uuidV7(), name: '', method: 'world_cafe' };
}

export function newEvent(title: string): EventModel {
  return {
    title,
    heldOn: '',
    startsAt: '',
    venue: '',
    areaId: '',
    purpose: '',
    leeway: '',
    support: '',
    contactNote: '',
    contactEmail: '',
    stations: [newStation()],
  };
}

export function eventModel(event: EventView): EventModel {
  const { title, heldOn, startsAt, venue, purpose, leeway, support, contactNote } = event;
  return {
    ...{ title, heldOn, startsAt, venue, purpose, leeway, support, contactNote },
    areaId: event.area?.id ?? '',
    contactEmail: event.contactEmail ?? '',
    stations: event.stations.map(({ id, name, method }) => ({ id, name, method })),
  };
}

export function prepareBody(model: EventModel): PrepareEvent {
  return { id: uuidV7(), areaId: model.areaId, ...reviseBody(model) } as PrepareEvent;
}

/** A station without a name was not meant. */
export function reviseBody(model: EventModel): ReviseEvent {
  const { areaId: _, contactEmail, stations, ...words } = model;
  return {
    ...words,
    contactEmail: contactEmail.trim() === '' ? null : contactEmail.trim(),
    stations: stations.filter(({ name }) => name.trim() !== '').map((station) => ({ ...station })),
  };
}
