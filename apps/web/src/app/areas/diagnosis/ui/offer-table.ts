/** The list of existing offers as a table; a row opens the page of its offer, a due check can be made in place. */
import { Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { OfferView } from '@quartierwerk/contracts/diagnosis/offer.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Status } from '@quartierwerk/ui/status/status';
import { Table, TableRow } from '@quartierwerk/ui/table/table';
import { TableCell } from '@quartierwerk/ui/table/table-parts';
import { ADDRESSES } from '../../../shared/addresses.js';
import {
  OFFER_KIND_WORDS,
  OFFER_STANDING_WORDS,
  offerAreasWords,
  providerWords,
  standingDay,
} from '../../../shared/words/offer-words.js';

@Component({
  selector: 'qw-offer-table',
  imports: [MatButton, RouterLink, Status, Table, TableCell, TableRow],
  templateUrl: './offer-table.html',
  styleUrl: './offer-table.scss',
})
export class OfferTable {
  readonly offers = input.required<readonly OfferView[]>();
  readonly opened = output<OfferView>();
  readonly checked = output<OfferView>();

  protected readonly formats = inject(Formats);
  protected readonly addresses = ADDRESSES;
  protected readonly kindWords = OFFER_KIND_WORDS;
  protected readonly standingWords = OFFER_STANDING_WORDS;
  protected readonly providerOf = providerWords;

  protected areasOf({ areas }: OfferView): string {
    return offerAreasWords(areas, this.formats);
  }

  protected dayOf(offer: OfferView): string {
    return standingDay(offer, this.formats);
  }
}
