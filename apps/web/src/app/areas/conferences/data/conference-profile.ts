/** The profile of the area that a conference looks at, with what practitioners add to it. */
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

  async addNote(note: Omit<CreateNote, 'id'>): Promise<void> {
    const id = this.areaId();
    if (id === null) return;
    const body = { id: uuidV7(), ...note };
    this.content.set(await this.api.send(diagnosisRoutes.createNote, { params: { id }, body }));
  }
}
