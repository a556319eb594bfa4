/** What is known of an existing offer, one fact a line; what nobody knows is left out. */
import { booleanAttribute, Component, computed, inject, input } from '@angular/core';
import type { OfferView } from '@quartierwerk/contracts/diagnosis/offer.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { OFFER_LABELS } from '../model/offer-entry.js';
import { OFFER_KIND_WORDS, offerAreasWords, providerWords } from '../../../shared/words/offer-words.js';

@Component({
  selector: 'qw-offer-facts',
  template: `
    <dl>
      @for (fact of facts(); track fact.label) {
        <div>
          <dt>{{ fact.label }}</dt>
          <dd>{{ fact.text }}</dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      gap: 6px;
    }
    div {
      display: grid;
      grid-template-columns: 140px minmax(0, 1fr);
      gap: 0 12px;
    }
    dt {
      color: var(--mat-sys-on-surface-variant);
    }
    dd {
      margin: 0;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    @media (width < 600px) {
      div {
        grid-template-columns: minmax(0, 1fr);
      }
      dt {
        font: var(--mat-sys-label-small);
      }
    }
  `,
})
export class OfferFacts {
  readonly offer = input.required<OfferView>();
  /** In a dialog, which names the offer and its last check by itself. */
  readonly narrow = input(false, { transform: booleanAttribute });

  private readonly formats = inject(Formats);
  protected readonly facts = computed(() => {
    const offer = this.offer();
    const day = (one: string | null): string => (one === null ? '' : this.formats.day(one));
    const known = [
      { label: OFFER_LABELS.kind, text: OFFER_KIND_WORDS[offer.kind] },
      { label: $localize`:@@diagnosis.offerProviderShort:Träger`, text: providerWords(offer) },
      { label: OFFER_LABELS.areas, text: offerAreasWords(offer.areas, this.formats) },
      { label: OFFER_LABELS.targetGroups, text: this.formats.list(offer.targetGroups) },
      { label: OFFER_LABELS.place, text: offer.place },
      { label: OFFER_LABELS.frequency, text: offer.frequency },
      { label: OFFER_LABELS.capacity, text: offer.capacity },
    ];
    const more = [
      { label: OFFER_LABELS.description, text: offer.description },
      { label: OFFER_LABELS.field, text: offer.field },
      { label: OFFER_LABELS.startsOn, text: day(offer.startsOn) },
      { label: OFFER_LABELS.endsOn, text: day(offer.endsOn) },
      { label: $localize`:@@diagnosis.offerEndReason:Warum beendet`, text: offer.endReason },
    ];
    return [...known, ...(this.narrow() ? [] : more)].filter(({ text }) => text !== '');
  });
}
