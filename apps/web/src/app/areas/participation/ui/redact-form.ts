/** The wording for others beside the original: what was found is taken out in the proposal, the person decides. */
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
import type { RedactContribution } from '@quartierwerk/contracts/participation/contribution.dto';
import type { ContributionView } from '@quartierwerk/contracts/participation/contribution.views';
import { withoutPersonalData } from '@quartierwerk/domain/participation/personal-data';
import { ErrorSummary } from '@quartierwerk/ui/field/error-summary';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { Note } from '@quartierwerk/ui/feedback/note';
import { atMost } from '../../../shared/forms/at-most';
import { keepDraft, type Draft } from '../../../shared/forms/draft.js';
import { errorsOf, summaryOf } from '../../../shared/forms/form-errors.js';
import { submitForm } from '../../../shared/forms/submit-form.js';
import { langOf, PERSONAL_DATA_WORDS, suspectedWords } from '../model/words.js';

@Component({
  selector: 'qw-redact-form',
  imports: [ErrorSummary, Field, FieldInput, FormField, MatButton, Note],
  template: `
    <form novalidate (submit)="save($event)">
      <qw-error-summary [errors]="summary()" />
      <qw-field [label]="words.text" [hint]="words.textHint" [errors]="errorsOf(form.text)">
        <textarea qwInput data-focus rows="4" dir="auto" [attr.lang]="lang()" [formField]="form.text"></textarea>
      </qw-field>
      <div role="status">
        @if (suspected(); as found) {
          <qw-note tone="warn" i18n="@@participation.stillPersonal">Noch darin: {{ found }}</qw-note>
        }
      </div>
      @if (contribution().language !== 'de') {
        <qw-field [label]="words.translation" optional [errors]="errorsOf(form.translation)">
          <textarea qwInput rows="3" [formField]="form.translation"></textarea>
        </qw-field>
        <qw-field [label]="words.translatedBy" [hint]="words.roleHint" optional [errors]="errorsOf(form.translatedBy)">
          <input qwInput autocomplete="off" [formField]="form.translatedBy" />
        </qw-field>
      }
      <div class="actions">
        <button matButton="outlined" type="button" (click)="close()" i18n="@@ui.cancel">Abbrechen</button>
        <button matButton="filled" type="submit" [disabled]="form().submitting()" i18n="@@participation.saveRedaction">
          Fassung freigeben
        </button>
      </div>
    </form>
  `,
  styleUrl: './event-form.scss',
})
export class RedactForm implements OnInit {
  readonly contribution = input.required<ContributionView>();
  readonly store = input.required<(body: RedactContribution) => Promise<unknown>>();
  readonly closed = output();

  private readonly injector = inject(Injector);
  private draft: Draft | null = null;
  protected readonly errorsOf = errorsOf;
  protected readonly model = signal({ text: '', translation: '', translatedBy: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.text);
    atMost(path.text, LIMITS.textLength);
    atMost(path.translation, LIMITS.textLength);
    atMost(path.translatedBy, 200);
  });
  protected readonly attempted = signal(false);
  protected readonly summary = computed(() => (this.attempted() ? summaryOf(this.form) : []));
  protected readonly lang = computed(() => langOf(this.contribution().language));
  protected readonly suspected = computed(() => suspectedWords(this.model().text));
  protected readonly words = {
    text: $localize`:@@participation.redactText:Fassung für andere`,
    textHint: $localize`:@@participation.redactHint:Ohne Namen, Krankheiten und Hausnummern; sonst in den Worten der Person`,
    translation: $localize`:@@participation.translation:Übersetzung`,
    translatedBy: $localize`:@@participation.translatedBy:Übersetzt von`,
    roleHint: $localize`:@@participation.roleHint:Eine Rolle, kein Name`,
  };

  ngOnInit(): void {
    const { id, version, state, text, translation, translatedBy } = this.contribution();
    const proposal = state === 'captured' ? withoutPersonalData(text, (kind) => PERSONAL_DATA_WORDS[kind]) : text;
    this.model.set({ text: proposal, translation: translation ?? '', translatedBy });
    runInInjectionContext(this.injector, () => (this.draft = keepDraft(`redact.${id}.${version}`, this.model)));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.attempted.set(true);
    const { text, translation, translatedBy } = this.model();
    const body = { text, translation: translation.trim() === '' ? null : translation, translatedBy };
    if (await submitForm(this.form, () => this.store()(body), { CONTRIBUTION_PERSONAL: 'text' })) this.close();
  }

  protected close(): void {
    this.draft?.clear();
    this.closed.emit();
  }
}
