/** Buttons, segments, filters, fields with hint and error. */
import { Component, computed, signal } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { isDay } from '@quartierwerk/domain/time/day';
import { ErrorSummary } from '@quartierwerk/ui/field/error-summary';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FilterBar, type FilterField, type FilterState } from '@quartierwerk/ui/filter-bar/filter-bar';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { Segments } from '@quartierwerk/ui/segments/segments';
import { WizardSteps } from '@quartierwerk/ui/wizard/wizard-steps';
import { summaryOf } from '../shared/forms/form-errors.js';
import { fieldWords } from '../shared/words/field-words.js';

@Component({
  selector: 'qw-show-controls',
  imports: [ErrorSummary, Field, FieldInput, FilterBar, FormField, Icon, MatButton, Segments, WizardSteps],
  templateUrl: './show-controls.html',
  styleUrl: './showcase.scss',
})
export class ShowControls {
  protected readonly view = signal('map');
  protected readonly views = [
    { value: 'map', label: $localize`:@@showcase.map:Karte` },
    { value: 'table', label: $localize`:@@showcase.table:Tabelle`, count: 81 },
    { value: 'matrix', label: $localize`:@@showcase.matrix:Matrix` },
  ];
  protected readonly viewLabel = $localize`:@@showcase.view:Ansicht`;

  protected readonly filters: readonly FilterField[] = [
    {
      key: 'state',
      label: $localize`:@@showcase.state:Stand`,
      options: [{ value: 'open', label: $localize`:@@showcase.open:offen` }],
    },
    {
      key: 'place',
      label: $localize`:@@showcase.municipality:Kommune`,
      options: ['Burscheid', 'Kürten', 'Leichlingen', 'Odenthal'].map((name) => ({ value: name, label: name })),
    },
  ];
  protected readonly filterState = signal<FilterState>({ state: 'open' });
  protected readonly filterText = signal<string | null>('');
  protected readonly shown = computed(
    () => 81 - 17 * Object.keys(this.filterState()).length - (this.filterText()?.length ?? 0),
  );

  protected readonly steps = [
    { key: 'file', label: $localize`:@@showcase.stepFile:Datei` },
    { key: 'columns', label: $localize`:@@showcase.stepColumns:Spalten` },
    { key: 'check', label: $localize`:@@showcase.stepCheck:Prüfen` },
    { key: 'take', label: $localize`:@@showcase.stepTake:Übernehmen` },
  ];

  private readonly entry = signal({ due: '31.02.2027', reason: '' });
  protected readonly form = form(this.entry, (path) =>
    validate(path.due, ({ value }) => {
      const day = value().split('.').reverse().join('-');
      return isDay(day) ? undefined : { kind: 'isDay' };
    }),
  );
  protected readonly dueErrors = computed(() =>
    this.form
      .due()
      .errors()
      .map(({ kind }) => fieldWords(kind)),
  );
  protected readonly summary = signal(false);
  protected readonly summaryErrors = computed(() => (this.summary() ? summaryOf(this.form) : []));
}
