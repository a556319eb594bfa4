/** Name, address and what one is in this workspace. Two people at one account are rare, but both versions are shown all the same. */
import { Component, computed, inject, input } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import type { AccountView } from '@quartierwerk/contracts/identity/account.views';
import { ConflictDialog } from '@quartierwerk/ui/dialog/conflict-dialog';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { entryFrom } from '../../../shared/forms/entry.js';
import { atMost } from '../../../shared/forms/at-most';
import { ConflictQuestion } from '../../../shared/forms/conflict-question.js';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { submitForm } from '../../../shared/forms/submit-form.js';
import { isProblemWith } from '../../../shared/http/problem-error.js';
import { ROLE_WORDS } from '../../../shared/words/role-words.js';
import { AccountStore } from '../data/account-store.js';
import { fullName } from '../model/organisation-words.js';
import { FormProblem } from '../ui/form-problem.js';

@Component({
  selector: 'qw-person-section',
  imports: [ConflictDialog, Field, FieldInput, FormField, FormProblem, MatButton],
  template: `
    <div class="stack">
      <dl>
        @if (account().persona) {
          <dt>{{ nameLabel }}</dt>
          <dd>{{ account().displayName }}</dd>
        }
        <dt i18n="@@identity.email">E-Mail-Adresse</dt>
        <dd>{{ account().email }}</dd>
        @for (membership of memberships(); track membership.organisation) {
          <dt>{{ membership.organisation }}</dt>
          <dd>{{ membership.roles }}</dd>
        }
      </dl>
      @if (!account().persona) {
        <form novalidate (submit)="save($event)">
          <qw-field [label]="nameLabel" [errors]="errorsOf(form.displayName)">
            <input qwInput type="text" autocomplete="name" [formField]="form.displayName" />
          </qw-field>
          <qw-form-problem [form]="form" />
          <div>
            <button
              matButton="outlined"
              type="submit"
              [disabled]="form().submitting() || !changed()"
              i18n="@@identity.saveName"
            >
              Name speichern
            </button>
          </div>
        </form>
      }
    </div>
    <qw-conflict-dialog
      [open]="conflict.fields().length > 0"
      [fields]="conflict.fields()"
      (openChange)="conflict.answer(null)"
      (resolved)="conflict.answer($event)"
    />
  `,
  providers: [ConflictQuestion],
  styleUrl: './account-section.scss',
})
export class PersonSection {
  readonly account = input.required<AccountView>();

  private readonly store = inject(AccountStore);
  private readonly toasts = inject(Toasts);
  protected readonly conflict = inject(ConflictQuestion);
  protected readonly errorsOf = errorsOf;
  protected readonly nameLabel = $localize`:@@identity.name:Name`;
  protected readonly memberships = computed(() =>
    this.account().memberships.map(({ organisationName, partOf, roles }) => ({
      organisation: fullName(organisationName, partOf),
      roles: roles.map((role) => ROLE_WORDS[role]).join(', '),
    })),
  );

  private readonly entry = entryFrom(() => ({ displayName: this.account().displayName }));
  protected readonly form = form(this.entry, (path) => {
    required(path.displayName);
    atMost(path.displayName, LIMITS.nameLength);
  });
  protected readonly changed = computed(() => this.entry().displayName !== this.account().displayName);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    await submitForm(this.form, () => this.send(this.account().version));
  }

  private async send(version: number): Promise<void> {
    const own = this.entry().displayName;
    try {
      await this.store.rename(own, version);
      this.toasts.show($localize`:@@identity.nameSaved:Name gespeichert`);
    } catch (error) {
      if (!isProblemWith(error, 'VERSION_STALE')) throw error;
      const other = error.current as AccountView;
      const choice = await this.conflict.ask([
        { key: 'displayName', label: this.nameLabel, stored: other.displayName, own },
      ]);
      if (choice === null) return;
      if (choice['displayName'] === 'own') await this.send(other.version);
      else {
        this.store.take(other);
        this.entry.set({ displayName: other.displayName });
      }
    }
  }
}
