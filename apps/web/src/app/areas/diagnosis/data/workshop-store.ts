/**
 * The draft of the workshop: the counts of one edition and year, the method as it is set, and what the engine makes of both. Storing
 * hands only the method to the server; it computes by itself, and its hash says whether it saw the same figures.
 */
import { computed, effect, inject, Service, signal } from '@angular/core';
import { diagnosisRoutes } from '@quartierwerk/contracts/diagnosis/diagnosis.routes';
import type { IndexRunHeadView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { placesRoutes } from '@quartierwerk/contracts/places/places.routes';
import { runVerdict } from '@quartierwerk/domain/diagnosis/index-run-rule';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { validateMethod } from '@quartierwerk/statistics/index/validate-method';
import { Api, readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';
import { debounced } from '../../../shared/time/debounced.js';
import { smallAreaShapes } from '../../../shared/map/area-shapes.js';
import { computeDraft, matrixOf } from '../model/compute-draft.js';
import { deliveryGaps } from '../model/delivery-gaps.js';
import { domainShares } from '../model/domain-shares.js';
import { fromMethod, NEW_DRAFT, toIndexMethod, topOf, type DraftMethod } from '../model/draft-method.js';
import { DraftCertainty } from './draft-certainty.js';
import { inputHash } from './input-hash.js';

/** Longer than the time between two steps of a slider, too short to be waited for. */
const REST_MS = 200;

const MOST_AREAS = 1_000;

export interface StoredDraft {
  readonly run: IndexRunHeadView;
  /** Whether the server computed from the same figures; null where the browser could not tell. */
  readonly agrees: boolean | null;
  /** What was stored, to see whether the draft has moved on. */
  readonly draft: string;
}

@Service({ autoProvided: false })
export class WorkshopStore {
  private readonly api = inject(Api);

  readonly draft = signal<DraftMethod>(NEW_DRAFT);
  readonly editionId = signal<string | null>(null);
  readonly year = signal<number | null>(null);
  readonly title = signal('');
  readonly stored = signal<StoredDraft | null>(null);
  /** Number of the run whose method the draft began with. */
  readonly basis = signal<number | null>(null);

  readonly editionsResource = readResource(placesRoutes.editions);
  readonly editions = computed(() => (this.editionsResource.hasValue() ? this.editionsResource.value().editions : []));
  /** Nothing can be computed yet: there are no areas. */
  readonly withoutAreas = computed(() => this.editionsResource.hasValue() && this.editions().length === 0);
  /** The chosen edition, else the one in force. */
  readonly currentEditionId = computed(() => {
    const editions = this.editions();
    return (editions.find(({ id }) => id === this.editionId()) ?? editions[0])?.id ?? null;
  });

  /** Of their own, as a resource is read again whenever what it reads is another value: a slider makes a new draft with every step. */
  private readonly pooling = computed(() => this.draft().pooling);
  readonly inputResource = readResource(diagnosisRoutes.input, () => {
    const editionId = this.currentEditionId();
    if (editionId === null) return undefined;
    return { query: { editionId, year: this.year(), pooling: this.pooling() } };
  });
  readonly data = keptValue(this.inputResource);
  private readonly drawnEditionId = computed(() => this.data()?.edition.id);
  private readonly geometryResource = readResource(placesRoutes.geometry, () => {
    const id = this.drawnEditionId();
    return id === undefined ? undefined : { params: { id } };
  });
  readonly shapes = computed(() =>
    this.geometryResource.hasValue() ? smallAreaShapes(this.geometryResource.value()) : [],
  );

  private readonly matrix = computed(() => {
    const data = this.data();
    return data ? matrixOf(data) : null;
  });
  readonly method = computed(() => toIndexMethod(this.draft(), this.data()?.indicators ?? []));
  /** More areas than a browser computes and draws while a slider moves; the server computes them when the run is stored. */
  readonly tooLarge = computed(() => (this.data()?.areas.length ?? 0) > MOST_AREAS);
  readonly outcome = computed(() => {
    const [data, matrix] = [this.data(), this.matrix()];
    if (!data || !matrix || data.indicators.length === 0 || this.tooLarge()) return null;
    return computeDraft(data, matrix, this.method());
  });
  readonly figures = computed(() => {
    const outcome = this.outcome();
    return outcome?.ok ? outcome.figures : null;
  });
  /** Why the draft can be neither saved nor frozen, by the rule the server applies as well; null while nothing was computed. */
  readonly verdict = computed(() => {
    const figures = this.figures();
    return figures ? runVerdict(figures.areas.filter(({ rank }) => rank !== null).length) : null;
  });
  /** The newest other year that reaches for an index, to go to from one that does not. */
  readonly otherYear = computed(() => {
    const data = this.data();
    return data?.years.findLast((year) => year !== data.year && !data.thinYears.includes(year)) ?? null;
  });
  readonly top = computed(() => topOf(this.draft(), this.figures()?.areasTakingPart ?? 0));
  readonly shares = computed(() => {
    const figures = this.figures();
    return figures ? domainShares(figures) : new Map<string, number | null>();
  });
  private readonly drawing = inject(DraftCertainty);
  /** How sure the draft is; null while it is being drawn, or where nothing is ranked. */
  readonly certainty = this.drawing.certainty;
  /** Whether drawing broke off; `drawAgain` tries once more. */
  readonly certaintyFailed = this.drawing.failed;
  private readonly drawn = effect(() => {
    const [matrix, figures, method, top] = [this.matrix(), this.figures(), this.method(), this.top()];
    this.drawing.draft.set(matrix && figures && this.verdict()?.ok ? { matrix, method, top } : null);
  });

  /**
   * What the table shows: the draft as it was when it last stood still. Its hundreds of rows are written anew in one go then; while a
   * slider moves the map alone follows, and keeps pace.
   */
  readonly rested = debounced(
    computed(() => ({ figures: this.figures(), certainty: this.certainty(), top: this.top() })),
    REST_MS,
  );

  readonly gaps = computed(() => {
    const { figures } = this.rested();
    return figures ? deliveryGaps(figures) : null;
  });

  private readonly fingerprint = computed(() =>
    JSON.stringify([this.data()?.edition.id, this.data()?.year, this.draft().pooling, this.method(), this.title()]),
  );
  /** The stored run that the draft still equals. */
  readonly storedRun = computed(() => {
    const stored = this.stored();
    return stored !== null && stored.draft === this.fingerprint() ? stored : null;
  });

  /** A new draft goes on from the latest frozen run, so that two years are compared by one method; null where there is none. */
  async beginFromLatestRun(): Promise<void> {
    const { runs } = await this.api.read(diagnosisRoutes.runs);
    const latest = runs.find(({ state }) => state === 'frozen');
    if (!latest) return;
    const run = await this.api.read(diagnosisRoutes.run, { params: { number: latest.number } });
    const read = validateMethod(run.method);
    const draft = read.ok ? fromMethod(read.method, run.indicators, run.pooling) : null;
    if (draft === null) return;
    this.draft.set(draft);
    this.basis.set(run.number);
  }

  /** Stores the draft as a run. The server computes it anew. */
  async save(): Promise<StoredDraft> {
    const [data, matrix, method, draft] = [this.data(), this.matrix(), this.method(), this.fingerprint()];
    if (!data || !matrix) throw new Error('A draft without figures cannot be stored.');
    const title = this.title().trim();
    const [run, own] = await Promise.all([
      this.api.send(diagnosisRoutes.computeRun, {
        body: {
          id: uuidV7(),
          editionId: data.edition.id,
          year: data.year,
          pooling: data.pooling,
          method,
          ...(title === '' ? {} : { title }),
        },
      }),
      inputHash(matrix, method),
    ]);
    const stored = { run, agrees: own === null ? null : own === run.dataHash, draft };
    this.stored.set(stored);
    return stored;
  }

  /** Freezes the run that was stored last. */
  async freeze(stored: StoredDraft): Promise<IndexRunHeadView> {
    const { id, version } = stored.run;
    const run = await this.api.send(diagnosisRoutes.freezeRun, { params: { id }, version });
    this.stored.set({ ...stored, run });
    return run;
  }

  drawAgain(): void {
    this.drawing.drawAgain();
  }

  /** Reads the figures again, after the server has seen others. */
  reload(): void {
    this.inputResource.reload();
  }
}
