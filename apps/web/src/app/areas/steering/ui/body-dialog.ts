/** Name, kind and legally fixed number of votes of a body, new or known. */
import { Component, computed, input, model } from '@angular/core';
import { form, FormField, max, min, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import type { BodyView } from '@quartierwerk/contracts/steering/body.views';
import { STEERING_LIMITS } from '@quartierwerk/contracts/steering/steering.constants';
import type { CreateBody } from '@quartierwerk/contracts/steering/steering.dto';
import { quorumOf } from '@quartierwerk/domain/steering/quorum';
import { BODY_KINDS, type BodyKind } from '@quartierwerk/domain/steering/vocabulary';
import { Dialog } from '@quartierwerk/ui/dialog/dialog';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { atMost } from '../../../shared/forms/at-most.js';
import { entryAt } from '../../../shared/forms/entry.js';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { submitForm } from '../../../shared/forms/submit-form.js';
import { BODY_KIND_WORDS } from '../model/steering-words.js';

interface BodyEntry {
  readonly name: string;
  readonly kind: BodyKind;
  readonly votingMemberCount: number;
}

@Component({
  selector: 'qw-body-dialog',
  imports: [Dialog, Field, FieldError, FieldInput, FormField, MatButton],
  template: `
    <qw-dialog [heading]="heading()" [(open)]="open">
      <form class="qw-dialog-form" novalidate (submit)="save($event)">
        <qw-field i18n-label="@@steering.bodyName" label="Name des Gremiums" [errors]="errorsOf(form.name)">
          <input qwInput data-focus autocomplete="off" [formField]="form.name" />
        </qw-field>
        <qw-field i18n-label="@@steering.bodyKind" label="Art" [errors]="errorsOf(form.kind)">
          <select qwInput [formField]="form.kind">
            @for (kind of kinds; track kind) {
              <option [value]="kind">{{ kindWords[kind] }}</option>
            }
          </select>
        </qw-field>
        <qw-field
          i18n-label="@@steering.fixedVotes"
          label="Stimmen nach Satzung oder Geschäftsordnung"
          [hint]="quorumHint()"
          [errors]="errorsOf(form.votingMemberCount)"
        >
          <input qwInput type="number" [formField]="form.votingMemberCount" />
        </qw-field>
        @if (whole().length > 0) {
          <qw-field-error role="alert" [errors]="whole()" />
        }
        <div class="qw-dialog-actions">
          <button matButton="outlined" type="button" (click)="open.set(false)" i18n="@@ui.back">Zurück</button>
          <button matButton="filled" type="submit" [disabled]="form().submitting()" i18n="@@steering.saveBody">
            Gremium speichern
          </button>
        </div>
      </form>
    </qw-dialog>
  `,
})
export class BodyDialog {
  readonly open = model(false);
  /** null: a new one. */
  readonly body = input.required<BodyView | null>();
  readonly store = input.required<(entry: Omit<CreateBody, 'id'>) => Promise<unknown>>();

  protected readonly kinds = BODY_KINDS;
  protected readonly kindWords = BODY_KIND_WORDS;
  protected readonly errorsOf = errorsOf;
  protected readonly heading = computed(() =>
    this.body() ? $localize`:@@steering.reviseBody:Gremium ändern` : $localize`:@@steering.newBody:Gremium anlegen`,
  );
  private readonly entry = entryAt(this.open, (): BodyEntry => {
    const { name, kind, votingMemberCount } = this.body() ?? {
      name: '',
      kind: 'steering_group' as const,
      votingMemberCount: 15,
    };
    return { name, kind, votingMemberCount };
  });
  protected readonly form = form(this.entry, (path) => {
    required(path.name);
    atMost(path.name, LIMITS.nameLength);
    required(path.votingMemberCount);
    min(path.votingMemberCount, 1);
    max(path.votingMemberCount, STEERING_LIMITS.seats);
  });
  protected readonly quorumHint = computed(() => {
    const needed = quorumOf(this.entry().votingMemberCount || 0);
    return $localize`:@@steering.quorumHint:Beschlussfähig ab ${needed}:count: anwesenden Stimmen`;
  });
  protected readonly whole = computed(() =>
    this.form().touched()
      ? this.form()
          .errors()
          .map(({ message }) => message ?? '')
      : [],
  );

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const accepted = await submitForm(this.form, () => this.store()(this.entry()), {
      BODY_NAME_TAKEN: 'name',
      BODY_SEATS_TAKEN: 'votingMemberCount',
    });
    if (!accepted) return;
    this.form().reset();
    this.open.set(false);
  }
}
