/** A new action plan: its name, its period, the area it is about, and the mission that it serves. */
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { form, FormField, pattern, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { CreatePlan } from '@quartierwerk/contracts/plans/plans.dto';
import { placesRoutes } from '@quartierwerk/contracts/places/places.routes';
import { plansRoutes } from '@quartierwerk/contracts/plans/plans.routes';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import type { ChainNodeView } from '@quartierwerk/contracts/chain/chain.views';
import { ErrorSummary } from '@quartierwerk/ui/field/error-summary';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { ADDRESSES, QUERY, slugOf } from '../../../shared/addresses.js';
import { NodePicker } from '../../../shared/chain/node-picker.js';
import { keepDraft } from '../../../shared/forms/draft.js';
import { atMost } from '../../../shared/forms/at-most.js';
import { errorsOf, summaryOf } from '../../../shared/forms/form-errors.js';
import { guardUnload, type HoldsInput } from '../../../shared/forms/leave-guard.js';
import { submitForm } from '../../../shared/forms/submit-form.js';
import { Api, readResource } from '../../../shared/http/api.js';
import type { PlanEntry } from '../model/plan-entry.js';

interface NewPlanEntry extends PlanEntry {
  readonly codePrefix: string;
  readonly areaName: string;
}

@Component({
  selector: 'qw-new-plan-page',
  imports: [ErrorSummary, Field, FieldInput, FormField, MatButton, NodePicker, PageHeader, RouterLink],
  templateUrl: './new-plan-page.html',
  styleUrl: '../ui/entry-form.scss',
})
export class NewPlanPage implements HoldsInput {
  /** Code or id of the area, and code of the decision, for which a measure was begun before there was a plan for it. */
  readonly gebiet = input<string>();
  readonly beschluss = input<string>();

  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);

  protected readonly addresses = ADDRESSES;
  private readonly plans = readResource(plansRoutes.plans);
  /** Only the first plan goes without letters: numbers of two would be the same. */
  protected readonly others = computed(() => this.plans.hasValue() && this.plans.value().plans.length > 0);
  protected readonly errorsOf = errorsOf;
  protected readonly heading = $localize`:@@plans.newPlan:Neues Handlungskonzept`;
  protected readonly crumbs = [
    { label: $localize`:@@plans.measures:Maßnahmen`, link: ADDRESSES.measures },
    { label: $localize`:@@plans.plans:Handlungskonzepte`, link: ADDRESSES.plans },
    { label: this.heading },
  ];
  protected readonly titleLabel = $localize`:@@plans.planName:Name des Konzepts`;
  protected readonly fromLabel = $localize`:@@plans.begin:Beginn`;
  protected readonly toLabel = $localize`:@@plans.end:Ende`;
  protected readonly areaLabel = $localize`:@@plans.area:Gebiet`;
  protected readonly prefixLabel = $localize`:@@plans.prefix:Buchstaben vor den Nummern`;
  protected readonly prefixHint = $localize`:@@plans.prefixHint:Nur, wenn es schon ein Konzept gibt: aus „B“ wird B1.02`;
  protected readonly missionLabel = $localize`:@@plans.missionName:Name des Leitbilds`;
  protected readonly statementLabel = $localize`:@@plans.mission:Leitbild`;
  protected readonly adoptedLabel = $localize`:@@plans.adopted:Beschlossen von, wann`;

  private readonly begun: NewPlanEntry = {
    ...{ title: '', startsOn: '', endsOn: '', areaId: '', areaName: '', codePrefix: '' },
    ...{ missionTitle: '', missionStatement: '', missionAdopted: '' },
  };
  protected readonly entry = signal<NewPlanEntry>(this.begun);
  private readonly draft = keepDraft('plan', this.entry);
  protected readonly form = form(this.entry, (path) => {
    required(path.title);
    required(path.codePrefix, { when: () => this.others() });
    atMost(path.title, LIMITS.nameLength);
    required(path.startsOn);
    required(path.endsOn);
    pattern(path.codePrefix, /^[A-Z]{0,3}$/);
    atMost(path.missionTitle, LIMITS.nameLength);
    atMost(path.missionStatement, LIMITS.textLength);
    atMost(path.missionAdopted, LIMITS.nameLength);
  });
  protected readonly attempted = signal(false);
  protected readonly summary = computed(() => (this.attempted() ? summaryOf(this.form) : []));
  private saved = false;

  private readonly placed = readResource(placesRoutes.area, () => {
    const id = this.gebiet();
    return id === undefined ? undefined : { params: { id } };
  });

  constructor() {
    guardUnload(this);
    effect(() => {
      const area = this.placed.hasValue() ? this.placed.value() : undefined;
      // What was chosen or typed before stays.
      untracked(() => {
        if (area && this.entry().areaId === '') this.setArea({ id: area.id, title: area.name });
      });
    });
  }

  hasUnsavedInput(): boolean {
    return !this.saved && JSON.stringify(this.entry()) !== JSON.stringify(this.begun);
  }

  protected setArea(area: Pick<ChainNodeView, 'id' | 'title'> | null): void {
    this.entry.update((entry) => ({ ...entry, areaId: area?.id ?? '', areaName: area?.title ?? '' }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.attempted.set(false);
    const accepted = await submitForm(this.form, () => this.create(), {
      PLAN_CODE_TAKEN: 'title',
      PLAN_PREFIX_TAKEN: 'codePrefix',
      PERIOD_REVERSED: 'endsOn',
    });
    this.attempted.set(!accepted);
  }

  private async create(): Promise<void> {
    const { areaId, areaName: _areaName, ...entry } = this.entry();
    const code = slugOf(entry.title).slice(0, 80);
    const body: CreatePlan = { id: uuidV7(), code, ...entry, areaId: areaId === '' ? null : areaId };
    const plan = await this.api.send(plansRoutes.createPlan, { body });
    this.saved = true;
    this.draft.clear();
    this.toasts.show($localize`:@@plans.planCreated:Handlungskonzept angelegt`);
    // Fields and stages come first; without them no measure has a place.
    const begun = { [QUERY.area]: this.gebiet(), [QUERY.decision]: this.beschluss() };
    const forMeasure = Object.values(begun).some((value) => value !== undefined);
    const queryParams = forMeasure ? { [QUERY.plan]: plan.code, ...begun } : {};
    await this.router.navigate([ADDRESSES.goals(plan.code)], { queryParams });
  }
}
