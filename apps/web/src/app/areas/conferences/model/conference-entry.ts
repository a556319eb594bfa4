/** What is typed into the form of a planning conference. */
import type { CreateConference } from '@quartierwerk/contracts/conferences/conferences.dto';
import type { ConferenceAreaView, ConferenceView } from '@quartierwerk/contracts/conferences/conference.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import type { ConflictField } from '@quartierwerk/ui/dialog/conflict-dialog';

/** A choice of a list: an area with its municipality, an organisation. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

export interface ParticipantModel {
  /** Only to tell the rows apart. */
  readonly key: string;
  readonly organisationId: string;
  readonly role: string;
  readonly seats: number;
}

export interface ConferenceModel {
  readonly heldOn: string;
  readonly place: string;
  readonly purpose: string;
  readonly areaIds: readonly string[];
  readonly participants: readonly ParticipantModel[];
}

export function newParticipant(): ParticipantModel {
  return { key: uuidV7(), organisationId: '', role: '', seats: 1 };
}

export function newConference(): ConferenceModel {
  return { heldOn: '', place: '', purpose: '', areaIds: [], participants: [newParticipant()] };
}

export function conferenceModel({ heldOn, place, purpose, areas, participants }: ConferenceView): ConferenceModel {
  return {
    ...{ heldOn, place, purpose },
    areaIds: areas.map(({ id }) => id),
    participants: participants.map(({ organisation, role, seats }, at) => ({
      key: String(at),
      organisationId: organisation.id,
      role,
      seats,
    })),
  };
}

/** A row without an organisation was not meant. */
export function conferenceBody(model: ConferenceModel): Omit<CreateConference, 'id'> {
  return {
    heldOn: model.heldOn as CreateConference['heldOn'],
    place: model.place.trim(),
    purpose: model.purpose.trim(),
    areaIds: [...model.areaIds],
    participants: model.participants
      .filter(({ organisationId }) => organisationId !== '')
      .map(({ organisationId, role, seats }) => ({ organisationId, role: role.trim(), seats })),
  };
}

/** Both versions in words, where they differ. */
export function conferenceConflict(
  stored: ConferenceModel,
  own: ConferenceModel,
  areas: readonly Choice[],
  parties: readonly Choice[],
): ConflictField[] {
  const named = (choices: readonly Choice[], id: string): string =>
    choices.find((choice) => choice.id === id)?.label ?? '';
  const areasOf = ({ areaIds }: ConferenceModel): string => areaIds.map((id) => named(areas, id)).join('; ');
  const partiesOf = ({ participants }: ConferenceModel): string =>
    participants
      .map(({ organisationId, role, seats }) => [named(parties, organisationId), role, String(seats)].join(', '))
      .join('; ');
  return [
    { key: 'heldOn', label: DAY, stored: stored.heldOn, own: own.heldOn },
    { key: 'place', label: PLACE, stored: stored.place, own: own.place },
    { key: 'purpose', label: PURPOSE, stored: stored.purpose, own: own.purpose },
    { key: 'areaIds', label: AREAS, stored: areasOf(stored), own: areasOf(own) },
    { key: 'participants', label: PARTICIPANTS, stored: partiesOf(stored), own: partiesOf(own) },
  ];
}

/** "Burscheid, Zentrum Nord": people speak of a conference by its places. */
export function placesInWords(areas: readonly ConferenceAreaView[]): string {
  const municipalities = [...new Set(areas.map(({ municipalityName }) => municipalityName))];
  return municipalities
    .map((municipality) =>
      [
        ...(municipality === null ? [] : [municipality]),
        ...areas.filter(({ municipalityName }) => municipalityName === municipality).map(({ name }) => name),
      ].join(', '),
    )
    .join('; ');
}

export const DAY = $localize`:@@conferences.day:Tag`;
export const PLACE = $localize`:@@conferences.place:Ort`;
export const PURPOSE = $localize`:@@conferences.purpose:Anlass`;
export const AREAS = $localize`:@@conferences.areas:Gebiete`;
export const PARTICIPANTS = $localize`:@@conferences.participants:Teilnehmende`;
