/** One line for what is said at the table: a note of an organisation, or at once a finding of the conference. */
import {
  Component,
  computed,
  type ElementRef,
  inject,
  Injector,
  input,
  runInInjectionContext,
  signal,
  type OnInit,
  viewChild,
} from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { ParticipantView } from '@quartierwerk/contracts/conferences/conference.views';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import { CONFIDENCES, type Confidence } from '@quartierwerk/domain/diagnosis/vocabulary';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { Segments } from '@quartierwerk/ui/segments/segments';
import { atMost } from '../../../shared/forms/at-most.js';
import { CONFIDENCE_WORDS } from '../model/confidence-words.js';
import { keepDraft } from '../../../shared/forms/draft.js';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { submitForm } from '../../../shared/forms/submit-form.js';

export interface SpokenNote {
  readonly text: string;
  readonly participant: ParticipantView;
  readonly confidence: Confidence;
}

@Component({
  selector: 'qw-conference-note-form',
  imports: [Field, FieldError, FieldInput, FormField, MatButton, Segments],
  template: `
    <form novalidate (submit)="note($event)">
      @if (mayNote()) {
        <div class="who">
          <qw-field [label]="organisationLabel">
            <select #said qwInput (change)="speaker.set(said.selectedIndex)">
              @for (one of speakers(); track $index) {
                <option [selected]="$index === speaker()">{{ one }}</option>
              }
            </select>
          </qw-field>
          <div>
            <span class="name" aria-hidden="true">{{ confidenceLabel }}</span>
            <qw-segments [label]="confidenceLabel" [options]="confidences" [(value)]="confidence" />
          </div>
        </div>
      }
      <qw-field [label]="textLabel" [errors]="textErrors()">
        <textarea
          #text
          qwInput
          rows="2"
          [formField]="form.text"
          (keydown.enter)="enter($event)"
          (keydown)="altF($event)"
        ></textarea>
      </qw-field>
      @if (whole().length > 0) {
        <qw-field-error role="alert" [errors]="whole()" />
      }
      <div class="actions">
        @if (mayFind()) {
          <button
            matButton="outlined"
            type="button"
            aria-keyshortcuts="Alt+F"
            [disabled]="form().submitting()"
            (click)="find()"
          >
            <ng-container i18n="@@conferences.makeFinding">Feststellung aufnehmen</ng-container>
            <kbd i18n="@@conferences.altF">Alt F</kbd>
          </button>
        }
        @if (mayNote()) {
          <button matButton="filled" type="submit" aria-keyshortcuts="Enter" [disabled]="form().submitting()">
            <ng-container i18n="@@conferences.takeNote">Notieren</ng-container>
            <kbd i18n="@@conferences.enter">Eingabe</kbd>
          </button>
        }
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 8px;
      padding: 10px 12px;
      background: var(--mat-sys-surface-container-low);
    }
    .who,
    .actions {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: 8px 16px;
    }
    .actions {
      justify-content: flex-end;
    }
    .name {
      display: block;
      margin-bottom: 3px;
      color: var(--mat-sys-on-surface-variant);
      font: var(--mat-sys-label-small);
    }
    kbd {
      margin-left: 6px;
      border-color: currentcolor;
      background: none;
      color: inherit;
    }
    @media (width < 600px) {
      kbd {
        display: none;
      }
    }
  `,
})
export class ConferenceNoteForm implements OnInit {
  readonly draftKey = input.required<string>();
  readonly participants = input.required<readonly ParticipantView[]>();
  readonly mayNote = input(false);
  readonly mayFind = input(false);
  readonly storeNote = input.required<(note: SpokenNote) => Promise<unknown>>();
  readonly storeFinding = input.required<(text: string) => Promise<unknown>>();

  private readonly injector = inject(Injector);
  private readonly text = viewChild.required<ElementRef<HTMLElement>>('text');
  protected readonly organisationLabel = $localize`:@@conferences.saidBy:Stelle`;
  protected readonly confidenceLabel = $localize`:@@conferences.confidence:Gewissheit`;
  protected readonly textLabel = $localize`:@@conferences.said:Was gesagt wird`;
  protected readonly confidences = CONFIDENCES.map((value) => ({ value, label: CONFIDENCE_WORDS[value] }));
  protected readonly speaker = signal(0);
  protected readonly confidence = signal<string>(CONFIDENCES[0]);
  protected readonly speakers = computed(() =>
    this.participants().map(({ organisation, role }) => [organisation.name, role].filter((text) => text).join(', ')),
  );
  private readonly entry = signal({ text: '' });
  protected readonly form = form(this.entry, (path) => {
    required(path.text);
    atMost(path.text, LIMITS.reasonLength);
  });
  private readonly attempted = signal(false);
  /** Who leaves the line empty missed nothing: that something must stand there is said when it is sent. */
  protected readonly textErrors = computed(() =>
    this.attempted() || this.entry().text !== '' ? errorsOf(this.form.text) : [],
  );
  protected readonly whole = computed(() =>
    this.attempted()
      ? this.form()
          .errors()
          .map(({ message }) => message ?? '')
      : [],
  );

  ngOnInit(): void {
    runInInjectionContext(this.injector, () => keepDraft(this.draftKey(), this.entry));
  }

  protected enter(event: Event): void {
    if ((event as KeyboardEvent).shiftKey) return;
    void (this.mayNote() ? this.note(event) : this.find(event));
  }

  /** By the place of the key: with Alt some keyboards write another sign. */
  protected altF(event: KeyboardEvent): void {
    if (event.altKey && !event.ctrlKey && event.code === 'KeyF' && this.mayFind()) void this.find(event);
  }

  protected note(event: Event): Promise<void> {
    event.preventDefault();
    return this.send((text) => {
      const participant = this.participants()[this.speaker()];
      const confidence = CONFIDENCES.find((one) => one === this.confidence()) ?? CONFIDENCES[0];
      return participant ? this.storeNote()({ text, participant, confidence }) : Promise.resolve();
    });
  }

  protected find(event?: Event): Promise<void> {
    event?.preventDefault();
    return this.send((text) => this.storeFinding()(text));
  }

  private async send(store: (text: string) => Promise<unknown>): Promise<void> {
    this.attempted.set(true);
    const sent = this.entry().text;
    if (!(await submitForm(this.form, () => store(sent.trim())))) return;
    // Whoever types on while the last sentence is on its way keeps the next one.
    const { text } = this.entry();
    this.entry.set({ text: text.startsWith(sent) ? text.slice(sent.length) : text });
    this.form().reset();
    this.attempted.set(false);
    this.text().nativeElement.focus();
  }
}
