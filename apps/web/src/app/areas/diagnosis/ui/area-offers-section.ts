/** The section "existing offers" of a profile: what is there for the area, what is there for all around it, and what once was. */
import { Component, computed, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { OfferView } from '@quartierwerk/contracts/diagnosis/offer.views';
import type { OfferAction } from '@quartierwerk/domain/diagnosis/existing-offer';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { ADDRESSES } from '../../../shared/addresses.js';
import type { AreaOffers } from '../model/area-offers.js';
import { OFFER_FILTER_KEYS } from '../model/offer-filter.js';
import { OfferList } from './offer-list.js';

@Component({
  selector: 'qw-area-offers-section',
  imports: [Icon, MatButton, OfferList, RouterLink],
  template: `
    <header>
      <h2 i18n="@@diagnosis.existingOffers">Vorhandene Angebote</h2>
      <a [routerLink]="addresses.offers" [queryParams]="query()" i18n="@@diagnosis.offersAsList">Als Liste</a>
    </header>
    @if (none()) {
      <p class="qw-secondary" i18n="@@diagnosis.noOffersHere">
        Für dieses Gebiet, seine Kommune und den Kreis ist noch kein Angebot verzeichnet.
      </p>
    } @else {
      <section>
        <h3 i18n="@@diagnosis.offersHere">Für {{ areaName() }}</h3>
        @if (offers().own.length > 0) {
          <qw-offer-list [offers]="offers().own" [areaId]="areaId()" (chosen)="chosen.emit($event)" />
        } @else {
          <p class="qw-secondary" i18n="@@diagnosis.noOwnOffers">Eigens für dieses Gebiet gibt es kein Angebot.</p>
        }
      </section>
      @if (offers().around.length > 0) {
        <section>
          <h3 i18n="@@diagnosis.offersAround">Für die ganze Kommune oder den Kreis</h3>
          <qw-offer-list [offers]="offers().around" (chosen)="chosen.emit($event)" />
        </section>
      }
      @if (offers().ended.length > 0) {
        <section>
          @if (endedShown()) {
            <h3 i18n="@@diagnosis.offersEnded">Beendet</h3>
            <qw-offer-list [offers]="offers().ended" [areaId]="areaId()" (chosen)="chosen.emit($event)" />
          } @else {
            <button
              type="button"
              class="qw-link-button"
              (click)="endedShown.set(true)"
              i18n="@@diagnosis.showEndedOffers"
            >
              Beendete Angebote zeigen ({{ offers().ended.length }})
            </button>
          }
        </section>
      }
    }
    @if (mayRecord()) {
      <button matButton="outlined" class="qw-row-button" type="button" (click)="recorded.emit()">
        <qw-icon name="add" [size]="16" /><ng-container i18n="@@diagnosis.recordOffer">Angebot eintragen</ng-container>
      </button>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      justify-items: stretch;
      // The bar at the top covers no heading that a link leads to.
      scroll-margin-top: 64px;
    }
    header {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 4px 12px;
    }
    .qw-row-button {
      justify-self: start;
    }
  `,
})
export class AreaOffersSection {
  readonly offers = input.required<AreaOffers>();
  readonly areaId = input.required<string>();
  readonly areaName = input.required<string>();
  readonly mayRecord = input.required<boolean>();
  readonly recorded = output();
  readonly chosen = output<{ readonly action: OfferAction; readonly offer: OfferView }>();

  protected readonly addresses = ADDRESSES;
  protected readonly endedShown = signal(false);
  protected readonly query = computed(() => ({ [OFFER_FILTER_KEYS.area]: this.areaId() }));
  protected readonly none = computed(() => {
    const { own, around, ended } = this.offers();
    return own.length + around.length + ended.length === 0;
  });
}
