/** A new measure: where it belongs in its plan, what it rests on, what it is to reach. Costs and milestones follow on its sheet. */
import { Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type Params, Router, RouterLink } from '@angular/router';
import type { CreateMeasure } from '@quartierwerk/contracts/plans/measures.dto';
import { placesRoutes } from '@quartierwerk/contracts/places/places.routes';
import type { AreaDetailView } from '@quartierwerk/contracts/places/places.views';
import { plansRoutes } from '@quartierwerk/contracts/plans/plans.routes';
import type { PlanRowView } from '@quartierwerk/contracts/plans/plans.views';
import { steeringRoutes } from '@quartierwerk/contracts/steering/steering.routes';
import { planOpenVerdict } from '@quartierwerk/domain/plans/plan-workflow';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { ADDRESSES, QUERY } from '../../../shared/addresses.js';
import { guardUnload, type HoldsInput } from '../../../shared/forms/leave-guard.js';
import { Api, readResource } from '../../../shared/http/api.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { placeWords } from '../../../shared/places/current-areas.js';
import { measureBody, NEW_MEASURE, type MeasureEntry, type Section } from '../model/measure-entry.js';
import { numberInField, placeOf } from '../model/measure-place.js';
import { MeasureForm } from '../ui/measure-form.js';
import { type PlanLink, PlanTable } from '../ui/plan-table.js';

const ALL: readonly Section[] = ['need', 'aim', 'who', 'when', 'lasting'];

@Component({
  selector: 'qw-new-measure-page',
  imports: [
    ...[Empty, Field, FieldInput, Loading, MatButton, MeasureForm, Note, PageHeader, PlanTable],
    ...[ProblemView, RouterLink],
  ],
  templateUrl: './new-measure-page.html',
})
export class NewMeasurePage implements HoldsInput {
  /** Code of the plan. */
  readonly konzept = input<string>();
  /** Code of the decision that it is to carry out. */
  readonly beschluss = input<string>();
  /** Numbers of the field and the stage in which it is to stand. */
  readonly feld = input<string>();
  readonly stufe = input<string>();
  /** Code or id of the area that it is for. */
  readonly gebiet = input<string>();

  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly measureForm = viewChild(MeasureForm);
  private saved = false;

  protected readonly addresses = ADDRESSES;
  protected readonly newPlan = $localize`:@@plans.newPlan:Neues Handlungskonzept`;
  protected readonly sections = ALL;
  protected readonly heading = $localize`:@@plans.newMeasure:Neue Maßnahme`;
  protected readonly action = $localize`:@@plans.newMeasureAction:Maßnahme anlegen`;
  protected readonly endLabel = $localize`:@@plans.end:Ende`;
  protected readonly whichHeading = $localize`:@@plans.whichPlan:In welchem Konzept?`;

  protected readonly resource = readResource(plansRoutes.plan, () => {
    const key = this.konzept();
    return key === undefined ? undefined : { params: { key } };
  });
  protected readonly plans = readResource(plansRoutes.plans, () => (this.konzept() === undefined ? {} : undefined));
  private readonly decided = readResource(steeringRoutes.decision, () => {
    const code = this.beschluss();
    return code === undefined ? undefined : { params: { code } };
  });
  private readonly placed = readResource(placesRoutes.area, () => {
    const code = this.gebiet();
    return code === undefined ? undefined : { params: { id: code } };
  });
  protected readonly decision = computed(() => (this.decided.hasValue() ? this.decided.value() : undefined));
  protected readonly area = computed(() => (this.placed.hasValue() ? this.placed.value() : undefined));
  /** What it is for may be gone, or not be the person's to see. */
  protected readonly origin = computed(() =>
    this.decided.error() || this.placed.error()
      ? $localize`:@@plans.originGone:Wofür die Maßnahme angelegt werden sollte, ist nicht zu finden. Verknüpfen Sie es später auf ihrem Blatt.`
      : '',
  );
  /** What was typed for one thing is not found again under another. */
  protected readonly purpose = computed(() => this.beschluss() ?? this.gebiet() ?? '');
  protected readonly openPlans = computed(() =>
    this.plans.hasValue() ? this.plans.value().plans.filter(({ state }) => planOpenVerdict(state).ok) : [],
  );
  /** What is prefilled is there before the form is, so that nothing typed is replaced. */
  protected readonly ready = computed(() => !this.decided.isLoading() && !this.placed.isLoading());
  protected readonly plan = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly crumbs = computed(() => {
    const plan = this.plan();
    return [
      { label: $localize`:@@plans.measures:Maßnahmen`, link: ADDRESSES.measures },
      ...(plan ? [{ label: plan.title, link: ADDRESSES.plan(plan.code) }] : []),
      { label: this.heading },
    ];
  });
  protected readonly endsOn = signal('');
  protected readonly initial = computed<MeasureEntry>(() => ({
    ...NEW_MEASURE,
    ...placeOf(this.plan(), { field: this.feld(), stage: this.stufe() }, new Date().getFullYear()),
    title: this.decision()?.title ?? '',
    leadUnit: this.decision()?.lead?.name ?? '',
    areaId: this.area()?.id ?? this.decision()?.areaId ?? '',
    areaName: this.area()?.name ?? this.decision()?.areaName ?? '',
  }));

  constructor() {
    guardUnload(this);
  }

  hasUnsavedInput(): boolean {
    return !this.saved && (this.measureForm()?.hasUnsavedInput() ?? false);
  }

  protected readonly create = async (entry: MeasureEntry): Promise<void> => {
    const plan = this.plan();
    if (!plan) return;
    const decision = this.decision();
    const body: CreateMeasure = {
      ...measureBody(entry, ALL),
      ...{ id: uuidV7(), title: entry.title, stageId: entry.stageId, fieldId: entry.fieldId },
      endsOn: this.endsOn() || null,
      ...(decision ? { decisionId: decision.id } : {}),
    };
    const measure = await this.api.send(plansRoutes.createMeasure, { params: { id: plan.id }, body });
    this.saved = true;
    this.toasts.show($localize`:@@plans.measureCreated:Maßnahme ${measure.code}:code: angelegt`);
    await this.router.navigateByUrl(ADDRESSES.measure(measure.code));
  };

  protected areaWords({ name, path }: AreaDetailView): string {
    // District, then municipality.
    return placeWords({ name, municipalityName: path[1]?.name ?? null });
  }

  /** What was begun goes along to a plan that is founded or completed for it. */
  protected readonly begun = computed<Params>(() => ({
    [QUERY.decision]: this.beschluss(),
    [QUERY.area]: this.gebiet(),
  }));
  /** A measure stands in a field and in a stage; a plan without them is completed first. */
  protected readonly lacksFrame = computed(() => {
    const plan = this.plan();
    return plan !== undefined && (plan.fields.length === 0 || plan.stages.length === 0);
  });

  /** The same question in this plan. */
  protected inPlan(code: string): Params {
    return { [QUERY.plan]: code, ...this.begun() };
  }
  protected readonly toPlan = ({ code }: PlanRowView): PlanLink => ({ commands: [], queryParams: this.inPlan(code) });

  /** The number that the next measure of a field gets; empty while none is chosen. */
  protected readonly numberIn = (fieldId: string): string => {
    const plan = this.plan();
    return plan ? numberInField(plan, fieldId) : '';
  };

  protected leave(): void {
    const plan = this.plan();
    if (!this.saved && plan) void this.router.navigateByUrl(ADDRESSES.plan(plan.code));
  }
}
