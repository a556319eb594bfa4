/** Documents that are written from a run in the background: the person's own, how far they are, and the commands on them. */
import { computed, DestroyRef, effect, inject, Service, signal } from '@angular/core';
import type { DocumentFormat, DocumentKind } from '@quartierwerk/contracts/diagnosis/documents.constants';
import { diagnosisRoutes } from '@quartierwerk/contracts/diagnosis/diagnosis.routes';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { Api, readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';

/** What is asked for. */
export interface WantedDocument {
  readonly kind: DocumentKind;
  readonly format: DocumentFormat;
  readonly singleFiles: boolean;
}

const EVERY_MS = 600;

@Service({ autoProvided: false })
export class RunDocuments {
  private readonly api = inject(Api);
  readonly number = signal<string | null>(null);
  readonly failure = signal<unknown>(null);

  private readonly resource = readResource(diagnosisRoutes.documents, () => {
    const number = this.number();
    return number === null ? undefined : { params: { number } };
  });
  private readonly read = keptValue(this.resource, () => this.number());
  readonly documents = computed(() => this.read()?.documents ?? []);

  constructor() {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // While one is written its state is asked for again and again.
    effect(() => {
      clearTimeout(timer);
      const writing = this.documents().some(({ state }) => state === 'writing');
      if (writing && !this.resource.isLoading()) timer = setTimeout(() => this.resource.reload(), EVERY_MS);
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  }

  create(runId: string, wanted: WantedDocument): Promise<void> {
    return this.act(() => this.api.send(diagnosisRoutes.createDocument, { body: { id: uuidV7(), runId, ...wanted } }));
  }

  cancel(id: string): Promise<void> {
    return this.act(() => this.api.send(diagnosisRoutes.cancelDocument, { params: { id } }));
  }

  private async act(send: () => Promise<unknown>): Promise<void> {
    this.failure.set(null);
    try {
      await send();
    } catch (error) {
      this.failure.set(error);
    }
    this.resource.reload();
  }
}
