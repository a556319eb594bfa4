/** The office, its address and how to reach it; two people who change it at once see both versions. */
import { Component, inject, input } from '@angular/core';
import { email, form, FormField, required, validate, type SchemaPath } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import type { ImprintView } from '@quartierwerk/contracts/identity/imprint.views';
import { type Imprint, POSTAL_CODE, TELEPHONE } from '@quartierwerk/domain/identity/imprint';
import { ConflictDialog } from '@quartierwerk/ui/dialog/conflict-dialog';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { atMost } from '../../../shared/forms/at-most';
import { ConflictQuestion, merged } from '../../../shared/forms/conflict-question.js';
import { entryFrom } from '../../../shared/forms/entry.js';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { submitForm } from '../../../shared/forms/submit-form.js';
import { isProblemWith } from '../../../shared/http/problem-error.js';
import { ImprintStore } from '../data/imprint-store.js';
import { FormProblem } from '../ui/form-problem.js';

const LABELS: Readonly<Record<keyof Imprint, string>> = {
  office: $localize`:@@identity.office:Name der Stelle`,
  street: $localize`:@@identity.street:Straße und Hausnummer`,
  postalCode: $localize`:@@identity.postalCode:Postleitzahl`,
  town: $localize`:@@identity.town:Ort`,
  email: $localize`:@@identity.email:E-Mail-Adresse`,
  phone: $localize`:@@identity.phone:Telefon`,
  accessibilityEmail: $localize`:@@identity.accessibilityEmail:E-Mail-Adresse für gemeldete Barrieren`,
  accessibilityPhone: $localize`:@@identity.accessibilityPhone:Telefon für gemeldete Barrieren`,
  privacyEmail: $localize`:@@identity.privacyEmail:E-Mail-Adresse für Fragen zum Datenschutz`,
};
const KEYS = Object.keys(LABELS) as (keyof Imprint)[];

@Component({
  selector: 'qw-imprint-form',
  imports: [ConflictDialog, Field, FieldInput, FormField, FormProblem, MatButton],
  providers: [ConflictQuestion],
  templateUrl: './imprint-form.html',
  styleUrl: './imprint-form.scss',
})
export class ImprintForm {
  readonly imprint = input.required<ImprintView>();

  private readonly store = inject(ImprintStore);
  private readonly toasts = inject(Toasts);
  protected readonly conflict = inject(ConflictQuestion);
  protected readonly labels = LABELS;
  protected readonly errorsOf = errorsOf;
  protected readonly insteadHint = $localize`:@@identity.insteadHint:Ohne Angabe gilt die allgemeine.`;

  private readonly entry = entryFrom<Imprint>(() => entryOf(this.imprint()));
  protected readonly form = form(this.entry, (path) => {
    for (const text of [path.office, path.street, path.town]) {
      required(text);
      atMost(text, LIMITS.nameLength);
    }
    required(path.postalCode);
    shape(path.postalCode, POSTAL_CODE, $localize`:@@identity.postalCodeShape:Eine Postleitzahl hat fünf Ziffern.`);
    required(path.email);
    for (const address of [path.email, path.accessibilityEmail, path.privacyEmail]) {
      email(address);
      atMost(address, LIMITS.emailLength);
    }
    for (const number of [path.phone, path.accessibilityPhone])
      shape(number, TELEPHONE, $localize`:@@identity.phoneShape:Das ist keine Telefonnummer. Beispiel: 02202 13-0`);
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const saved = await submitForm(this.form, () => this.send(this.entry(), this.imprint().version));
    if (saved) this.toasts.show($localize`:@@identity.imprintSaved:Impressum gespeichert`);
  }

  private async send(own: Imprint, version: number): Promise<void> {
    try {
      await this.store.revise(own, version);
    } catch (error) {
      if (!isProblemWith(error, 'VERSION_STALE')) throw error;
      const other = error.current as ImprintView;
      const stored = entryOf(other);
      const choice = await this.conflict.ask(
        KEYS.map((key) => ({ key, label: LABELS[key], stored: stored[key], own: own[key] })),
      );
      if (choice === null) throw error;
      const chosen = merged(own, stored, choice);
      await this.send(chosen, other.version);
      this.entry.set(chosen);
    }
  }
}

function entryOf(view: Imprint): Imprint {
  const { office, street, postalCode, town, email, phone, accessibilityEmail, accessibilityPhone, privacyEmail } = view;
  return { office, street, postalCode, town, email, phone, accessibilityEmail, accessibilityPhone, privacyEmail };
}

/** An empty field is another rule's business. */
function shape(path: SchemaPath<string>, pattern: RegExp, message: string): void {
  validate(path, ({ value }) => (value() === '' || pattern.test(value()) ? undefined : { kind: 'pattern', message }));
}
