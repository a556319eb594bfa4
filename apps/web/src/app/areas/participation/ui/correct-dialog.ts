/**
 * Mends what was written down wrongly at a table, as long as nobody has looked through it: what stands there is shown beside what is typed.
 * Only what was changed is sent.
 */
import { Component, computed, input, linkedSignal, model, untracked } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import type { CorrectContribution } from '@quartierwerk/contracts/participation/contribution.dto';
import type { ContributionView } from '@quartierwerk/contracts/participation/contribution.views';
import { CONTRIBUTION_KINDS, LANGUAGES, VOICES } from '@quartierwerk/domain/participation/vocabulary';
import { Dialog } from '@quartierwerk/ui/dialog/dialog';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { atMost } from '../../../shared/forms/at-most';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { sending } from '../../../shared/forms/sending.js';
import { correctionEntry, correctionOf } from '../model/correction-entry.js';
import { KIND_WORDS, LANGUAGE_WORDS, langOf, suspectedWords, VOICES_WORDS } from '../model/words.js';

@Component({
  selector: 'qw-correct-dialog',
  imports: [Dialog, Field, FieldError, FieldInput, FormField, MatButton, Note],
  template: `
    <qw-dialog [heading]="words.heading" [(open)]="open">
      <form class="qw-dialog-form" novalidate (submit)="save($event)">
        @if (entry().text.trim() !== contribution().text) {
          <p class="qw-small qw-secondary">
            <ng-container i18n="@@participation.standsNow">So steht es jetzt da:</ng-container>&ngsp;
            <span dir="auto" [attr.lang]="lang()">{{ contribution().text }}</span>
          </p>
        }
        <div>
          <qw-field [label]="words.text" [hint]="words.textHint" [errors]="errorsOf(form.text)">
            <textarea qwInput data-focus rows="4" dir="auto" [attr.lang]="lang()" [formField]="form.text"></textarea>
          </qw-field>
          <div role="status">
            @if (suspected(); as found) {
              <qw-note tone="warn" i18n="@@participation.suspectedTyped"
                >Das sieht nach Personendaten aus: {{ found }}.</qw-note
              >
            }
          </div>
        </div>
        <qw-field [label]="words.kind" [errors]="errorsOf(form.kind)">
          <select qwInput [formField]="form.kind">
            @for (one of kinds; track one.code) {
              <option [value]="one.code">{{ one.word }}</option>
            }
          </select>
        </qw-field>
        <qw-field [label]="words.language" [errors]="errorsOf(form.language)">
          <select qwInput [formField]="form.language">
            @for (one of languages; track one.code) {
              <option [value]="one.code">{{ one.word }}</option>
            }
          </select>
        </qw-field>
        <qw-field [label]="words.voices" [errors]="errorsOf(form.voices)">
          <select qwInput [formField]="form.voices">
            @for (one of voices; track one.code) {
              <option [value]="one.code">{{ one.word }}</option>
            }
          </select>
        </qw-field>
        <qw-field optional [label]="words.place" [errors]="errorsOf(form.place)">
          <input qwInput autocomplete="off" [formField]="form.place" />
        </qw-field>
        @if (whole().length > 0) {
          <qw-field-error role="alert" [errors]="whole()" />
        }
        <div class="qw-dialog-actions">
          <button matButton="outlined" type="button" (click)="open.set(false)" i18n="@@ui.back">Zurück</button>
          <button
            matButton="filled"
            type="submit"
            [disabled]="form().submitting()"
            i18n="@@participation.saveCorrection"
          >
            Änderung speichern
          </button>
        </div>
      </form>
    </qw-dialog>
  `,
})
export class CorrectDialog {
  readonly open = model(false);
  readonly contribution = input.required<ContributionView>();
  readonly store = input.required<(body: CorrectContribution) => Promise<unknown>>();

  protected readonly errorsOf = errorsOf;
  protected readonly kinds = CONTRIBUTION_KINDS.map((code) => ({ code, word: KIND_WORDS[code] }));
  protected readonly languages = LANGUAGES.map((code) => ({ code, word: LANGUAGE_WORDS[code] }));
  protected readonly voices = VOICES.map((code) => ({ code, word: VOICES_WORDS[code] }));
  protected readonly words = {
    heading: $localize`:@@participation.correctThis:Aufnahme berichtigen`,
    text: $localize`:@@participation.fieldText:Wortlaut`,
    textHint: $localize`:@@participation.correctHint:In den Worten der Person; nur was falsch aufgeschrieben wurde`,
    kind: $localize`:@@participation.kindShort:Art`,
    language: $localize`:@@participation.language:Sprache`,
    voices: $localize`:@@participation.behind:Dahinter stehen`,
    place: $localize`:@@participation.place:Ort, um den es geht (keine Wohnadresse)`,
  };
  /** What the form was opened with: what somebody else stores meanwhile takes nothing away here, and is not taken back from here. */
  private readonly opened = linkedSignal({
    source: this.open,
    computation: () => correctionEntry(untracked(this.contribution)),
  });
  protected readonly entry = linkedSignal(() => ({ ...this.opened() }));
  protected readonly form = form(this.entry, (path) => {
    required(path.text);
    atMost(path.text, LIMITS.textLength);
    atMost(path.place, LIMITS.nameLength);
  });
  private readonly sending = sending(this.form, () => ({ CONTRIBUTION_CHECKED: 'text' }));
  protected readonly whole = this.sending.whole;
  protected readonly lang = computed(() => langOf(this.entry().language));
  protected readonly suspected = computed(() => suspectedWords(this.entry().text));

  protected async save(event: Event): Promise<void> {
    const send = async (): Promise<void> => {
      const body = correctionOf(this.opened(), this.entry());
      if (body !== null) await this.store()(body);
    };
    if (await this.sending.send(event, send)) this.open.set(false);
  }
}
