/** A new edition of a definition. What changes in it makes values incomparable, so the old edition stays as it was. */
import {
  Component,
  computed,
  effect,
  inject,
  Injector,
  input,
  runInInjectionContext,
  signal,
  untracked,
} from '@angular/core';
import { form } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { IndicatorView } from '@quartierwerk/contracts/indicators/catalogue.views';
import { indicatorsRoutes } from '@quartierwerk/contracts/indicators/indicators.routes';
import { type Day, dayOf } from '@quartierwerk/domain/time/day';
import { ConflictDialog, type ConflictChoice } from '@quartierwerk/ui/dialog/conflict-dialog';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { ErrorSummary } from '@quartierwerk/ui/field/error-summary';
import { Formats } from '@quartierwerk/ui/format/formats';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { ADDRESSES } from '../../../shared/addresses.js';
import { type Draft, keepDraft } from '../../../shared/forms/draft.js';
import { summaryOf } from '../../../shared/forms/form-errors.js';
import { guardUnload, type HoldsInput } from '../../../shared/forms/leave-guard.js';
import { submitForm } from '../../../shared/forms/submit-form.js';
import { Api, readResource } from '../../../shared/http/api.js';
import { isProblemWith } from '../../../shared/http/problem-error.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import {
  definitionBody,
  emptyDefinition,
  entryOf,
  FIELD_LABELS,
  FIELDS,
  fieldText,
} from '../model/definition-entry.js';
import type { DefinitionEntry } from '../model/definition-entry.js';
import { definitionRules } from '../model/definition-schema.js';
import { DefinitionForm } from '../ui/definition-form.js';

@Component({
  selector: 'qw-new-edition-page',
  imports: [
    ConflictDialog,
    DefinitionForm,
    ErrorSummary,
    Loading,
    MatButton,
    Note,
    PageHeader,
    ProblemView,
    RouterLink,
  ],
  templateUrl: './new-edition-page.html',
  styleUrl: './form-page.scss',
})
export class NewEditionPage implements HoldsInput {
  /** Code of the indicator, from the address. */
  readonly code = input.required<string>();

  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);
  private readonly injector = inject(Injector);

  protected readonly addresses = ADDRESSES;
  protected readonly heading = $localize`:@@indicators.editionTitle:Neue Ausgabe`;
  protected readonly resource = readResource(indicatorsRoutes.indicator, () => ({ params: { code: this.code() } }));
  private readonly sourceList = readResource(indicatorsRoutes.sources);
  protected readonly sources = computed(() => (this.sourceList.hasValue() ? this.sourceList.value().sources : []));

  /** The definition that this edition is made on. */
  private readonly base = signal<IndicatorView | null>(null);
  protected readonly ready = computed(() => this.base() !== null);
  protected readonly entry = signal<DefinitionEntry>(emptyDefinition(dayOf(new Date())));
  protected readonly form = form(this.entry, definitionRules);
  protected readonly attempted = signal(false);
  protected readonly summary = computed(() => (this.attempted() ? summaryOf(this.form) : []));
  /** Somebody else has made an edition meanwhile. */
  protected readonly other = signal<IndicatorView | null>(null);
  /** The entry as it was when the page opened. */
  private begun = '';
  private draft: Draft | null = null;
  private saved = false;

  protected readonly crumbs = computed(() => [
    { label: $localize`:@@indicators.station:Indikatoren`, link: ADDRESSES.indicators },
    { label: this.code(), link: ADDRESSES.indicator(this.code()) },
    { label: this.heading },
  ]);
  protected readonly fact = computed(() => this.base()?.editions[0]?.name ?? '');
  protected readonly conflictFields = computed(() => {
    const stored = this.other()?.editions[0];
    if (!stored) return [];
    const names = new Map(this.sources().map(({ id, name }) => [id, name]));
    const [theirs, mine] = [entryOf(stored), this.entry()];
    return FIELDS.map((key) => ({
      key,
      label: FIELD_LABELS[key],
      stored: fieldText(key, theirs, names, this.formats),
      own: fieldText(key, mine, names, this.formats),
    }));
  });
  protected readonly conflictSentence = computed(() => {
    const stored = this.other()?.editions[0];
    if (!stored) return '';
    return $localize`:@@indicators.editionConflict:Ausgabe ${stored.number}:number: wurde am ${this.formats.dateTime(stored.createdAt)}:when: gespeichert.`;
  });

  constructor() {
    guardUnload(this);
    effect(() => {
      const indicator = this.resource.hasValue() ? this.resource.value() : null;
      if (indicator && untracked(this.base) === null) untracked(() => this.begin(indicator));
    });
  }

  hasUnsavedInput(): boolean {
    return !this.saved && this.base() !== null && JSON.stringify(this.entry()) !== this.begun;
  }

  protected async save(event?: Event): Promise<void> {
    event?.preventDefault();
    this.attempted.set(false);
    const accepted = await submitForm(this.form, () => this.send());
    if (this.other() !== null) return;
    this.attempted.set(!accepted);
    if (!accepted) return;
    this.saved = true;
    this.draft?.clear();
    this.toasts.show($localize`:@@indicators.editionCreated:Neue Ausgabe von ${this.code()}:code: gespeichert`);
    await this.router.navigateByUrl(ADDRESSES.indicator(this.code()));
  }

  /** Field by field what the person chose; then it is sent again, on top of the other edition. */
  protected async settle(choice: ConflictChoice): Promise<void> {
    const other = this.other();
    const stored = other?.editions[0];
    if (!other || !stored) return;
    const theirs = entryOf(stored);
    const mixed = Object.fromEntries(
      FIELDS.map((key) => [key, choice[key] === 'stored' ? theirs[key] : this.entry()[key]]),
    );
    this.entry.update((entry) => ({ ...entry, ...(mixed as Partial<DefinitionEntry>) }));
    this.base.set(other);
    this.other.set(null);
    await this.save();
  }

  private begin(indicator: IndicatorView): void {
    const [current] = indicator.editions;
    if (!current) return;
    const entry = { ...entryOf(current), validFrom: proposedDay(current.validFrom) };
    this.base.set(indicator);
    this.entry.set(entry);
    this.begun = JSON.stringify(entry);
    const key = `indicator.${indicator.code}.${indicator.version}`;
    this.draft = runInInjectionContext(this.injector, () => keepDraft(key, this.entry));
  }

  private async send(): Promise<void> {
    const base = this.base();
    if (!base) return;
    try {
      await this.api.send(indicatorsRoutes.reviseIndicator, {
        params: { code: this.code() },
        body: definitionBody(this.entry()),
        version: base.version,
      });
    } catch (error) {
      if (isProblemWith(error, 'VERSION_STALE')) this.other.set(error.current as IndicatorView);
      throw error;
    }
  }
}

/** The first of January of this year, or the present edition's own day where that is later. */
function proposedDay(present: Day): Day {
  const { validFrom } = emptyDefinition(dayOf(new Date()));
  return validFrom > present ? validFrom : present;
}
