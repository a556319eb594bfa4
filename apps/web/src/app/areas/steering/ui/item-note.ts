/** The note of the record (Protokollnotiz) at an item: read as a line, written in place. */
import {
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  runInInjectionContext,
  signal,
  type OnInit,
} from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { atMost } from '../../../shared/forms/at-most.js';
import { keepDraft, type Draft } from '../../../shared/forms/draft.js';
import { entryFrom, savedMeanwhile } from '../../../shared/forms/entry.js';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { SavedMeanwhile } from '../../../shared/forms/saved-meanwhile.js';
import { submitForm } from '../../../shared/forms/submit-form.js';
import { catchFocus, refusedIn } from '../../../shared/focus/lost-focus.js';

@Component({
  selector: 'qw-item-note',
  imports: [Field, FieldError, FieldInput, FormField, MatButton, SavedMeanwhile],
  template: `
    @if (writing()) {
      <form novalidate (submit)="save($event)">
        <qw-field optional i18n-label="@@steering.recordNote" label="Protokollnotiz" [errors]="errorsOf(form.note)">
          <textarea qwInput rows="2" [formField]="form.note"></textarea>
        </qw-field>
        @if (theirs(); as item) {
          <qw-saved-meanwhile [words]="item.note" (taken)="entry.set(item)" />
        }
        @if (whole().length > 0) {
          <qw-field-error role="alert" tabindex="-1" [errors]="whole()" />
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
            i18n="@@steering.saveNote"
          >
            Protokollnotiz speichern
          </button>
        </div>
      </form>
    } @else {
      <p class="note">
        {{ note() }}
        @if (writable()) {
          <button type="button" class="qw-link-button" (click)="write()">{{ action() }}</button>
        }
      </p>
    }
  `,
  styles: `
    form {
      display: grid;
      gap: 8px;
    }
    .note {
      padding-left: 10px;
      border-left: 3px solid var(--mat-sys-outline-variant);
      font: var(--mat-sys-body-small);
      line-height: 20px;
      overflow-wrap: anywhere;
    }
    .actions {
      display: flex;
      gap: 8px;
    }
  `,
})
export class ItemNote implements OnInit {
  /** What was typed is kept under it. */
  readonly draftKey = input.required<string>();
  readonly note = input.required<string>();
  readonly writable = input.required<boolean>();
  readonly store = input.required<(note: string) => Promise<unknown>>();

  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private draft: Draft | null = null;
  protected readonly errorsOf = errorsOf;
  protected readonly writing = signal(false);
  protected readonly action = computed(() =>
    this.note() === ''
      ? $localize`:@@steering.addNote:Protokollnotiz aufnehmen`
      : $localize`:@@steering.reviseNote:Protokollnotiz bearbeiten`,
  );
  private readonly stored = () => ({ note: this.note() });
  protected readonly entry = entryFrom(this.stored);
  protected readonly theirs = savedMeanwhile(this.entry, this.stored, this.writing);
  protected readonly form = form(this.entry, (path) => {
    atMost(path.note, LIMITS.textLength);
  });
  protected readonly whole = computed(() =>
    this.form()
      .errors()
      .map(({ message }) => message ?? ''),
  );

  ngOnInit(): void {
    runInInjectionContext(this.injector, () => (this.draft = keepDraft(this.draftKey(), this.entry)));
    // A note that was begun and not stored is gone on with.
    if (this.draft?.restored) this.writing.set(true);
  }

  protected write(): void {
    this.writing.set(true);
    catchFocus(this.injector, this.host, () => this.host.querySelector('textarea'));
  }

  protected close(): void {
    this.draft?.clear();
    this.entry.set({ note: this.note() });
    this.writing.set(false);
    catchFocus(this.injector, this.host, () => this.host.querySelector('button'));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (await submitForm(this.form, () => this.store()(this.entry().note))) this.close();
    else catchFocus(this.injector, this.host, () => refusedIn(this.host));
  }
}
