/** The board: what is in no theme yet beside the themes, and the commands that move contributions between them. */
import { computed, inject, Service, signal } from '@angular/core';
import { toObservable } from '@angular/core/rxjs-interop';
import type { ContributionRowView, ThemeView } from '@quartierwerk/contracts/participation/contribution.views';
import { participationRoutes } from '@quartierwerk/contracts/participation/participation.routes';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { filter, firstValueFrom } from 'rxjs';
import { Api, readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';
import { debounced } from '../../../shared/time/debounced.js';

const TYPING_PAUSE_MS = 200;

@Service({ autoProvided: false })
export class ThemeBoard {
  private readonly api = inject(Api);
  /** Code of an event; null: all. */
  readonly event = signal<string | null>(null);
  readonly query = signal('');
  private readonly settled = debounced(this.query, TYPING_PAUSE_MS);

  readonly eventsResource = readResource(participationRoutes.events);
  readonly events = computed(() => (this.eventsResource.hasValue() ? this.eventsResource.value().events : []));
  /** Whoever types fast names a theme before the events are there; the name waits for them. */
  readonly eventsRead = firstValueFrom(toObservable(this.eventsResource.isLoading).pipe(filter((loading) => !loading)), {
    defaultValue: false,
  });
  readonly themesResource = readResource(participationRoutes.themes, () => ({ query: { event: this.event() } }));
  private readonly knownThemes = keptValue(this.themesResource);
  readonly themes = computed(() => this.knownThemes()?.themes);
  readonly looseResource = readResource(participationRoutes.contributions, () => ({
    query: { event: this.event(), themed: 'none', q: this.settled().trim(), sort: 'points' },
  }));
  private readonly knownLoose = keptValue(this.looseResource);
  readonly loose = computed(() => this.knownLoose());

  /** @returns the theme that took them: where the chosen one was merged meanwhile, the one that stands */
  async gather(themeId: string, rows: readonly ContributionRowView[]): Promise<ThemeView> {
    const body = { contributionIds: rows.map(({ id }) => id) };
    const taken = await this.api.send(participationRoutes.gather, { params: { id: themeId }, body });
    this.reload();
    return taken;
  }

  async release(themeId: string, rows: readonly ContributionRowView[]): Promise<void> {
    const body = { contributionIds: rows.map(({ id }) => id) };
    await this.api.send(participationRoutes.release, { params: { id: themeId }, body });
    this.reload();
  }

  async create(eventId: string, name: string, rows: readonly ContributionRowView[]): Promise<void> {
    const body = { id: uuidV7(), eventId, name, contributionIds: rows.map(({ id }) => id) };
    await this.api.send(participationRoutes.createTheme, { body });
    this.reload();
  }

  reload(): void {
    this.themesResource.reload();
    this.looseResource.reload();
  }
}
