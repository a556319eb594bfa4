/** Preparing a planning conference: day, place, what it is for, the areas it looks at, and who sits at the table. */
import {
  Component,
  computed,
  inject,
  Injector,
  input,
  output,
  runInInjectionContext,
  signal,
  type OnInit,
} from '@angular/core';
import { applyEach, form, FormField, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import { ErrorSummary } from '@quartierwerk/ui/field/error-summary';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { uniqueId } from '@quartierwerk/ui/ids/unique-id';
import { atMost } from '../../../shared/forms/at-most.js';
import { keepDraft, type Draft } from '../../../shared/forms/draft.js';
import { entryFrom } from '../../../shared/forms/entry.js';
import { errorsOf, summaryOf } from '../../../shared/forms/form-errors.js';
import { submitForm } from '../../../shared/forms/submit-form.js';
import {
  DAY,
  newParticipant,
  PLACE,
  PURPOSE,
  type Choice,
  type ConferenceModel,
  type ParticipantModel,
} from '../model/conference-entry.js';

const MAX_AREAS = 10;
const MAX_SEATS = 99;

@Component({
  selector: 'qw-conference-form',
  imports: [ErrorSummary, Field, FieldError, FieldInput, FormField, Icon, MatButton],
  templateUrl: './conference-form.html',
  styleUrl: './conference-form.scss',
})
export class ConferenceForm implements OnInit {
  readonly initial = input.required<ConferenceModel>();
  readonly draftKey = input.required<string>();
  readonly action = input.required<string>();
  readonly areas = input.required<readonly Choice[]>();
  readonly parties = input.required<readonly Choice[]>();
  /** The day of a conference that has begun stays. */
  readonly dayFixed = input(false);
  readonly store = input.required<(model: ConferenceModel) => Promise<unknown>>();
  readonly closed = output();

  private readonly injector = inject(Injector);
  private readonly ids = uniqueId('participant');
  private draft: Draft | null = null;
  protected readonly errorsOf = errorsOf;
  protected readonly words = { day: DAY, place: PLACE, purpose: PURPOSE };
  protected readonly areaLabel = $localize`:@@conferences.addArea:Gebiet hinzufügen`;
  protected readonly maxSeats = MAX_SEATS;
  protected readonly model = entryFrom<ConferenceModel>(this.initial);
  protected readonly form = form(this.model, (path) => {
    required(path.heldOn);
    atMost(path.place, LIMITS.nameLength);
    atMost(path.purpose, LIMITS.reasonLength);
    applyEach(path.participants, (one) => atMost(one.role, LIMITS.nameLength));
    validate(path.areaIds, ({ value }) =>
      value().length > 0
        ? undefined
        : { kind: 'areas', message: $localize`:@@conferences.areaMissing:Bitte wählen Sie mindestens ein Gebiet.` },
    );
  });
  protected readonly attempted = signal(false);
  protected readonly summary = computed(() => (this.attempted() ? summaryOf(this.form) : []));
  protected readonly areaErrors = computed(() =>
    this.attempted()
      ? this.form
          .areaIds()
          .errors()
          .map(({ message }) => message ?? '')
      : [],
  );
  protected readonly chosen = computed(() =>
    this.model().areaIds.map((id) => ({ id, label: this.areas().find((area) => area.id === id)?.label ?? '…' })),
  );
  protected readonly open = computed(() => this.areas().filter(({ id }) => !this.model().areaIds.includes(id)));
  protected readonly mayAddArea = computed(() => this.model().areaIds.length < MAX_AREAS);

  ngOnInit(): void {
    runInInjectionContext(this.injector, () => (this.draft = keepDraft(this.draftKey(), this.model)));
  }

  hasUnsavedInput(): boolean {
    return JSON.stringify(this.model()) !== JSON.stringify(this.initial());
  }

  protected addArea(id: string): void {
    if (id !== '') this.model.update((model) => ({ ...model, areaIds: [...model.areaIds, id] }));
  }

  protected removeArea(id: string): void {
    this.model.update((model) => ({ ...model, areaIds: model.areaIds.filter((one) => one !== id) }));
  }

  protected addParticipant(): void {
    this.model.update((model) => ({ ...model, participants: [...model.participants, newParticipant()] }));
  }

  protected removeParticipant({ key }: ParticipantModel): void {
    this.model.update((model) => ({ ...model, participants: model.participants.filter((one) => one.key !== key) }));
  }

  protected roleErrors(index: number): string[] {
    const participant = this.form.participants[index];
    return participant ? errorsOf(participant.role) : [];
  }

  protected roleId({ key }: ParticipantModel): string {
    return `${this.ids}-${key}`;
  }

  protected change({ key }: ParticipantModel, change: Partial<ParticipantModel>): void {
    this.model.update((model) => ({
      ...model,
      participants: model.participants.map((one) => (one.key === key ? { ...one, ...change } : one)),
    }));
  }

  /** Whole seats between one and ninety-nine, whatever is typed. */
  protected changeSeats(participant: ParticipantModel, typed: number): void {
    const seats = Number.isFinite(typed) ? Math.min(MAX_SEATS, Math.max(1, Math.trunc(typed))) : 1;
    this.change(participant, { seats });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.attempted.set(true);
    if (await submitForm(this.form, () => this.store()(this.model()))) this.close();
  }

  protected close(): void {
    this.draft?.clear();
    this.closed.emit();
  }
}
