/** What the reader may do with an offer, as the server says: "still current" stands out where a check is due. */
import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { OfferView } from '@quartierwerk/contracts/diagnosis/offer.views';
import { OFFER_ACTIONS, type OfferAction } from '@quartierwerk/domain/diagnosis/existing-offer';
import { Disclosure } from '@quartierwerk/ui/menu/disclosure';

const WORDS: Readonly<Record<OfferAction, string>> = {
  check: $localize`:@@diagnosis.offerStillCurrent:Noch aktuell`,
  revise: $localize`:@@diagnosis.revise:Ändern`,
  end: $localize`:@@diagnosis.offerEndAction:Beenden`,
  remove: $localize`:@@diagnosis.remove:Entfernen`,
};

@Component({
  selector: 'qw-offer-actions',
  imports: [Disclosure, MatButton],
  template: `
    @if (due()) {
      <button matButton="outlined" class="qw-row-button" type="button" (click)="chosen.emit('check')">
        {{ words.check }} <span class="qw-visually-hidden">{{ offer().name }}</span>
      </button>
    }
    @if (menu().length > 0) {
      <qw-disclosure look="text" [label]="label" [name]="label + ' ' + offer().name">
        <ul>
          @for (action of menu(); track action) {
            <li>
              <button type="button" class="qw-menu-entry" (click)="chosen.emit(action)">{{ words[action] }}</button>
            </li>
          }
        </ul>
      </qw-disclosure>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 8px;
    }
  `,
})
export class OfferActions {
  readonly offer = input.required<OfferView>();
  readonly chosen = output<OfferAction>();

  protected readonly words = WORDS;
  protected readonly label = $localize`:@@diagnosis.offerActions:Bearbeiten`;
  protected readonly due = computed(
    () => this.offer().standing === 'to_check' && this.offer().actions.includes('check'),
  );
  protected readonly menu = computed(() =>
    OFFER_ACTIONS.filter((action) => this.offer().actions.includes(action) && !(action === 'check' && this.due())),
  );
}
