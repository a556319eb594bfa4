/**
 * Two sides of a comparison. Stored runs are read; the draft of the workshop and templates are computed in the browser, on the figures
 * of the other side where the address names none, so that only the method differs.
 */
import { computed, inject, Service, signal, type Signal } from '@angular/core';
import { diagnosisRoutes } from '@quartierwerk/contracts/diagnosis/diagnosis.routes';
import type { IndexRunView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { placesRoutes } from '@quartierwerk/contracts/places/places.routes';
import type { Refusal } from '@quartierwerk/statistics/index/reasons';
import { readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { compareFigures, type ComparedFigures } from '../model/compare-figures.js';
import { sideName, usualSides, type SideChoice } from '../model/compared-side.js';
import { computeDraft, matrixOf } from '../model/compute-draft.js';
import { NEW_DRAFT, toIndexMethod, topOf, withTemplate, type DraftMethod } from '../model/draft-method.js';
import { figuresOf } from '../model/run-figures.js';

@Service({ autoProvided: false })
export class ComparisonStore {
  /** As the address says; null takes what is usual. */
  readonly askedA = signal<SideChoice | null>(null);
  readonly askedB = signal<SideChoice | null>(null);
  readonly draft = signal<DraftMethod>(NEW_DRAFT);
  readonly editionId = signal<string | null>(null);
  readonly year = signal<number | null>(null);
  readonly wantedTop = signal<number | null>(null);

  private readonly session = inject(SessionStore);
  readonly mayCompute = computed(() => this.session.may('diagnosis.compute'));

  readonly runsResource = readResource(diagnosisRoutes.runs);
  readonly runs = computed(() => (this.runsResource.hasValue() ? this.runsResource.value().runs : []));
  private readonly usual = computed(() => usualSides(this.runs()));
  readonly sideA = computed(() => this.askedA() ?? this.usual()?.a ?? null);
  readonly sideB = computed(() => this.askedB() ?? this.usual()?.b ?? null);

  readonly resourceA = this.runResource(this.sideA);
  readonly resourceB = this.runResource(this.sideB);
  private readonly runA = keptValue(this.resourceA);
  private readonly runB = keptValue(this.resourceB);

  /** Whether a side has to be computed here. */
  private readonly computes = computed(() => [this.sideA(), this.sideB()].some((side) => side && side.kind !== 'run'));
  private readonly drafts = computed(() => [this.sideA(), this.sideB()].some((side) => side?.kind === 'draft'));
  readonly editionsResource = readResource(placesRoutes.editions, () => (this.computes() ? {} : undefined));
  readonly inputResource = readResource(diagnosisRoutes.input, () => {
    if (!this.computes()) return undefined;
    const [needsA, needsB] = [this.sideA()?.kind === 'run', this.sideB()?.kind === 'run'];
    const run = needsA ? this.runA() : needsB ? this.runB() : null;
    // The figures that the address names are those of the draft; a template follows what stands beside it.
    const [named, year] = this.drafts() ? [this.editionId(), this.year()] : [null, null];
    // The figures of the run beside it have to be known first.
    if ((needsA || needsB) && !run && named === null) return undefined;
    const editions = this.editionsResource.hasValue() ? this.editionsResource.value().editions : [];
    const editionId = named ?? run?.edition.id ?? editions[0]?.id;
    if (editionId === undefined) return undefined;
    return { query: { editionId, year: year ?? run?.year, pooling: this.poolingOf(run) } };
  });
  private readonly data = keptValue(this.inputResource);
  private readonly matrix = computed(() => {
    const data = this.data();
    return data ? matrixOf(data) : null;
  });

  /** Why a side cannot be computed; null where it can, or is a run. */
  readonly refusals = computed<readonly Refusal[] | null>(() => {
    const outcomes = [this.sideA(), this.sideB()].map((side) => (side === null ? null : this.computed(side)));
    return outcomes.find((outcome) => outcome?.ok === false)?.refusals ?? null;
  });
  private readonly figuresA = computed(() => this.figures(this.sideA(), this.runA()));
  private readonly figuresB = computed(() => this.figures(this.sideB(), this.runB()));

  private readonly lineageA = readResource(placesRoutes.lineage, () => this.lineageOf(this.figuresA(), this.figuresB()));
  private readonly lineageB = readResource(placesRoutes.lineage, () => this.lineageOf(this.figuresB(), this.figuresA()));

  readonly comparison = computed(() => {
    const [a, b] = [this.figuresA(), this.figuresB()];
    if (a === null || b === null) return null;
    const across = a.figures.edition.id !== b.figures.edition.id;
    if (across && !(this.known(this.lineageA) && this.known(this.lineageB))) return null;
    const lineages = {
      a: this.lineageA.hasValue() ? this.lineageA.value() : null,
      b: this.lineageB.hasValue() ? this.lineageB.value() : null,
    };
    return compareFigures(a, b, lineages, this.wantedTop());
  });
  readonly top = computed(() =>
    topOf({ top: this.wantedTop() }, this.figuresB()?.figures.areasTakingPart ?? 0),
  );
  readonly error = computed(
    () =>
      this.runsResource.error() ??
      this.resourceA.error() ??
      this.resourceB.error() ??
      this.editionsResource.error() ??
      this.inputResource.error(),
  );

  /** Reads again what failed. */
  reload(): void {
    for (const resource of [this.runsResource, this.resourceA, this.resourceB, this.inputResource]) {
      if (resource.error() !== undefined) resource.reload();
    }
  }

  private runResource(side: Signal<SideChoice | null>) {
    return readResource(diagnosisRoutes.run, () => {
      const chosen = side();
      return chosen?.kind === 'run' ? { params: { number: chosen.number } } : undefined;
    });
  }

  private lineageOf(own: ComparedFigures | null, other: ComparedFigures | null) {
    if (own === null || other === null || own.figures.edition.id === other.figures.edition.id) return undefined;
    return { params: { id: own.figures.edition.id } };
  }

  private known(resource: typeof this.lineageA): boolean {
    return resource.hasValue() || resource.error() !== undefined;
  }

  /** A draft says itself whether small cohorts are pooled; a template takes it from the run beside it. */
  private poolingOf(run: IndexRunView | null | undefined) {
    return this.drafts() ? this.draft().pooling : (run?.pooling ?? NEW_DRAFT.pooling);
  }

  private figures(side: SideChoice | null, run: IndexRunView | null | undefined): ComparedFigures | null {
    if (side === null) return null;
    const name = sideName(side);
    if (side.kind === 'run') {
      // While another run is being read, the former one must not stand under its name.
      return run && run.number === side.number ? { name, figures: figuresOf(run), pooling: run.pooling } : null;
    }
    const [outcome, data] = [this.computed(side), this.data()];
    return outcome?.ok && data ? { name, figures: outcome.figures, pooling: data.pooling } : null;
  }

  private computed(side: SideChoice) {
    const [data, matrix] = [this.data(), this.matrix()];
    if (side.kind === 'run' || !data || !matrix || data.indicators.length === 0) return null;
    const draft = side.kind === 'draft' ? this.draft() : withTemplate(NEW_DRAFT, side.id);
    return computeDraft(data, matrix, toIndexMethod(draft, data.indicators));
  }
}
