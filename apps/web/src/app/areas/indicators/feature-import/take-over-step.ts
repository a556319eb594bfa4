/** Step 5: under which name the table is stored, what is stored, and after it the result with the way back. */
import { Component, computed, inject } from '@angular/core';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import type { ImportMapping } from '@quartierwerk/domain/indicators/import/mapping';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { Formats } from '@quartierwerk/ui/format/formats';
import { tooLong } from '../../../shared/forms/at-most.js';
import { ImportStore } from '../data/import-store.js';
import { defectSentence } from '../model/column-words.js';
import { FAILURE_WORDS, yearsText } from '../model/delivery-words.js';
import { figuresSentence } from '../model/figures-sentence.js';
import { importFigures } from '../model/import-figures.js';
import { Dependents } from '../ui/dependents.js';
import { ImportResult } from '../ui/import-result.js';
import { RunningStep } from '../ui/running-step.js';
import { StepHeading } from '../ui/step-heading.js';

@Component({
  selector: 'qw-take-over-step',
  imports: [Dependents, Field, FieldInput, ImportResult, Note, RunningStep, StepHeading],
  templateUrl: './take-over-step.html',
  styleUrl: './take-over-step.scss',
})
export class TakeOverStep {
  protected readonly store = inject(ImportStore);
  private readonly formats = inject(Formats);

  protected readonly titleLabel = $localize`:@@indicators.deliveryTitle:Name der Lieferung`;
  protected readonly referenceLabel = $localize`:@@indicators.referenceDay:Stichtag der Zahlen`;
  protected readonly noteLabel = $localize`:@@indicators.note:Bemerkung`;
  protected readonly titleErrors = computed(() =>
    this.store.mapping()?.title.trim() === ''
      ? [$localize`:@@indicators.defectTitle:Die Lieferung braucht einen Namen.`]
      : tooLong(this.store.mapping()?.title ?? '', LIMITS.nameLength),
  );
  protected readonly noteErrors = computed(() => tooLong(this.store.mapping()?.note ?? '', LIMITS.textLength));
  /** Said at the field as well as in the list of what is open. */
  protected readonly referenceErrors = computed(() =>
    this.store
      .defects()
      .filter(({ code }) => code === 'REFERENCE_DAY_IN_FUTURE')
      .map((defect) => defectSentence(defect, [])),
  );

  protected readonly sentence = computed(() => {
    const [check, mapping] = [this.store.view()?.check, this.store.mapping()];
    return check && mapping ? figuresSentence(importFigures(check, mapping.suppressSmallCases), this.formats) : '';
  });
  protected readonly facts = computed(() => {
    const [view, mapping] = [this.store.view(), this.store.mapping()];
    if (!view?.check || !mapping) return [];
    const { check, options } = view;
    const left = check.skipped;
    return [
      {
        term: $localize`:@@indicators.source:Quelle`,
        text: options.sources.find(({ id }) => id === mapping.sourceId)?.name ?? this.formats.missing,
      },
      {
        term: $localize`:@@indicators.areaEdition:Gebietsstand`,
        text: options.areaEditions.find(({ id }) => id === mapping.areaEditionId)?.name ?? this.formats.missing,
      },
      {
        term: $localize`:@@indicators.indicatorsHead:Indikatoren`,
        text: check.indicators.map(({ code }) => code).join(', '),
      },
      { term: $localize`:@@indicators.years:Jahre`, text: yearsText(check.years) },
      { term: $localize`:@@indicators.areasHead:Gebiete`, text: this.formats.number(check.areas) },
      ...(left > 0 ? [{ term: $localize`:@@indicators.leftOut:ausgelassen`, text: this.linesText(left) }] : []),
    ];
  });
  protected readonly replaces = computed(() => (this.store.view()?.check?.replaces.length ?? 0) > 0);
  protected readonly replacedHeading = computed(() => {
    const check = this.store.view()?.check;
    const count = check?.groups.find(({ code }) => code === 'replaces_value')?.count ?? 0;
    return count === 1
      ? $localize`:@@indicators.replacedOne:1 Wert ersetzt einen älteren`
      : $localize`:@@indicators.replacedMany:${this.formats.number(count)}:count: Werte ersetzen ältere`;
  });
  protected readonly failure = computed(() => {
    const failure = this.store.view()?.failure ?? null;
    return failure === null ? '' : FAILURE_WORDS[failure];
  });

  protected change(change: Partial<ImportMapping>): void {
    const mapping = this.store.mapping();
    if (mapping) this.store.type({ ...mapping, ...change });
  }

  private linesText(count: number): string {
    return count === 1
      ? $localize`:@@indicators.oneLine:1 Zeile`
      : $localize`:@@indicators.lines:${this.formats.number(count)}:count: Zeilen`;
  }
}
