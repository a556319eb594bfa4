/** A stored run: its figures, who selected which areas, and what a new computation from the same deliveries says. */
import { computed, DestroyRef, effect, inject, linkedSignal, Service, signal } from '@angular/core';
import type { SelectArea } from '@quartierwerk/contracts/diagnosis/diagnosis.dto';
import { diagnosisRoutes } from '@quartierwerk/contracts/diagnosis/diagnosis.routes';
import type { RunVerificationView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import type { SelectionView } from '@quartierwerk/contracts/diagnosis/selection.views';
import { placesRoutes } from '@quartierwerk/contracts/places/places.routes';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { Api, readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';
import { smallAreaShapes } from '../../../shared/map/area-shapes.js';
import { deliveryGaps } from '../model/delivery-gaps.js';
import { certaintyOfRun } from '../model/certainty.js';
import { domainShares } from '../model/domain-shares.js';
import { figuresOf } from '../model/run-figures.js';

export type SelectionEntry = Pick<SelectArea, 'reasonKind' | 'reason'>;

/** How often spans are asked for again, and after how long. */
const MOST_TRIES = 5;
const AGAIN_MS = 3_000;

@Service({ autoProvided: false })
export class RunStore {
  private readonly api = inject(Api);
  readonly number = signal<string | null>(null);

  readonly resource = readResource(diagnosisRoutes.run, () => {
    const number = this.number();
    return number === null ? undefined : { params: { number } };
  });
  private readonly read = keptValue(this.resource, this.number);
  /** Head fields as the last command left them, over the run as it was read. */
  private readonly changed = linkedSignal<string | null, Partial<NonNullable<ReturnType<typeof this.read>>>>({
    source: this.number,
    computation: () => ({}),
  });
  readonly run = computed(() => {
    const run = this.read();
    return run && { ...run, ...this.changed() };
  });
  readonly figures = computed(() => {
    const run = this.read();
    return run ? figuresOf(run) : null;
  });
  readonly shares = computed(() => {
    const figures = this.figures();
    return figures ? domainShares(figures) : new Map<string, number | null>();
  });
  readonly gaps = computed(() => {
    const figures = this.figures();
    return figures ? deliveryGaps(figures) : null;
  });

  /** How many areas stand in the first group; null for the usual ninth. */
  readonly wantedTop = signal<number | null>(null);
  private readonly certaintyResource = readResource(diagnosisRoutes.runCertainty, () => {
    const number = this.number();
    return number === null ? undefined : { params: { number }, query: { top: this.wantedTop() } };
  });
  /** How often it was asked for again after a question without an answer. */
  private readonly triedAgain = linkedSignal<unknown, number>({
    source: () => `${this.number()} ${this.wantedTop()}`,
    computation: () => 0,
  });
  /** Null while it is being drawn; undefined where it cannot be. */
  readonly certainty = computed(() => {
    if (this.certaintyResource.error() !== undefined) return this.triedAgain() < MOST_TRIES ? null : undefined;
    if (!this.certaintyResource.hasValue()) return null;
    return certaintyOfRun(this.certaintyResource.value()) ?? undefined;
  });

  private readonly geometryResource = readResource(placesRoutes.geometry, () => {
    const id = this.read()?.edition.id;
    return id === undefined ? undefined : { params: { id } };
  });
  readonly shapes = computed(() =>
    this.geometryResource.hasValue() ? smallAreaShapes(this.geometryResource.value()) : [],
  );

  private readonly selectionsResource = readResource(diagnosisRoutes.selections, () => {
    const editionId = this.read()?.edition.id;
    return editionId === undefined ? undefined : { query: { editionId } };
  });
  /** Selections in force, by the code of their area. */
  readonly selections = computed<ReadonlyMap<string, SelectionView>>(() => {
    if (!this.selectionsResource.hasValue()) return new Map();
    const inForce = this.selectionsResource.value().selections.filter(({ endedAt }) => endedAt === null);
    return new Map(inForce.map((selection) => [selection.area.code, selection]));
  });

  readonly verification = linkedSignal<string | null, RunVerificationView | null>({
    source: this.number,
    computation: () => null,
  });

  constructor() {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Drawing takes a while after a run was stored, and a busy server may break off the question: it is asked again.
    effect(() => {
      clearTimeout(timer);
      if (this.certaintyResource.error() === undefined || this.triedAgain() >= MOST_TRIES) return;
      timer = setTimeout(() => {
        this.triedAgain.update((times) => times + 1);
        this.certaintyResource.reload();
      }, AGAIN_MS);
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  }

  async freeze(): Promise<void> {
    const run = this.run();
    if (!run) return;
    const { id, version } = run;
    this.changed.set(await this.api.send(diagnosisRoutes.freezeRun, { params: { id }, version }));
  }

  async verify(): Promise<void> {
    const run = this.read();
    if (run) this.verification.set(await this.api.read(diagnosisRoutes.verifyRun, { params: { id: run.id } }));
  }

  async select(areaId: string, entry: SelectionEntry): Promise<SelectionView> {
    const runId = this.read()?.id;
    const body = { id: uuidV7(), areaId, ...entry, ...(runId === undefined ? {} : { runId }) };
    const selection = await this.api.send(diagnosisRoutes.selectArea, { body });
    this.selectionsResource.reload();
    return selection;
  }

  async endSelection(selection: SelectionView, reason: string): Promise<void> {
    const { id, version } = selection;
    await this.api.send(diagnosisRoutes.endSelection, { params: { id }, version, body: { reason } });
    this.selectionsResource.reload();
  }
}
