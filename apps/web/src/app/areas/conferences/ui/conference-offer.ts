/** An existing offer on the table: who makes it, for whom, where and when, and whether somebody has looked lately. */
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OfferView } from '@quartierwerk/contracts/diagnosis/offer.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { SourceLine } from '@quartierwerk/ui/source/source-line';
import { Status } from '@quartierwerk/ui/status/status';
import { ADDRESSES } from '../../../shared/addresses.js';
import {
  contactWords,
  OFFER_KIND_WORDS,
  OFFER_STANDING_WORDS,
  offerAreasWords,
  providerWords,
  standingDay,
} from '../../../shared/words/offer-words.js';

@Component({
  selector: 'qw-conference-offer',
  imports: [RouterLink, SourceLine, Status],
  template: `
    <h2>
      <a [routerLink]="addresses.offer(offer().code)">{{ offer().name }}</a>
    </h2>
    <p>
      <qw-status [shape]="standing().shape">{{ standing().word }}</qw-status>
      <span class="facts"> {{ day() }}</span>
    </p>
    <p class="facts">{{ kind() }}, {{ provider() }}</p>
    @if (offer().description) {
      <p>{{ offer().description }}</p>
    }
    <dl>
      @for (fact of facts(); track fact.label) {
        <div>
          <dt>{{ fact.label }}</dt>
          <dd>{{ fact.text }}</dd>
        </div>
      }
    </dl>
    <qw-source-line [source]="offer().source" />
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 8px;
      overflow-wrap: anywhere;
    }
    .facts,
    dt {
      color: var(--mat-sys-on-surface-variant);
    }
    dl {
      display: grid;
      gap: 6px;
      margin: 0;
    }
    dt {
      font: var(--mat-sys-label-small);
    }
    dd {
      margin: 0;
    }
  `,
})
export class ConferenceOffer {
  readonly offer = input.required<OfferView>();

  private readonly formats = inject(Formats);
  protected readonly addresses = ADDRESSES;
  protected readonly kind = computed(() => OFFER_KIND_WORDS[this.offer().kind]);
  protected readonly provider = computed(() => providerWords(this.offer()));
  protected readonly standing = computed(() => OFFER_STANDING_WORDS[this.offer().standing]);
  protected readonly day = computed(() => standingDay(this.offer(), this.formats));
  protected readonly facts = computed(() =>
    [
      { label: FOR_WHOM, text: this.formats.list(this.offer().targetGroups) },
      { label: WHERE, text: contactWords(this.offer()) },
      { label: AREAS, text: offerAreasWords(this.offer().areas, this.formats) },
    ].filter(({ text }) => text !== ''),
  );
}

const FOR_WHOM = $localize`:@@conferences.offerForWhom:Für wen`;
const WHERE = $localize`:@@conferences.offerWhere:Wo und wann`;
const AREAS = $localize`:@@conferences.offerAreas:Für welche Gebiete`;
