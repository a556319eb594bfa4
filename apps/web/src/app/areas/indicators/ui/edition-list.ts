/** The editions of a definition, newest first, and what each changed against the one before. */
import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import type { IndicatorEditionView } from '@quartierwerk/contracts/indicators/catalogue.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { changedFields, FIELD_LABELS } from '../model/definition-entry.js';

@Component({
  selector: 'qw-edition-list',
  template: `
    <ol>
      @for (edition of lines(); track edition.number) {
        <li>
          <b>{{ edition.title }}</b>
          <span>{{ edition.since }}</span>
          <span class="qw-secondary">{{ edition.changes }}</span>
        </li>
      }
    </ol>
  `,
  styles: `
    li {
      display: grid;
      padding: 5px 0;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }
    b {
      font-weight: 600;
    }
  `,
})
export class EditionList {
  readonly editions = input.required<readonly IndicatorEditionView[]>();

  private readonly formats = inject(Formats);
  private readonly list = new Intl.ListFormat(inject(LOCALE_ID));

  protected readonly lines = computed(() =>
    this.editions().map((edition, at, all) => {
      const before = all[at + 1];
      const changed = before ? changedFields(edition, before).map((key) => FIELD_LABELS[key]) : [];
      return {
        number: edition.number,
        title: $localize`:@@indicators.editionNumber:Ausgabe ${edition.number}:number:`,
        since: $localize`:@@indicators.editionSince:gilt ab ${this.formats.day(edition.validFrom)}:day:`,
        changes:
          changed.length === 0
            ? ''
            : $localize`:@@indicators.editionChanged:geändert: ${this.list.format(changed)}:fields:`,
      };
    }),
  );
}
