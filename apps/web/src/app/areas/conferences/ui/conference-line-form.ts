/** One line of words, written in place: the name of a field of action, the text of a finding. */
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
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { atMost } from '../../../shared/forms/at-most.js';
import { keepDraft, type Draft } from '../../../shared/forms/draft.js';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { submitForm } from '../../../shared/forms/submit-form.js';

@Component({
  selector: 'qw-conference-line-form',
  imports: [Field, FieldError, FieldInput, FormField, MatButton],
  template: `
    <form novalidate (submit)="save($event)">
      <qw-field [label]="label()" [errors]="errorsOf(form.text)">
        <textarea qwInput data-focus rows="2" [formField]="form.text"></textarea>
      </qw-field>
      @if (whole().length > 0) {
        <qw-field-error role="alert" [errors]="whole()" />
      }
      @if (meanwhile()) {
        <p class="qw-small">
          <ng-container i18n="@@conferences.meanwhile">Inzwischen gespeichert:</ng-container> {{ meanwhile() }}
        </p>
      }
      <div class="actions">
        <button matButton="outlined" class="qw-row-button" type="button" (click)="close()" i18n="@@ui.cancel">
          Abbrechen
        </button>
        <button
          matButton="outlined"
          class="qw-row-button"
          type="submit"
          [disabled]="form().submitting()"
          i18n="@@conferences.save"
        >
          Speichern
        </button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 8px;
      padding: 8px 0;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class ConferenceLineForm implements OnInit {
  readonly label = input.required<string>();
  readonly initial = input.required<string>();
  /** What was typed outlives a reload under this name. */
  readonly draftKey = input.required<string>();
  /** What somebody else stored since the form was opened. */
  readonly meanwhile = input('');
  readonly longest = input<number>(LIMITS.nameLength);
  readonly store = input.required<(text: string) => Promise<unknown>>();
  readonly closed = output();

  protected readonly errorsOf = errorsOf;
  private readonly injector = inject(Injector);
  private draft: Draft | null = null;
  private readonly entry = signal({ text: '' });
  protected readonly form = form(this.entry, (path) => {
    required(path.text);
    atMost(path.text, () => this.longest());
  });
  private readonly attempted = signal(false);
  protected readonly whole = computed(() =>
    this.attempted()
      ? this.form()
          .errors()
          .map(({ message }) => message ?? '')
      : [],
  );

  ngOnInit(): void {
    // Once: what somebody else writes meanwhile does not replace what is typed here.
    this.entry.set({ text: this.initial() });
    runInInjectionContext(this.injector, () => (this.draft = keepDraft(this.draftKey(), this.entry)));
  }

  protected close(): void {
    this.draft?.clear();
    this.closed.emit();
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.attempted.set(true);
    if (await submitForm(this.form, () => this.store()(this.entry().text.trim()))) this.close();
  }
}
