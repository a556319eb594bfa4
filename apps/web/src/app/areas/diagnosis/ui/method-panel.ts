/**
 * The method of the draft: where the figures come from, what they are measured against, and how much each domain weighs. Every change
 * is computed at once; nothing is stored before "Lauf speichern".
 */
import { Component, computed, inject, input, output } from '@angular/core';
import type { IndexInputView } from '@quartierwerk/contracts/diagnosis/index-input.views';
import type { AreaEditionView } from '@quartierwerk/contracts/places/places.views';
import {
  AGGREGATIONS,
  REFERENCES,
  STANDARDISATIONS,
  type Aggregation,
  type Reference,
  type Standardisation,
} from '@quartierwerk/statistics/index/method';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { Formats } from '@quartierwerk/ui/format/formats';
import {
  isOwnMethod,
  TEMPLATES,
  TOP_LIMITS,
  toIndexMethod,
  topOf,
  coverageOf,
  weightOf,
  withAggregation,
  withCoverage,
  withStandardisation,
  withTemplate,
  withWeight,
  type DraftMethod,
  type TemplateId,
} from '../model/draft-method.js';
import { methodLines } from '../model/method-words.js';
import type { RunFigures } from '../model/run-figures.js';
import { methodName, REFERENCE_WORDS } from '../model/run-words.js';
import { AGGREGATION_WORDS, STANDARDISATION_WORDS } from '../model/variant-words.js';
import { DomainWeight } from './domain-weight.js';
import { ExpertChoices } from './expert-choices.js';
import { WholeFigure } from './whole-figure.js';

@Component({
  selector: 'qw-method-panel',
  imports: [DomainWeight, ExpertChoices, Field, FieldInput, WholeFigure],
  templateUrl: './method-panel.html',
  styleUrl: './method-panel.scss',
})
export class MethodPanel {
  readonly draft = input.required<DraftMethod>();
  readonly data = input.required<IndexInputView>();
  readonly editions = input.required<readonly AreaEditionView[]>();
  /** null while the method cannot be computed. */
  readonly figures = input.required<RunFigures | null>();
  readonly shares = input.required<ReadonlyMap<string, number | null>>();
  readonly changed = output<DraftMethod>();
  readonly yearChosen = output<number>();
  readonly editionChosen = output<string>();

  protected readonly formats = inject(Formats);
  protected readonly references = REFERENCES;
  protected readonly referenceWords = REFERENCE_WORDS;
  protected readonly standardisations = STANDARDISATIONS.map((code) => ({ code, name: STANDARDISATION_WORDS[code] }));
  protected readonly aggregations = AGGREGATIONS.map((code) => ({ code, name: AGGREGATION_WORDS[code] }));
  protected readonly measureLabel = $localize`:@@diagnosis.measure:Maß der Abweichung`;
  protected readonly aggregationLabel = $localize`:@@diagnosis.aggregation:Zusammengefasst als`;
  protected readonly topLimits = TOP_LIMITS;
  protected readonly templates = (Object.keys(TEMPLATES) as TemplateId[]).map((id) => ({ id, name: methodName(id) }));

  protected readonly editionLabel = $localize`:@@diagnosis.edition:Gebietsstand`;
  protected readonly yearLabel = $localize`:@@diagnosis.year:Jahr`;
  protected readonly topLabel = $localize`:@@diagnosis.top:Gruppe bis Rang`;
  protected readonly coverageDomainLabel = $localize`:@@diagnosis.coverageDomain:je Bereich, in %`;
  protected readonly coverageOverallLabel = $localize`:@@diagnosis.coverageOverall:insgesamt, in %`;
  protected readonly templateLabel = $localize`:@@diagnosis.template:Vorlage`;

  protected readonly top = computed(() => topOf(this.draft(), this.figures()?.areasTakingPart ?? 0));
  /** The draft departs from its template, and may not be shown under the template's name any more. */
  protected readonly own = computed(() => isOwnMethod(this.draft()));
  protected readonly ownName = methodName('custom');
  protected readonly backWords = computed(
    () => $localize`:@@diagnosis.resetMethod:Zurück zur Vorlage ${methodName(this.draft().template)}:template:`,
  );
  /** More than are there cannot stand in a group. */
  protected readonly topMax = computed(() => {
    const { min, max } = TOP_LIMITS;
    return Math.max(min, Math.min(max, this.data().areas.filter((area) => area.excludedReason === null).length));
  });
  protected readonly years = computed(() => {
    const { years, thinYears } = this.data();
    return years.toReversed().map((year) => ({
      year,
      label: thinYears.includes(year)
        ? $localize`:@@diagnosis.yearThin:${year}:year:, noch zu wenige Werte`
        : String(year),
    }));
  });
  protected readonly lines = computed(() => {
    const data = this.data();
    const method = toIndexMethod(this.draft(), data.indicators);
    const indicators = data.indicators.map(({ code, direction }) => ({
      direction,
      state: method.weights[code] === 0 ? ('weight_zero' as const) : ('scored' as const),
      referenceSource: 'none' as const,
    }));
    // All but the direction have controls of their own just below.
    return methodLines(method, indicators, this.formats).filter((_, at) => at === 2);
  });
  protected readonly domains = computed(() => {
    const { domains, indicators } = this.data();
    return domains
      .map(({ code, name }) => ({
        ...{ code, name },
        count: indicators.filter(({ domainCode }) => domainCode === code).length,
        weight: weightOf(this.draft(), code),
        share: this.shares().get(code) ?? null,
      }))
      .filter(({ count }) => count > 0);
  });
  protected readonly coverage = computed(() => {
    const { domain, overall } = coverageOf(this.draft());
    return { domain: Math.round(domain * 100), overall: Math.round(overall * 100) };
  });
  protected readonly pools = computed(() => this.data().indicators.some(({ years }) => years.length > 1));

  protected choose(changed: Partial<DraftMethod>): void {
    this.changed.emit({ ...this.draft(), ...changed });
  }

  protected chooseTemplate(id: string): void {
    // The entry of a method of one's own only tells what is: choosing it changes nothing.
    if (id !== '') this.changed.emit(withTemplate(this.draft(), id as TemplateId));
  }

  protected chooseReference(reference: Reference): void {
    this.changed.emit({ ...this.draft(), reference });
  }

  protected measure(standardisation: string): void {
    this.changed.emit(withStandardisation(this.draft(), standardisation as Standardisation));
  }

  protected aggregate(aggregation: string): void {
    this.changed.emit(withAggregation(this.draft(), aggregation as Aggregation));
  }

  protected weigh(domain: string, weight: number): void {
    this.changed.emit(withWeight(this.draft(), domain, weight));
  }

  protected cover(part: 'domain' | 'overall', percent: number): void {
    this.changed.emit(withCoverage(this.draft(), { [part]: percent / 100 }));
  }

  protected pool(together: boolean): void {
    this.changed.emit({ ...this.draft(), pooling: together ? 'edition' : 'none' });
  }

  protected chooseTop(top: number): void {
    this.changed.emit({ ...this.draft(), top });
  }
}
