/** One area, by its id or its code: the code in the edition the address names, else in the latest edition that has it. */
import { computed, inject, resource, Service, signal } from '@angular/core';
import { placesRoutes } from '@quartierwerk/contracts/places/places.routes';
import type { AreaEditionView, AreaView } from '@quartierwerk/contracts/places/places.views';
import { isUuid } from '@quartierwerk/domain/ids/uuid-v7';
import { Api, readResource } from '../../../shared/http/api.js';
import { ProblemError } from '../../../shared/http/problem-error.js';
import { smallAreaShapes } from '../../../shared/map/area-shapes.js';

@Service({ autoProvided: false })
export class AreaStore {
  private readonly api = inject(Api);
  readonly code = signal<string | null>(null);
  readonly editionId = signal<string | null>(null);

  readonly resource = resource({
    params: () => {
      const code = this.code();
      return code === null ? undefined : { code, editionId: this.editionId() };
    },
    loader: ({ params, abortSignal }) => this.find(params.code, params.editionId, abortSignal),
  });
  readonly area = computed(() => (this.resource.hasValue() ? this.resource.value().detail : undefined));
  /** All areas of the same edition. */
  readonly areas = computed<readonly AreaView[]>(() => (this.resource.hasValue() ? this.resource.value().areas : []));

  private readonly geometryResource = readResource(placesRoutes.geometry, () => {
    const id = this.area()?.edition.id;
    return id === undefined ? undefined : { params: { id } };
  });
  readonly shapes = computed(() =>
    this.geometryResource.hasValue() ? smallAreaShapes(this.geometryResource.value()) : [],
  );

  private async find(code: string, editionId: string | null, signal: AbortSignal) {
    if (isUuid(code)) {
      const detail = await this.api.read(placesRoutes.area, { params: { id: code }, signal });
      const { areas } = await this.api.read(placesRoutes.areas, { params: { id: detail.edition.id }, signal });
      return { detail, areas };
    }
    const { editions } = await this.api.read(placesRoutes.editions, { signal });
    for (const edition of inOrder(editions, editionId)) {
      const { areas } = await this.api.read(placesRoutes.areas, { params: { id: edition.id }, signal });
      const area = areas.find((candidate) => candidate.code === code);
      if (!area) continue;
      const detail = await this.api.read(placesRoutes.area, { params: { id: area.id }, signal });
      return { detail, areas };
    }
    throw new ProblemError('NOT_FOUND', 404);
  }
}

function inOrder(editions: readonly AreaEditionView[], first: string | null): AreaEditionView[] {
  return [...editions.filter(({ id }) => id === first), ...editions.filter(({ id }) => id !== first)];
}
