/** One section of a measure sheet, typed in place; a new measure is typed in all of them. */
import { NgTemplateOutlet } from '@angular/common';
import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  runInInjectionContext,
  signal,
  type OnInit,
} from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import type { PlanFieldView, PlanStageView } from '@quartierwerk/contracts/plans/plans.views';
import type { ChainNodeView } from '@quartierwerk/contracts/chain/chain.views';
import { offeredStages } from '@quartierwerk/domain/plans/measure-place';
import { LIFE_PHASES, PRIORITIES, type LifePhase } from '@quartierwerk/domain/plans/vocabulary';
import { ErrorSummary } from '@quartierwerk/ui/field/error-summary';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { NodePicker } from '../../../shared/chain/node-picker.js';
import { keepDraft, type Draft } from '../../../shared/forms/draft.js';
import { atMost } from '../../../shared/forms/at-most.js';
import { entryFrom } from '../../../shared/forms/entry.js';
import { errorsOf, summaryOf } from '../../../shared/forms/form-errors.js';
import { submitForm } from '../../../shared/forms/submit-form.js';
import {
  FIELD_WORDS,
  type GroupEntry,
  type MeasureEntry,
  type PackageEntry,
  type Section,
} from '../model/measure-entry.js';
import { PHASE_WORDS, PRIORITY_WORDS, stageWords } from '../model/plan-words.js';

const CHOOSE_FIELD = $localize`:@@plans.chooseField:Wählen Sie, in welchem Handlungsfeld die Maßnahme steht.`;
const CHOOSE_STAGE = $localize`:@@plans.chooseStage:Wählen Sie, in welcher Planungsstufe die Maßnahme beginnt.`;

@Component({
  selector: 'qw-measure-form',
  imports: [ErrorSummary, Field, FieldInput, FormField, MatButton, NgTemplateOutlet, NodePicker],
  templateUrl: './measure-form.html',
  styleUrl: './entry-form.scss',
})
export class MeasureForm implements OnInit {
  readonly initial = input.required<MeasureEntry>();
  readonly sections = input.required<readonly Section[]>();
  readonly stages = input<readonly PlanStageView[]>([]);
  /** Of a new measure, which is put into one of them; none where that is settled. */
  readonly fields = input<readonly PlanFieldView[]>([]);
  /** What the number will be in the chosen field; empty while that is not known. */
  readonly numberIn = input<(fieldId: string) => string>(() => '');
  /** Unique for the measure, the section and the version: what was typed is kept under it. */
  readonly draftKey = input.required<string>();
  readonly action = input.required<string>();
  readonly store = input.required<(entry: MeasureEntry) => Promise<unknown>>();
  readonly closed = output();

  protected readonly words = FIELD_WORDS;
  protected readonly errorsOf = errorsOf;
  protected readonly phases = LIFE_PHASES;
  protected readonly phaseWords = PHASE_WORDS;
  protected readonly priorities = PRIORITIES;
  protected readonly priorityWords = PRIORITY_WORDS;
  protected readonly partnersHint = $localize`:@@plans.onePerLine:Je Zeile eine Stelle`;
  protected readonly leadHint = $localize`:@@plans.leadHint:Ein Amt oder eine Stelle, kein Name`;
  protected readonly labelWord = $localize`:@@plans.groupLabel:Wer`;
  protected readonly countWord = $localize`:@@plans.groupCount:Anzahl`;
  protected readonly ageFromWord = $localize`:@@plans.ageFrom:Alter von`;
  protected readonly ageToWord = $localize`:@@plans.ageTo:bis`;
  protected readonly partWord = $localize`:@@plans.package:Baustein`;
  protected readonly fromWord = $localize`:@@plans.from:von`;
  protected readonly toWord = $localize`:@@plans.to:bis`;
  private readonly year = new Date().getFullYear();
  protected readonly offered = computed(() =>
    offeredStages(this.stages(), this.year).map((stage) => ({ id: stage.id, words: stageWords(stage, this.year) })),
  );
  protected readonly fieldHint = computed(() => {
    const number = this.numberIn()(this.entry().fieldId);
    return number === ''
      ? ''
      : $localize`:@@plans.willBe:Die Maßnahme bekommt voraussichtlich die Nummer ${number}:number:.`;
  });
  private readonly injector = inject(Injector);
  private draft: Draft | null = null;

  /** Begins anew only when the words change, not when the page hands over the same ones again. */
  protected readonly entry = entryFrom<MeasureEntry>(this.initial);
  protected readonly form = form(this.entry, (path) => {
    required(path.title, { when: () => this.has('need') });
    required(path.fieldId, { when: () => this.fields().length > 0, message: CHOOSE_FIELD });
    required(path.stageId, { when: () => this.has('when'), message: CHOOSE_STAGE });
    atMost(path.title, LIMITS.nameLength);
    for (const long of [path.rationale, path.description, path.aim]) atMost(long, LIMITS.textLength);
    for (const middle of [path.participation, path.cooperation, path.sustainability])
      atMost(middle, LIMITS.reasonLength);
    for (const short of [path.leadUnit, path.carrier, path.location]) atMost(short, LIMITS.nameLength);
  });
  protected readonly attempted = signal(false);
  protected readonly summary = computed(() => (this.attempted() ? summaryOf(this.form) : []));

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector<HTMLElement>('[data-focus]')?.focus());
  }

  ngOnInit(): void {
    runInInjectionContext(this.injector, () => (this.draft = keepDraft(this.draftKey(), this.entry)));
  }

  hasUnsavedInput(): boolean {
    return JSON.stringify(this.entry()) !== JSON.stringify(this.initial());
  }

  protected has(section: Section): boolean {
    return this.sections().includes(section);
  }

  protected setArea(area: Pick<ChainNodeView, 'id' | 'title'> | null): void {
    this.patch({ areaId: area?.id ?? '', areaName: area?.title ?? '' });
  }

  protected togglePhase(phase: LifePhase): void {
    const chosen = this.entry().lifePhases;
    const lifePhases = LIFE_PHASES.filter((one) => (one === phase) !== chosen.includes(one));
    this.patch({ lifePhases });
  }

  protected addGroup(): void {
    this.patch({ targetGroups: [...this.entry().targetGroups, { label: '', count: '', ageFrom: '', ageTo: '' }] });
  }

  protected setGroup(at: number, change: Partial<GroupEntry>): void {
    this.patch({
      targetGroups: this.entry().targetGroups.map((group, index) => (index === at ? { ...group, ...change } : group)),
    });
  }

  protected dropGroup(at: number): void {
    this.patch({ targetGroups: this.entry().targetGroups.filter((_, index) => index !== at) });
  }

  protected addPackage(): void {
    this.patch({ workPackages: [...this.entry().workPackages, { title: '', startsOn: '', endsOn: '' }] });
  }

  protected setPackage(at: number, change: Partial<PackageEntry>): void {
    this.patch({
      workPackages: this.entry().workPackages.map((part, index) => (index === at ? { ...part, ...change } : part)),
    });
  }

  protected dropPackage(at: number): void {
    this.patch({ workPackages: this.entry().workPackages.filter((_, index) => index !== at) });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.attempted.set(false);
    const accepted = await submitForm(this.form, () => this.store()(this.entry()), { PERIOD_REVERSED: 'startsOn' });
    this.attempted.set(!accepted);
    if (accepted) this.close();
  }

  protected close(): void {
    this.draft?.clear();
    this.closed.emit();
  }

  private patch(change: Partial<MeasureEntry>): void {
    this.entry.update((entry) => ({ ...entry, ...change }));
  }
}
