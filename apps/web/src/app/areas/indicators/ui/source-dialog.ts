/** A new source of figures, or another profile for one: which of its values are kept secret, and how the others are shown. */
import { Component, computed, inject, input, model, output, signal } from '@angular/core';
import { form, FormField, max, min, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import type { CreateSource, SourceBody } from '@quartierwerk/contracts/indicators/catalogue.dto';
import type { SourceView } from '@quartierwerk/contracts/indicators/catalogue.views';
import { indicatorsRoutes } from '@quartierwerk/contracts/indicators/indicators.routes';
import { INDICATOR_LEVELS, type IndicatorLevel } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import { ROUNDING_BASES, USUAL_PROFILE } from '@quartierwerk/domain/indicators/source-profile';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { Dialog } from '@quartierwerk/ui/dialog/dialog';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { entryAt } from '../../../shared/forms/entry.js';
import { atMost } from '../../../shared/forms/at-most';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { submitForm } from '../../../shared/forms/submit-form.js';
import { Api } from '../../../shared/http/api.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { PUBLICATION_WORDS, ROUNDING_WORDS } from '../model/source-words.js';

interface SourceEntry {
  readonly name: string;
  readonly organisationId: string;
  readonly minCases: number;
  readonly zerosSecret: boolean;
  readonly complementSecret: boolean;
  /** A select holds text. */
  readonly rounding: string;
  readonly publicationLevel: IndicatorLevel;
}

@Component({
  selector: 'qw-source-dialog',
  imports: [Dialog, Field, FieldError, FieldInput, FormField, MatButton],
  template: `
    <qw-dialog [heading]="heading()" [(open)]="open">
      <form class="qw-dialog-form" novalidate (submit)="save($event)">
        <qw-field [label]="nameLabel" [hint]="nameHint" [errors]="errorsOf(form.name)">
          <input qwInput data-focus type="text" [formField]="form.name" />
        </qw-field>
        <qw-field optional [label]="organisationLabel" [hint]="organisationHint">
          <select qwInput [formField]="form.organisationId">
            <option value="" i18n="@@indicators.noOrganisation">keine</option>
            @for (organisation of organisations(); track organisation.id) {
              <option [value]="organisation.id">{{ organisation.name }}</option>
            }
          </select>
        </qw-field>
        <qw-field [label]="casesLabel" [hint]="casesHint" [errors]="errorsOf(form.minCases)">
          <input qwInput type="number" inputmode="numeric" [formField]="form.minCases" />
        </qw-field>
        <label class="qw-check"
          ><input type="checkbox" [formField]="form.zerosSecret" />
          <ng-container i18n="@@indicators.zerosSecret">Auch Nullen geheim halten</ng-container></label
        >
        <label class="qw-check"
          ><input type="checkbox" [formField]="form.complementSecret" />
          <ng-container i18n="@@indicators.complementSecret"
            >Auch geheim halten, wenn nur wenige nicht betroffen sind</ng-container
          ></label
        >
        <qw-field [label]="roundingLabel" [hint]="roundingHint">
          <select qwInput [formField]="form.rounding">
            @for (base of bases; track base) {
              <option [value]="'' + base">{{ roundingWords[base] }}</option>
            }
          </select>
        </qw-field>
        <qw-field [label]="levelLabel" [hint]="levelHint">
          <select qwInput [formField]="form.publicationLevel">
            @for (level of levels; track level) {
              <option [value]="level">{{ publicationWords[level] }}</option>
            }
          </select>
        </qw-field>
        @if (whole().length > 0) {
          <qw-field-error role="alert" [errors]="whole()" />
        }
        <div class="qw-dialog-actions">
          <button matButton="outlined" type="button" (click)="open.set(false)" i18n="@@ui.back">Zurück</button>
          <button matButton="filled" type="submit" [disabled]="form().submitting()">{{ action() }}</button>
        </div>
      </form>
    </qw-dialog>
  `,
})
export class SourceDialog {
  readonly open = model(false);
  /** The source to change; null for a new one. */
  readonly source = input<SourceView | null>(null);
  readonly created = output<SourceView>();

  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  protected readonly errorsOf = errorsOf;
  protected readonly nameLabel = $localize`:@@indicators.sourceName:Name der Quelle`;
  protected readonly nameHint = $localize`:@@indicators.sourceNameHint:Stelle und Register, zum Beispiel „Jugendamt Rösrath, Kita-Statistik“`;
  protected readonly organisationLabel = $localize`:@@indicators.sourceOrganisation:Liefernde Organisation`;
  protected readonly organisationHint = $localize`:@@indicators.sourceOrganisationHint:Wer dort arbeitet, darf für diese Quelle einlesen`;
  protected readonly casesLabel = $localize`:@@indicators.minCases:Mindestzahl der Fälle`;
  protected readonly casesHint = $localize`:@@indicators.minCasesHint:Werte mit weniger Fällen werden geheim gehalten; 1 hält nichts geheim`;
  protected readonly roundingLabel = $localize`:@@indicators.rounding:Fallzahlen zeigen`;
  protected readonly roundingHint = $localize`:@@indicators.roundingHint:Gerundet wird, was bei der Freigabe gezeigt wird; Anteile folgen den gerundeten Zahlen`;
  protected readonly levelLabel = $localize`:@@indicators.publicationLevel:Veröffentlichen`;
  protected readonly levelHint = $localize`:@@indicators.publicationLevelHint:Darunter gibt die Stelle nichts frei; gerechnet wird trotzdem damit`;
  protected readonly bases = ROUNDING_BASES;
  protected readonly levels = INDICATOR_LEVELS;
  protected readonly roundingWords = ROUNDING_WORDS;
  protected readonly publicationWords = PUBLICATION_WORDS;
  protected readonly heading = computed(() =>
    this.source() === null
      ? $localize`:@@indicators.newSourceHeading:Neue Quelle`
      : $localize`:@@indicators.reviseSource:Quelle ändern`,
  );
  protected readonly action = computed(() =>
    this.source() === null
      ? $localize`:@@indicators.createSource:Quelle anlegen`
      : $localize`:@@indicators.saveSource:Quelle speichern`,
  );

  /** Own organisations, and the one that is named already. */
  protected readonly organisations = computed(() => {
    const own = this.session.session()?.organisations ?? [];
    const { organisationId = null, organisationName = null } = this.source() ?? {};
    if (organisationId === null || own.some(({ id }) => id === organisationId)) return own;
    return [...own, { id: organisationId, name: organisationName ?? '' }];
  });
  /** Another entry for each source, and a new one each time the dialog is opened. */
  private readonly entry = entryAt(
    () => `${this.source()?.id} ${this.open()}`,
    (): SourceEntry => {
      const source = this.source();
      return {
        name: source?.name ?? '',
        organisationId: source?.organisationId ?? '',
        minCases: source?.minCases ?? USUAL_PROFILE.minCases,
        zerosSecret: source?.zerosSecret ?? USUAL_PROFILE.zerosSecret,
        complementSecret: source?.complementSecret ?? USUAL_PROFILE.complementSecret,
        rounding: `${source?.roundingBase ?? USUAL_PROFILE.roundingBase}`,
        publicationLevel: source?.publicationLevel ?? USUAL_PROFILE.publicationLevel,
      };
    },
  );
  protected readonly form = form(this.entry, (path) => {
    required(path.name);
    atMost(path.name, LIMITS.nameLength);
    min(path.minCases, 1);
    max(path.minCases, 100);
  });
  protected readonly attempted = signal(false);
  protected readonly whole = computed(() =>
    this.attempted()
      ? this.form()
          .errors()
          .map(({ message }) => message ?? '')
      : [],
  );

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.attempted.set(true);
    const accepted = await submitForm(this.form, async () => this.created.emit(await this.send()), {
      SOURCE_NAME_TAKEN: 'name',
    });
    if (!accepted) return;
    this.attempted.set(false);
    this.open.set(false);
  }

  private send(): Promise<SourceView> {
    const { organisationId, rounding, ...entry } = this.entry();
    const roundingBase = ROUNDING_BASES.find((base) => `${base}` === rounding) ?? USUAL_PROFILE.roundingBase;
    const body: SourceBody = {
      ...entry,
      roundingBase,
      organisationId: organisationId === '' ? null : organisationId,
    };
    const source = this.source();
    if (!source) {
      const created: CreateSource = { id: uuidV7(), ...body };
      return this.api.send(indicatorsRoutes.createSource, { body: created });
    }
    return this.api.send(indicatorsRoutes.reviseSource, { params: { id: source.id }, body, version: source.version });
  }
}
