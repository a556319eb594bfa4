/** A definition as it is read: what is counted over what, where it comes from, and how it may be read. */
import { Component, computed, inject, input } from '@angular/core';
import type { IndicatorEditionView } from '@quartierwerk/contracts/indicators/catalogue.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { DIRECTION_READINGS, LOWEST_LEVEL_WORDS, UNIT_CHOICES } from '../model/catalogue-words.js';
import { FIELD_LABELS } from '../model/definition-entry.js';
import { Direction } from './direction.js';

@Component({
  selector: 'qw-definition-sheet',
  imports: [Direction],
  template: `
    <dl>
      <div class="whole">
        <dt>{{ labels.numerator }}</dt>
        <dd>{{ edition().numerator }}</dd>
      </div>
      <div class="whole">
        <dt>{{ labels.denominator }}</dt>
        <dd>{{ edition().denominator }}</dd>
      </div>
      <div>
        <dt>{{ labels.direction }}</dt>
        <dd>
          <qw-direction [code]="edition().direction" />
          <span class="qw-secondary reading">{{ reading() }}</span>
        </dd>
      </div>
      @for (fact of facts(); track fact.label) {
        <div>
          <dt>{{ fact.label }}</dt>
          <dd>{{ fact.text }}</dd>
        </div>
      }
      @if (edition().interpretation; as text) {
        <div class="whole">
          <dt>{{ labels.interpretation }}</dt>
          <dd>{{ text }}</dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      column-gap: 32px;
      max-width: 840px;
      margin-top: 4px;
    }
    dl > div {
      padding: 5px 0;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }
    .whole {
      grid-column: 1 / -1;
    }
    dt {
      font: var(--mat-sys-body-small);
      color: var(--mat-sys-on-surface-variant);
    }
    dd {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .reading {
      display: block;
    }
    @media (width < 37.5em) {
      dl {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class DefinitionSheet {
  readonly edition = input.required<IndicatorEditionView>();

  private readonly formats = inject(Formats);
  protected readonly labels = FIELD_LABELS;
  protected readonly reading = computed(() => DIRECTION_READINGS[this.edition().direction]);
  protected readonly facts = computed(() => {
    const edition = this.edition();
    const none = this.formats.missing;
    const pooled =
      edition.poolingYears === 1
        ? $localize`:@@indicators.notPooled:nein, jedes Jahr steht für sich`
        : $localize`:@@indicators.pooled:${edition.poolingYears}:years: Jahre, weil eines zu klein ist`;
    return [
      { label: FIELD_LABELS.unit, text: UNIT_CHOICES[edition.unit] },
      { label: FIELD_LABELS.sourceId, text: edition.sourceName ?? none },
      { label: FIELD_LABELS.referenceDateNote, text: edition.referenceDateNote || none },
      { label: FIELD_LABELS.legalBasis, text: edition.legalBasis || none },
      { label: FIELD_LABELS.lowestLevel, text: LOWEST_LEVEL_WORDS[edition.lowestLevel] },
      { label: FIELD_LABELS.poolingYears, text: pooled },
      { label: FIELD_LABELS.validFrom, text: this.formats.day(edition.validFrom) },
    ];
  });
}
