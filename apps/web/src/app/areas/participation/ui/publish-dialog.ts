/** Shows a theme to everyone, and with it its contributions: without them a citizen who types a code finds nothing. */
import { Component, computed, input, model } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Dialog } from '@quartierwerk/ui/dialog/dialog';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { entryAt } from '../../../shared/forms/entry.js';
import { sending } from '../../../shared/forms/sending.js';
import { heldBackWords, withThemeWords } from '../model/words.js';

@Component({
  selector: 'qw-publish-dialog',
  imports: [Dialog, FieldError, FormField, MatButton],
  template: `
    <qw-dialog [heading]="heading()" [(open)]="open">
      <form class="qw-dialog-form" novalidate (submit)="save($event)">
        <p i18n="@@participation.publishMeans">
          Der Name des Themas steht dann bei jedem seiner Beiträge, der öffentlich ist.
        </p>
        <label class="qw-check">
          <input type="checkbox" data-focus [formField]="form.withContributions" /> {{ withWords() }}
        </label>
        <p class="qw-small qw-secondary" i18n="@@participation.publishCodes">
          Wer den Code eines Beitrags eingibt, liest dann seine geprüfte Fassung und was daraus wurde. Ohne sie findet
          unter dem Code niemand etwas.
        </p>
        @if (held()) {
          <p class="qw-small qw-secondary">{{ held() }}</p>
        }
        @if (whole().length > 0) {
          <qw-field-error role="alert" [errors]="whole()" />
        }
        <div class="qw-dialog-actions">
          <button matButton="outlined" type="button" (click)="open.set(false)" i18n="@@ui.back">Zurück</button>
          <button matButton="filled" type="submit" [disabled]="form().submitting()" i18n="@@participation.publish">
            Öffentlich zeigen
          </button>
        </div>
      </form>
    </qw-dialog>
  `,
})
export class PublishDialog {
  readonly open = model(false);
  readonly name = input.required<string>();
  /** How many contributions may go with it. */
  readonly count = input.required<number>();
  /** How many stay hidden because of what they say about somebody. */
  readonly heldBack = input(0);
  readonly store = input.required<(withContributions: boolean) => Promise<unknown>>();

  protected readonly heading = computed(
    () => $localize`:@@participation.publishHeading:„${this.name()}:name:“ öffentlich zeigen`,
  );
  protected readonly withWords = computed(() => withThemeWords(this.count()));
  protected readonly held = computed(() => heldBackWords(this.heldBack()));
  protected readonly entry = entryAt(this.open, () => ({ withContributions: true }));
  protected readonly form = form(this.entry);
  private readonly sending = sending(this.form);
  protected readonly whole = this.sending.whole;

  protected async save(event: Event): Promise<void> {
    const { withContributions } = this.entry();
    if (await this.sending.send(event, () => this.store()(withContributions))) this.open.set(false);
  }
}
