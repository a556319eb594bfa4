/** An item of the agenda, typed in place: title, what it is about, public or not, and a proposal where one is on the table. */
import {
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
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { catchFocus } from '../../../shared/focus/lost-focus.js';
import { atMost } from '../../../shared/forms/at-most.js';
import { keepDraft, type Draft } from '../../../shared/forms/draft.js';
import { entryFrom, savedMeanwhile } from '../../../shared/forms/entry.js';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { SavedMeanwhile } from '../../../shared/forms/saved-meanwhile.js';
import { submitForm } from '../../../shared/forms/submit-form.js';
import { byMunicipality, currentAreas } from '../../../shared/places/current-areas.js';

export interface ItemEntry {
  readonly title: string;
  readonly public: boolean;
  readonly proposedText: string;
  /** Empty where it is about no area, or about the one of its recommendation. */
  readonly areaId: string;
}

@Component({
  selector: 'qw-item-form',
  imports: [Field, FieldError, FieldInput, FormField, MatButton, SavedMeanwhile],
  template: `
    <form novalidate (submit)="save($event)">
      <qw-field i18n-label="@@steering.itemTitle" label="Tagesordnungspunkt" [errors]="errorsOf(form.title)">
        <input qwInput data-focus autocomplete="off" [formField]="form.title" />
      </qw-field>
      <qw-field
        optional
        i18n-label="@@steering.proposal"
        label="Beschlussvorschlag"
        [errors]="errorsOf(form.proposedText)"
      >
        <textarea qwInput rows="3" [formField]="form.proposedText"></textarea>
      </qw-field>
      @if (withArea()) {
        <qw-field optional i18n-label="@@steering.itemArea" label="Gebiet" [errors]="errorsOf(form.areaId)">
          <select qwInput [formField]="form.areaId">
            <option value="" i18n="@@steering.noArea">ohne Gebiet</option>
            @for (top of districts(); track top.id) {
              <option [value]="top.id">{{ top.name }}</option>
            }
            @for (group of municipalities(); track group.municipality.id) {
              <optgroup [label]="group.municipality.name">
                <option [value]="group.municipality.id">{{ wholeOf(group.municipality.name) }}</option>
                @for (area of group.smallAreas; track area.id) {
                  <option [value]="area.id">{{ area.name }}</option>
                }
              </optgroup>
            }
          </select>
        </qw-field>
      }
      @if (mayHide()) {
        <label class="qw-check">
          <input type="checkbox" [formField]="form.public" />
          <ng-container i18n="@@steering.public">öffentlich</ng-container>
        </label>
      }
      @if (theirs(); as item) {
        <qw-saved-meanwhile
          [words]="
            item.title +
            '
' +
            item.proposedText
          "
          (taken)="entry.set(item)"
        />
      }
      @if (whole().length > 0) {
        <qw-field-error role="alert" [errors]="whole()" />
      }
      <div class="actions">
        <button matButton="outlined" class="qw-row-button" type="button" (click)="close()" i18n="@@ui.cancel">
          Abbrechen
        </button>
        <button
          matButton="filled"
          class="qw-row-button"
          type="submit"
          [disabled]="form().submitting()"
          i18n="@@steering.saveItem"
        >
          Punkt speichern
        </button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 10px;
      padding: 8px 0;
      max-width: 640px;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class ItemForm implements OnInit {
  /** What was typed is kept under it. */
  readonly draftKey = input.required<string>();
  readonly initial = input.required<ItemEntry>();
  /** Whether the item may be non-public: only for those who would see it. */
  readonly mayHide = input(true);
  /** An item about a recommendation is about its area. */
  readonly withArea = input(true);
  readonly store = input.required<(entry: ItemEntry) => Promise<unknown>>();
  readonly closed = output();

  private readonly injector = inject(Injector);
  private draft: Draft | null = null;
  protected readonly errorsOf = errorsOf;
  private readonly areas = currentAreas();
  protected readonly districts = computed(() => this.areas().filter(({ level }) => level === 'district'));
  protected readonly municipalities = computed(() => byMunicipality(this.areas()));
  protected readonly entry = entryFrom<ItemEntry>(this.initial);
  protected readonly theirs = savedMeanwhile(this.entry, this.initial);
  protected readonly form = form(this.entry, (path) => {
    required(path.title);
    atMost(path.title, LIMITS.nameLength);
    atMost(path.proposedText, LIMITS.textLength);
  });
  private readonly attempted = signal(false);
  protected readonly whole = computed(() =>
    this.attempted()
      ? this.form()
          .errors()
          .map(({ message }) => message ?? '')
      : [],
  );

  constructor() {
    // The button that opened the form is gone with the focus on it.
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    catchFocus(this.injector, host, () => host.querySelector<HTMLElement>('[data-focus]'));
  }

  ngOnInit(): void {
    runInInjectionContext(this.injector, () => (this.draft = keepDraft(this.draftKey(), this.entry)));
  }

  protected wholeOf(municipality: string): string {
    return $localize`:@@steering.wholeMunicipality:${municipality}:municipality:, ganze Kommune`;
  }

  protected close(): void {
    this.draft?.clear();
    this.closed.emit();
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.attempted.set(true);
    if (await submitForm(this.form, () => this.store()(this.entry()))) this.close();
  }
}
