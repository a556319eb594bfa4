/** Existing offers one below the other, for the profile of an area: what, by whom, for whom, where, and how it stands. */
import { Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OfferView } from '@quartierwerk/contracts/diagnosis/offer.views';
import type { OfferAction } from '@quartierwerk/domain/diagnosis/existing-offer';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { Status } from '@quartierwerk/ui/status/status';
import { ADDRESSES } from '../../../shared/addresses.js';
import {
  checkWords,
  contactWords,
  OFFER_KIND_WORDS,
  OFFER_STANDING_WORDS,
  offerAreasWords,
  providerWords,
  standingDay,
} from '../../../shared/words/offer-words.js';
import { OfferActions } from './offer-actions.js';

@Component({
  selector: 'qw-offer-list',
  imports: [Icon, OfferActions, RouterLink, Status],
  template: `
    <ul>
      @for (offer of offers(); track offer.id) {
        <li>
          <div class="what">
            <p>
              <a class="name" [routerLink]="addresses.offer(offer.code)">{{ offer.name }}</a>
              <span class="qw-secondary">{{ kindWords[offer.kind] }}</span>
            </p>
            <p>{{ providerOf(offer) }}</p>
            @if (offer.targetGroups.length > 0) {
              <p class="qw-small">
                <qw-icon name="people" [size]="14" />
                <span class="qw-visually-hidden">{{ groupsLabel }}</span> {{ formats.list(offer.targetGroups) }}
              </p>
            }
            @if (contactOf(offer); as words) {
              <p class="qw-small">
                <qw-icon name="place" [size]="14" /> <span class="qw-visually-hidden">{{ placeLabel }}</span>
                {{ words }}
              </p>
            }
            <p class="qw-small qw-secondary">
              {{ checkOf(offer) }}
              @if (servedOf(offer); as areas) {
                <br /><ng-container i18n="@@diagnosis.offerServes">für {{ areas }}</ng-container>
              }
            </p>
            @if (offer.endReason) {
              <p class="qw-small qw-secondary">{{ offer.endReason }}</p>
            }
          </div>
          <div class="how">
            <qw-status [shape]="standingWords[offer.standing].shape">
              {{ standingWords[offer.standing].word }}
            </qw-status>
            @if (offer.standing === 'planned' || offer.standing === 'ended') {
              <span class="qw-small qw-secondary">{{ dayOf(offer) }}</span>
            }
            @if (offer.actions.length > 0) {
              <qw-offer-actions [offer]="offer" (chosen)="chosen.emit({ action: $event, offer })" />
            }
          </div>
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 212px;
      gap: 4px 20px;
      padding: 8px 0;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
      overflow-wrap: anywhere;
    }
    .name {
      margin-right: 6px;
      font-weight: 600;
    }
    .how {
      display: flex;
      flex-direction: column;
      align-items: flex-start;
      gap: 2px;
    }
    qw-icon {
      vertical-align: -2px;
    }
    @media (width < 600px) {
      li {
        grid-template-columns: minmax(0, 1fr);
      }
      .how {
        flex-flow: row wrap;
        align-items: center;
        gap: 2px 12px;
      }
    }
  `,
})
export class OfferList {
  readonly offers = input.required<readonly OfferView[]>();
  /** The area whose own offers these are: only what else they are for is named. Null: all areas are. */
  readonly areaId = input<string | null>(null);
  readonly chosen = output<{ readonly action: OfferAction; readonly offer: OfferView }>();

  protected readonly formats = inject(Formats);
  protected readonly addresses = ADDRESSES;
  protected readonly kindWords = OFFER_KIND_WORDS;
  protected readonly standingWords = OFFER_STANDING_WORDS;
  protected readonly providerOf = providerWords;
  protected readonly contactOf = contactWords;
  protected readonly groupsLabel = $localize`:@@diagnosis.offerForWhom:Für wen:`;
  protected readonly placeLabel = $localize`:@@diagnosis.offerWhere:Wo und wann:`;

  protected dayOf(offer: OfferView): string {
    return standingDay(offer, this.formats);
  }

  protected checkOf(offer: OfferView): string {
    return checkWords(offer, this.formats);
  }

  /** What it is for beside the area whose profile is read; empty where that is all. */
  protected servedOf({ areas }: OfferView): string {
    const own = areas.some(({ id }) => id === this.areaId());
    return own && areas.length === 1 ? '' : offerAreasWords(areas, this.formats);
  }
}
