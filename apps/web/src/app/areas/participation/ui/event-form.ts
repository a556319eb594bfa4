/** Preparing an event: day, place, what it is for, what is open to negotiation, who helps, and its stations. */
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
import { applyEach, form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import { MAX_STATIONS } from '@quartierwerk/domain/participation/codes';
import { METHODS, type Method } from '@quartierwerk/domain/participation/vocabulary';
import { ErrorSummary } from '@quartierwerk/ui/field/error-summary';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { uniqueId } from '@quartierwerk/ui/ids/unique-id';
import { atMost } from '../../../shared/forms/at-most';
import { keepDraft, type Draft } from '../../../shared/forms/draft.js';
import { entryFrom } from '../../../shared/forms/entry.js';
import { errorsOf, summaryOf } from '../../../shared/forms/form-errors.js';
import { submitForm } from '../../../shared/forms/submit-form.js';
import { newStation, type EventModel, type StationModel } from '../model/event-entry.js';
import { METHOD_WORDS } from '../model/words.js';

const STATION_LENGTH = 100;

export interface AreaChoice {
  readonly id: string;
  readonly label: string;
}

@Component({
  selector: 'qw-event-form',
  imports: [ErrorSummary, Field, FieldError, FieldInput, FormField, Icon, MatButton],
  templateUrl: './event-form.html',
  styleUrl: './event-form.scss',
})
export class EventForm implements OnInit {
  readonly initial = input.required<EventModel>();
  readonly draftKey = input.required<string>();
  readonly action = input.required<string>();
  /** Null: the area of an event stays. */
  readonly areas = input<readonly AreaChoice[] | null>(null);
  /** Whether its day may still be another one. */
  readonly movable = input(true);
  readonly store = input.required<(model: EventModel) => Promise<unknown>>();
  readonly closed = output();

  private readonly injector = inject(Injector);
  private readonly ids = uniqueId('station');
  private draft: Draft | null = null;
  protected readonly errorsOf = errorsOf;
  protected readonly methods = METHODS.map((code) => ({ code, word: METHOD_WORDS[code] }));
  protected readonly model = entryFrom<EventModel>(this.initial);
  protected readonly form = form(this.model, (path) => {
    required(path.title);
    atMost(path.title, LIMITS.nameLength);
    required(path.heldOn);
    required(path.venue);
    atMost(path.venue, LIMITS.nameLength);
    atMost(path.startsAt, 60);
    required(path.areaId);
    applyEach(path.stations, (station) => atMost(station.name, STATION_LENGTH));
    for (const note of [path.purpose, path.leeway, path.support, path.contactNote]) atMost(note, LIMITS.reasonLength);
  });
  protected readonly attempted = signal(false);
  protected readonly summary = computed(() => (this.attempted() ? summaryOf(this.form) : []));
  protected readonly mayAddStation = computed(() => this.model().stations.length < MAX_STATIONS);

  protected readonly words = {
    title: $localize`:@@participation.formTitle:Name der Veranstaltung`,
    heldOn: $localize`:@@participation.day:Tag`,
    startsAt: $localize`:@@participation.formTime:Uhrzeit`,
    timeHint: $localize`:@@participation.formTimeHint:„17.30 bis 20 Uhr“`,
    venue: $localize`:@@participation.formVenue:Raum und Ort`,
    area: $localize`:@@participation.area:Gebiet`,
    purpose: $localize`:@@participation.purpose:Anlass`,
    leeway: $localize`:@@participation.leeway:Was ist verhandelbar?`,
    support: $localize`:@@participation.support:Dolmetschen, Kinderbetreuung, Helfende`,
    supportHint: $localize`:@@participation.supportHint:Rollen, keine Namen`,
    contactNote: $localize`:@@participation.contactNote:Wohin sich wenden, wer anderer Meinung ist`,
    contactHint: $localize`:@@participation.contactHint:Steht auf der öffentlichen Seite jedes Beitrags`,
    contactEmail: $localize`:@@participation.contactEmail:E-Mail-Adresse für Rückmeldungen`,
  };

  ngOnInit(): void {
    runInInjectionContext(this.injector, () => (this.draft = keepDraft(this.draftKey(), this.model)));
  }

  hasUnsavedInput(): boolean {
    return JSON.stringify(this.model()) !== JSON.stringify(this.initial());
  }

  protected addStation(): void {
    this.model.update((model) => ({ ...model, stations: [...model.stations, newStation()] }));
  }

  protected removeStation(id: string): void {
    this.model.update((model) => ({ ...model, stations: model.stations.filter((one) => one.id !== id) }));
  }

  protected stationErrors(index: number): string[] {
    const station = this.form.stations[index];
    return station ? errorsOf(station.name) : [];
  }

  protected stationId(station: StationModel): string {
    return `${this.ids}-${station.id}`;
  }

  protected chooseMethod(id: string, method: Method | undefined): void {
    if (method) this.changeStation(id, { method });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.attempted.set(true);
    const accepted = await submitForm(this.form, () => this.store()(this.model()));
    if (accepted) this.close();
  }

  protected close(): void {
    this.draft?.clear();
    this.closed.emit();
  }

  private changeStation(id: string, change: Partial<StationModel>): void {
    this.model.update((model) => ({
      ...model,
      stations: model.stations.map((one) => (one.id === id ? { ...one, ...change } : one)),
    }));
  }
}
