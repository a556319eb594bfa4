/** A new indicator with the first edition of its definition. */
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, pattern, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { CreateDomain, CreateIndicator } from '@quartierwerk/contracts/indicators/catalogue.dto';
import { indicatorsRoutes } from '@quartierwerk/contracts/indicators/indicators.routes';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { dayOf } from '@quartierwerk/domain/time/day';
import { ErrorSummary } from '@quartierwerk/ui/field/error-summary';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { atMost } from '../../../shared/forms/at-most';
import { ADDRESSES } from '../../../shared/addresses.js';
import { keepDraft } from '../../../shared/forms/draft.js';
import { errorsOf, summaryOf } from '../../../shared/forms/form-errors.js';
import { guardUnload, type HoldsInput } from '../../../shared/forms/leave-guard.js';
import { submitForm } from '../../../shared/forms/submit-form.js';
import { Api, readResource } from '../../../shared/http/api.js';
import { definitionBody, emptyDefinition, type DefinitionEntry } from '../model/definition-entry.js';
import { definitionRules } from '../model/definition-schema.js';
import { DefinitionForm } from '../ui/definition-form.js';

/** Value of the choice "a new domain"; no code of a domain is empty of letters. */
const NEW_DOMAIN = '+';
const CODE = /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/;

interface IndicatorEntry {
  readonly code: string;
  readonly domainId: string;
  readonly domainCode: string;
  readonly domainName: string;
  readonly definition: DefinitionEntry;
}

@Component({
  selector: 'qw-new-indicator-page',
  imports: [DefinitionForm, ErrorSummary, Field, FieldInput, FormField, MatButton, PageHeader, RouterLink],
  templateUrl: './new-indicator-page.html',
  styleUrl: './form-page.scss',
})
export class NewIndicatorPage implements HoldsInput {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);

  protected readonly addresses = ADDRESSES;
  protected readonly errorsOf = errorsOf;
  protected readonly newDomain = NEW_DOMAIN;
  protected readonly heading = $localize`:@@indicators.newTitle:Neuer Indikator`;
  protected readonly crumbs = [
    { label: $localize`:@@indicators.station:Indikatoren`, link: ADDRESSES.indicators },
    { label: this.heading },
  ];
  protected readonly codeLabel = $localize`:@@indicators.code:Kürzel`;
  protected readonly codeHint = $localize`:@@indicators.codeHint:Buchstaben, Ziffern und Bindestriche; steht in Adressen und Tabellenköpfen`;
  protected readonly domainLabel = $localize`:@@indicators.domain:Bereich`;
  protected readonly domainCodeLabel = $localize`:@@indicators.domainCode:Kürzel des neuen Bereichs`;
  protected readonly domainNameLabel = $localize`:@@indicators.domainName:Name des neuen Bereichs`;

  private readonly catalogue = readResource(indicatorsRoutes.catalogue);
  private readonly sourceList = readResource(indicatorsRoutes.sources);
  protected readonly domains = computed(() => (this.catalogue.hasValue() ? this.catalogue.value().domains : []));
  protected readonly sources = computed(() => (this.sourceList.hasValue() ? this.sourceList.value().sources : []));

  private readonly begun: IndicatorEntry = {
    code: '',
    domainId: '',
    domainCode: '',
    domainName: '',
    definition: emptyDefinition(dayOf(new Date())),
  };
  protected readonly entry = signal<IndicatorEntry>(this.begun);
  private readonly draft = keepDraft('indicator', this.entry);
  protected readonly form = form(this.entry, (path) => {
    required(path.code);
    pattern(path.code, CODE);
    required(path.domainId);
    const named = { when: () => this.entry().domainId === NEW_DOMAIN };
    required(path.domainCode, named);
    pattern(path.domainCode, CODE);
    required(path.domainName, named);
    atMost(path.domainName, 200);
    definitionRules(path.definition);
  });
  protected readonly attempted = signal(false);
  protected readonly summary = computed(() => (this.attempted() ? summaryOf(this.form) : []));
  private saved = false;

  constructor() {
    guardUnload(this);
  }

  hasUnsavedInput(): boolean {
    return !this.saved && JSON.stringify(this.entry()) !== JSON.stringify(this.begun);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.attempted.set(false);
    const accepted = await submitForm(this.form, () => this.create(), {
      INDICATOR_CODE_TAKEN: 'code',
      DOMAIN_CODE_TAKEN: 'domainCode',
    });
    this.attempted.set(!accepted);
    if (!accepted) return;
    this.saved = true;
    this.draft.clear();
    const { code } = this.entry();
    this.toasts.show($localize`:@@indicators.created:Indikator ${code}:code: angelegt`);
    await this.router.navigateByUrl(ADDRESSES.indicator(code));
  }

  /** The domain first: when the indicator is refused after it, the domain stays chosen and is not made twice. */
  private async create(): Promise<void> {
    const domainId = await this.domainId();
    const { code, definition } = this.entry();
    const body: CreateIndicator = { id: uuidV7(), code, domainId, ...definitionBody(definition) };
    await this.api.send(indicatorsRoutes.createIndicator, { body });
  }

  private async domainId(): Promise<string> {
    const { domainId, domainCode, domainName } = this.entry();
    if (domainId !== NEW_DOMAIN) return domainId;
    const body: CreateDomain = { id: uuidV7(), code: domainCode, name: domainName };
    const domain = await this.api.send(indicatorsRoutes.createDomain, { body });
    this.catalogue.reload();
    this.entry.update((entry) => ({ ...entry, domainId: domain.id, domainCode: '', domainName: '' }));
    return domain.id;
  }
}
