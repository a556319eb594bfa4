/** Name, kind and place of an organisation, new or known. */
import { Component, computed, input, model, output } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import type { OrganisationView } from '@quartierwerk/contracts/identity/administration.views';
import { ORGANISATION_KINDS, type OrganisationKind } from '@quartierwerk/domain/identity/organisation';
import { Dialog } from '@quartierwerk/ui/dialog/dialog';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { atMost } from '../../../shared/forms/at-most';
import { entryAt } from '../../../shared/forms/entry.js';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { submitForm } from '../../../shared/forms/submit-form.js';
import type { OrganisationOption } from '../model/organisation-tree.js';
import { ORGANISATION_KIND_WORDS } from '../model/organisation-words.js';
import { FormProblem } from './form-problem.js';

export interface OrganisationChoice {
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly parentId: string | null;
}

@Component({
  selector: 'qw-organisation-dialog',
  imports: [Dialog, Field, FieldInput, FormField, FormProblem, MatButton],
  template: `
    <qw-dialog [heading]="heading()" [(open)]="open">
      <form class="qw-dialog-form" novalidate (submit)="save($event)">
        <qw-field i18n-label="@@identity.name" label="Name" [errors]="errorsOf(form.name)">
          <input qwInput data-focus type="text" autocomplete="off" [formField]="form.name" />
        </qw-field>
        <qw-field i18n-label="@@identity.kind" label="Art" [errors]="errorsOf(form.kind)">
          <select qwInput [formField]="form.kind">
            @for (kind of kinds; track kind) {
              <option [value]="kind">{{ words[kind] }}</option>
            }
          </select>
        </qw-field>
        <qw-field optional i18n-label="@@identity.partOf" label="gehört zu" [errors]="errorsOf(form.parentId)">
          <select qwInput [formField]="form.parentId">
            <option value="" i18n="@@identity.top">keiner anderen</option>
            @for (parent of parents(); track parent.id) {
              <option [value]="parent.id">{{ parent.label }}</option>
            }
          </select>
        </qw-field>
        <qw-form-problem [form]="form" />
        <div class="qw-dialog-actions">
          @if (organisation()?.unused) {
            <button
              matButton="text"
              type="button"
              class="remove"
              (click)="removed.emit()"
              i18n="@@identity.removeOrganisationAsk"
            >
              Entfernen
            </button>
          }
          <button matButton="outlined" type="button" (click)="open.set(false)" i18n="@@identity.back">Zurück</button>
          <button matButton="filled" type="submit" [disabled]="form().submitting()">{{ action() }}</button>
        </div>
      </form>
    </qw-dialog>
  `,
  styles: `
    .remove {
      margin-right: auto;
    }
  `,
})
export class OrganisationDialog {
  readonly open = model(false);
  /** null: a new one. */
  readonly organisation = input.required<OrganisationView | null>();
  readonly parents = input.required<readonly OrganisationOption[]>();
  readonly act = input.required<(choice: OrganisationChoice) => Promise<unknown>>();
  /** The person wants to remove it; only what nothing rests on offers that. */
  readonly removed = output();

  protected readonly kinds = ORGANISATION_KINDS;
  protected readonly words = ORGANISATION_KIND_WORDS;
  protected readonly errorsOf = errorsOf;
  protected readonly heading = computed(() =>
    this.organisation()
      ? $localize`:@@identity.reviseOrganisation:Organisation ändern`
      : $localize`:@@identity.newOrganisation:Organisation anlegen`,
  );
  protected readonly action = computed(() =>
    this.organisation()
      ? $localize`:@@identity.saveOrganisation:Organisation speichern`
      : $localize`:@@identity.newOrganisation:Organisation anlegen`,
  );

  /** Each opening begins with what is stored. */
  private readonly entry = entryAt(this.open, (): { name: string; kind: OrganisationKind; parentId: string } => {
    const { name, kind, parentId } = this.organisation() ?? { name: '', kind: 'department', parentId: null };
    return { name, kind, parentId: parentId ?? '' };
  });
  protected readonly form = form(this.entry, (path) => {
    required(path.name);
    atMost(path.name, LIMITS.nameLength);
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { name, kind, parentId } = this.entry();
    const accepted = await submitForm(this.form, () => this.act()({ name, kind, parentId: parentId || null }), {
      ORGANISATION_NAME_TAKEN: 'name',
      ORGANISATION_CYCLE: 'parentId',
      ORGANISATION_UNKNOWN: 'parentId',
    });
    if (!accepted) return;
    this.form().reset();
    this.open.set(false);
  }
}
