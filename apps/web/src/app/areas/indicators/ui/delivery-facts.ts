/** What belongs to a delivery besides its row: counts, file, remark, and why it was taken back. */
import { Component, computed, inject, input } from '@angular/core';
import type { DeliveryView } from '@quartierwerk/contracts/indicators/deliveries.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { confirmedText } from '../model/confirmed-text.js';
import { figuresSentence } from '../model/figures-sentence.js';

@Component({
  selector: 'qw-delivery-facts',
  template: `
    <dl>
      @for (fact of facts(); track fact.term) {
        <div>
          <dt>{{ fact.term }}</dt>
          <dd>{{ fact.text }}</dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      margin-bottom: 8px;
      max-width: 840px;
    }
    dl > div {
      display: grid;
      grid-template-columns: 150px minmax(0, 1fr);
      gap: 12px;
      padding: 3px 0;
    }
    dt {
      color: var(--mat-sys-on-surface-variant);
    }
    dd {
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
  `,
})
export class DeliveryFacts {
  readonly delivery = input.required<DeliveryView>();

  private readonly formats = inject(Formats);
  protected readonly facts = computed(() => {
    const delivery = this.delivery();
    const { rowCount: values, suppressed: secret, missing, replaced } = delivery;
    const facts = [
      {
        term: $localize`:@@indicators.contents:Inhalt`,
        text: figuresSentence({ values, secret, missing: missing - secret, replaced }, this.formats),
      },
    ];
    const add = (term: string, text: string | null) => {
      if (text) facts.push({ term, text });
    };
    add(
      $localize`:@@indicators.secondary:zusätzlich geheim gehalten, damit kein anderer Wert errechnet werden kann`,
      delivery.secondary !== null && delivery.secondary > 0 ? this.formats.number(delivery.secondary) : null,
    );
    add($localize`:@@indicators.indicatorsHead:Indikatoren`, delivery.indicators.join(', '));
    add(
      $localize`:@@indicators.referenceDay:Stichtag der Zahlen`,
      delivery.referenceDate && this.formats.day(delivery.referenceDate),
    );
    add(
      $localize`:@@indicators.leftOutLines:ausgelassene Zeilen`,
      delivery.skipped > 0 ? this.formats.number(delivery.skipped) : null,
    );
    add($localize`:@@indicators.confirmedHints:bestätigte Hinweise`, confirmedText(delivery.confirmed, this.formats));
    add($localize`:@@indicators.note:Bemerkung`, delivery.note);
    add($localize`:@@indicators.file:Datei`, delivery.fileName);
    add($localize`:@@indicators.hash:Prüfsumme (SHA-256)`, delivery.fileSha256);
    add($localize`:@@indicators.takenOverAt:übernommen`, this.formats.dateTime(delivery.createdAt));
    add(
      $localize`:@@indicators.withdrawnAt:zurückgenommen`,
      delivery.withdrawnAt && this.formats.dateTime(delivery.withdrawnAt),
    );
    add($localize`:@@indicators.reason:Grund`, delivery.withdrawnReason);
    return facts;
  });
}
