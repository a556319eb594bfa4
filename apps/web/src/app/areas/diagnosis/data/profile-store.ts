/** The sheet of one area: found by the names in the address, with its figures, and with what people wrote, as the last command left it. */
import { computed, inject, linkedSignal, Service, signal } from '@angular/core';
import { diagnosisRoutes } from '@quartierwerk/contracts/diagnosis/diagnosis.routes';
import type {
  AreaProfileView,
  ExpertNoteView,
  ProfileContentView,
  ProfileStatementView,
} from '@quartierwerk/contracts/diagnosis/profile.views';
import type { SelectionView } from '@quartierwerk/contracts/diagnosis/selection.views';
import { placesRoutes } from '@quartierwerk/contracts/places/places.routes';
import type { AreaView } from '@quartierwerk/contracts/places/places.views';
import { isUuid, uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { slugOf } from '../../../shared/addresses.js';
import { Api, readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';
import { steadySend } from '../../../shared/http/steady-send.js';
import { creationOf, revisionOf, type NoteEntry, type StatementEntry } from '../model/entries.js';

/** Names of the address. */
export interface Place {
  readonly municipality: string;
  readonly area: string;
}

@Service({ autoProvided: false })
export class ProfileStore {
  private readonly api = inject(Api);
  private readonly sendSteadily = steadySend();

  readonly place = signal<Place | null>(null);
  /** Area edition; null is the one in force. */
  readonly areaEdition = signal<string | null>(null);
  /** Number of another run than the pinned one. */
  readonly runNumber = signal<number | null>(null);
  /** An earlier edition of the profile. */
  readonly profileEdition = signal<number | null>(null);

  private readonly editionsResource = readResource(placesRoutes.editions);
  private readonly areasResource = readResource(placesRoutes.areas, () => {
    if (!this.editionsResource.hasValue()) return undefined;
    const { editions } = this.editionsResource.value();
    const edition = editions.find(({ id }) => id === this.areaEdition()) ?? editions[0];
    return edition ? { params: { id: edition.id } } : undefined;
  });
  private readonly areaId = computed(() => {
    const place = this.place();
    // A trace knows the id of an area and not always its municipality.
    if (place !== null && isUuid(place.municipality)) return place.municipality;
    if (place === null || !this.areasResource.hasValue()) return null;
    return findArea(this.areasResource.value().areas, place)?.id ?? null;
  });
  /** The address names no area of this edition, or there is no edition at all. */
  readonly unknown = computed(() => {
    const withoutAreas = this.editionsResource.hasValue() && this.editionsResource.value().editions.length === 0;
    return this.areaId() === null && (withoutAreas || this.areasResource.hasValue());
  });

  readonly resource = readResource(diagnosisRoutes.profile, () => {
    const id = this.areaId();
    if (id === null) return undefined;
    return { params: { id }, query: { run: this.runNumber(), edition: this.profileEdition() } };
  });
  readonly error = computed(() => this.resource.error() ?? this.areasResource.error() ?? this.editionsResource.error());
  private readonly read = keptValue(this.resource);
  private readonly content = linkedSignal<AreaProfileView | undefined, ProfileContentView | undefined>({
    source: this.read,
    computation: (profile) => profile,
  });
  readonly profile = computed<AreaProfileView | undefined>(() => {
    const [profile, content] = [this.read(), this.content()];
    return profile && content ? { ...profile, ...content } : undefined;
  });

  /** The sheet as it stands now, without showing it: forms that are open keep what was typed. */
  async peek(): Promise<AreaProfileView | null> {
    const id = this.areaId();
    if (id === null) return null;
    return this.api.read(diagnosisRoutes.profile, {
      params: { id },
      query: { run: this.runNumber(), edition: this.profileEdition() },
    });
  }

  /** Reads everything again and shows it. */
  async refresh(): Promise<void> {
    const profile = await this.peek();
    if (profile) this.show(profile);
  }

  /** Takes over a sheet that was read. */
  show(profile: AreaProfileView): void {
    this.resource.set(profile);
  }

  async createProfile(runId: string): Promise<void> {
    const id = this.areaId();
    if (id === null) return;
    await this.api.send(diagnosisRoutes.createProfile, { params: { id }, body: { id: uuidV7(), runId } });
    // A new edition pins another run, so the figures change too.
    this.runNumber.set(null);
    this.profileEdition.set(null);
    await this.refresh();
  }

  async release(): Promise<void> {
    const profile = this.profile()?.profile;
    if (!profile) return;
    const { id, version } = profile;
    this.content.set(await this.api.send(diagnosisRoutes.releaseProfile, { params: { id }, version }));
  }

  async addStatement(entry: StatementEntry): Promise<void> {
    const id = this.profile()?.profile?.id;
    if (id === undefined) return;
    const body = { id: uuidV7(), ...creationOf(entry) };
    this.content.set(await this.api.send(diagnosisRoutes.createStatement, { params: { id }, body }));
  }

  async reviseStatement({ id, version }: ProfileStatementView, entry: StatementEntry): Promise<void> {
    const options = { params: { id }, version, body: revisionOf(entry) };
    this.content.set(await this.sendSteadily(diagnosisRoutes.reviseStatement, options));
  }

  async removeStatement({ id, version }: ProfileStatementView): Promise<void> {
    this.content.set(await this.api.send(diagnosisRoutes.removeStatement, { params: { id }, version }));
  }

  async addNote(entry: NoteEntry): Promise<void> {
    const id = this.areaId();
    if (id === null) return;
    const body = { id: uuidV7(), ...creationOf(entry) };
    this.content.set(await this.api.send(diagnosisRoutes.createNote, { params: { id }, body }));
  }

  async reviseNote({ id, version }: ExpertNoteView, entry: NoteEntry): Promise<void> {
    const options = { params: { id }, version, body: revisionOf(entry) };
    this.content.set(await this.sendSteadily(diagnosisRoutes.reviseNote, options));
  }

  async removeNote({ id, version }: ExpertNoteView): Promise<void> {
    this.content.set(await this.api.send(diagnosisRoutes.removeNote, { params: { id }, version }));
  }

  async endSelection({ id, version }: SelectionView, reason: string): Promise<void> {
    await this.api.send(diagnosisRoutes.endSelection, { params: { id }, version, body: { reason } });
    await this.refresh();
  }
}

/** The small area whose names are written like that; the first segment is its municipality, or the district where there is none. */
export function findArea(areas: readonly AreaView[], place: Place): AreaView | undefined {
  const byId = new Map(areas.map((area) => [area.id, area]));
  return areas.find((area) => {
    if (area.level !== 'small_area') return false;
    return slugOf(area.name) === place.area && slugOf(byId.get(area.parentId ?? '')?.name ?? '') === place.municipality;
  });
}
