/** The profile of the area that a conference looks at, with what practitioners add to it, and what is there already. */
import { computed, inject, linkedSignal, Service, signal } from '@angular/core';
import type { CreateNote } from '@quartierwerk/contracts/diagnosis/diagnosis.dto';
import { diagnosisRoutes } from '@quartierwerk/contracts/diagnosis/diagnosis.routes';
import type { ProfileContentView } from '@quartierwerk/contracts/diagnosis/profile.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { Api, readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';

@Service({ autoProvided: false })
export class ConferenceProfile {
  private readonly api = inject(Api);

  readonly areaId = signal<string | null>(null);
  private sending = 0;
  readonly resource = readResource(diagnosisRoutes.profile, () => {
    const id = this.areaId();
    return id === null ? undefined : { params: { id } };
  });
  private readonly read = keptValue(this.resource);
  /** What a note left behind, until the area changes. */
  private readonly content = linkedSignal<unknown, ProfileContentView | null>({
    source: this.read,
    computation: () => null,
  });
  readonly profile = computed(() => {
    const profile = this.read();
    const content = this.content();
    return profile && profile.areaId === this.areaId() ? { ...profile, ...(content ?? {}) } : undefined;
  });

  private readonly offersResource = readResource(diagnosisRoutes.offers, () => {
    const areaId = this.areaId();
    return areaId === null ? undefined : { query: { areaId } };
  });
  private readonly offersRead = keptValue(this.offersResource, () => this.areaId());
  /** What is there already for the area and all around it; none until it is read. */
  readonly offers = computed(() => this.offersRead()?.offers ?? []);

  /** Notes that others wrote meanwhile. */
  async refresh(): Promise<void> {
    const [id, seen] = [this.areaId(), this.profile()];
    if (id === null || !seen || this.sending > 0) return;
    const fresh = await this.api.read(diagnosisRoutes.profile, { params: { id } });
    if (this.sending > 0 || this.areaId() !== id || JSON.stringify(fresh.notes) === JSON.stringify(seen.notes)) return;
    const { areaId, profile, editions, statements, notes, actions } = fresh;
    this.content.set({ areaId, profile, editions, statements, notes, actions });
  }

  async addNote(note: Omit<CreateNote, 'id'>): Promise<void> {
    const id = this.areaId();
    if (id === null) return;
    const body = { id: uuidV7(), ...note };
    this.sending += 1;
    try {
      this.content.set(await this.api.send(diagnosisRoutes.createNote, { params: { id }, body }));
    } finally {
      this.sending -= 1;
    }
  }
}
