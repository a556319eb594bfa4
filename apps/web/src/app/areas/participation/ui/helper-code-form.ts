/** The code of an event, typed as it was heard: small letters and spaces are all right. */
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { readHelperCode } from '@quartierwerk/domain/participation/helper-code';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { ADDRESSES } from '../../../shared/addresses.js';
import { PARTICIPATION_WORDS } from '../../../shared/words/participation-words.js';

@Component({
  selector: 'qw-helper-code-form',
  imports: [Field, FieldInput, MatButton],
  template: `
    <form novalidate (submit)="go($event)">
      <qw-field [label]="words.label" [hint]="words.hint" [errors]="errors()">
        <input
          #code
          qwInput
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          [value]="text()"
          (input)="text.set(code.value)"
        />
      </qw-field>
      <button matButton="filled" type="submit" i18n="@@participation.helperGo">Weiter</button>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 12px;
      justify-items: start;
    }
    qw-field {
      width: 100%;
      max-width: 320px;
    }
    input {
      font-size: 1.25rem;
      letter-spacing: 0.08em;
    }
    button {
      min-height: 48px;
    }
  `,
})
export class HelperCodeForm {
  /** What was tried. */
  readonly typed = input('');
  /** Whether that was turned away. */
  readonly refused = input(false);

  private readonly router = inject(Router);
  protected readonly words = {
    label: $localize`:@@participation.helperCode:Veranstaltungscode`,
    hint: $localize`:@@participation.helperCodeHint:Acht Zeichen, zum Beispiel KR7M 4XF9. Er steht auf dem Aushang am Tisch.`,
  };
  protected readonly text = linkedSignal(() => this.typed());
  private readonly misshapen = signal(false);
  protected readonly errors = computed(() => {
    const unchanged = this.text() === this.typed();
    if (this.refused() && unchanged) return [PARTICIPATION_WORDS.HELPER_CODE_REFUSED({})];
    return this.misshapen() && readHelperCode(this.text()) === null
      ? [
          $localize`:@@participation.helperCodeShape:Ein Veranstaltungscode hat acht Zeichen: die Buchstaben F K L M R T V X Y Z und die Ziffern 3 bis 9.`,
        ]
      : [];
  });

  protected async go(event: Event): Promise<void> {
    event.preventDefault();
    const code = readHelperCode(this.text());
    this.misshapen.set(code === null);
    if (code !== null) await this.router.navigateByUrl(ADDRESSES.capture(code));
  }
}
