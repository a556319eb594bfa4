/** The code of one's own contribution, typed from a slip: forgiving in how it is written, plain in what it answers. */
import { Component, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { participationRoutes } from '@quartierwerk/contracts/participation/participation.routes';
import { readReceiptCode } from '@quartierwerk/domain/participation/codes';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { ADDRESSES } from '../../shared/addresses.js';
import { Api } from '../../shared/http/api.js';
import { isProblemWith } from '../../shared/http/problem-error.js';
import { errorWords } from '../../shared/words/error-words.js';
import { PublisherStore } from '../data/publisher-store.js';

@Component({
  selector: 'qw-code-form',
  imports: [Field, FieldInput, MatButton],
  template: `
    <form novalidate (submit)="find($event)">
      <qw-field
        i18n-label="@@public.code"
        label="Code von Ihrem Zettel"
        [errors]="problem() ? [problem()] : []"
        i18n-hint="@@public.codeHint"
        hint="Zum Beispiel K7-204. Große oder kleine Buchstaben, mit oder ohne Strich: Beides geht."
      >
        <input
          #input
          qwInput
          type="text"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          [value]="typed()"
          (input)="typed.set(input.value); problem.set('')"
        />
      </qw-field>
      <button matButton="filled" type="submit" [disabled]="busy()" i18n="@@public.find">
        Zeigen, was daraus wurde
      </button>
    </form>
  `,
  styles: `
    // Large enough for who reads it on a phone in the street.
    :host {
      --mat-sys-label-small: 500 1rem / 1.5rem 'Fira Sans', system-ui, sans-serif;
      --mat-sys-body-small: 400 1rem / 1.5rem 'Fira Sans', system-ui, sans-serif;
    }
    form {
      display: grid;
      gap: 12px;
    }
    input {
      max-width: 12em;
      font-size: 1.125rem;
    }
    button {
      justify-self: start;
    }
  `,
})
export class CodeForm {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly place = inject(PublisherStore).place;
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('input');
  protected readonly typed = signal('');
  protected readonly problem = signal('');
  protected readonly busy = signal(false);

  protected async find(event: Event): Promise<void> {
    event.preventDefault();
    const code = readReceiptCode(this.typed());
    if (code === null) {
      this.refuse(
        this.typed().trim() === ''
          ? $localize`:@@public.codeMissing:Bitte geben Sie den Code ein.`
          : $localize`:@@public.codeShape:So sieht kein Code aus. Er hat einen oder zwei Buchstaben und dann Ziffern, zum Beispiel K7-204.`,
      );
      return;
    }
    this.busy.set(true);
    try {
      const params = { place: this.place(), code };
      // Its own place: a town's slip may be typed on the page of the district.
      const view = await this.api.read(participationRoutes.openContribution, { params });
      await this.router.navigateByUrl(ADDRESSES.openContribution(view.place, view.code));
    } catch (error) {
      this.refuse(
        isProblemWith(error, 'NOT_FOUND')
          ? $localize`:@@public.codeUnknown:Den Code ${code}:code: kennen wir nicht, oder der Beitrag ist nicht öffentlich. Bitte vergleichen Sie ihn mit Ihrem Zettel.`
          : errorWords(error),
      );
    } finally {
      this.busy.set(false);
    }
  }

  private refuse(problem: string): void {
    this.problem.set(problem);
    this.field().nativeElement.focus();
  }
}
