/** The releases of one delivery: the newest one that counts, how far it is, and the commands on it. */
import { computed, DestroyRef, effect, inject, Service, signal } from '@angular/core';
import { indicatorsRoutes } from '@quartierwerk/contracts/indicators/indicators.routes';
import type { ReleaseView } from '@quartierwerk/contracts/indicators/releases.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { Api, readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';

const EVERY_MS = 700;

@Service({ autoProvided: false })
export class ReleaseStore {
  private readonly api = inject(Api);

  readonly deliveryId = signal<string | null>(null);
  private readonly params = computed(() => {
    const id = this.deliveryId();
    return id === null ? undefined : { params: { id } };
  });
  readonly delivery = readResource(indicatorsRoutes.delivery, () => this.params());
  readonly resource = readResource(indicatorsRoutes.releases, () => this.params());
  private readonly list = keptValue(this.resource, () => this.deliveryId());

  readonly known = computed(() => this.list() !== undefined);
  readonly releases = computed(() => this.list()?.releases ?? []);
  readonly current = computed<ReleaseView | null>(() => this.releases()[0] ?? null);
  readonly busy = signal(false);
  readonly failure = signal<unknown>(null);
  readonly shownHidden = signal(50);
  readonly hidden = readResource(indicatorsRoutes.hiddenValues, () => {
    const release = this.current();
    if (!release?.summary) return undefined;
    return { params: { id: release.id }, query: { limit: this.shownHidden() } };
  });

  constructor() {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // While it is worked out its state is asked for again and again.
    effect(() => {
      clearTimeout(timer);
      if (this.current()?.state === 'computing' && !this.resource.isLoading())
        timer = setTimeout(() => this.resource.reload(), EVERY_MS);
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  }

  begin(): Promise<void> {
    const id = this.deliveryId() ?? '';
    return this.act(() => this.api.send(indicatorsRoutes.createRelease, { params: { id }, body: { id: uuidV7() } }));
  }

  /** @param acceptExposed what the attack left open was read, and is wanted all the same */
  approve({ id, version }: ReleaseView, acceptExposed: boolean): Promise<void> {
    const body = { acceptExposed };
    return this.act(() => this.api.send(indicatorsRoutes.approveRelease, { params: { id }, body, version }));
  }

  cancel({ id }: ReleaseView): Promise<void> {
    return this.act(() => this.api.send(indicatorsRoutes.cancelRelease, { params: { id } }));
  }

  async withdraw({ id, version }: ReleaseView, reason: string): Promise<void> {
    const body = { reason: reason.trim() };
    await this.api.send(indicatorsRoutes.withdrawRelease, { params: { id }, body, version });
    this.refresh();
  }

  private async act(send: () => Promise<unknown>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set(null);
    try {
      await send();
    } catch (error) {
      this.failure.set(error);
    } finally {
      this.busy.set(false);
      this.refresh();
    }
  }

  private refresh(): void {
    this.resource.reload();
    this.delivery.reload();
  }
}
