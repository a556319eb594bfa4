/** One existing offer: what is known of it, how it stands, and what on the thread refers to it. */
import { Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { OfferView } from '@quartierwerk/contracts/diagnosis/offer.views';
import type { OfferAction } from '@quartierwerk/domain/diagnosis/existing-offer';
import { dayOf } from '@quartierwerk/domain/time/day';
import { ConflictDialog } from '@quartierwerk/ui/dialog/conflict-dialog';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Formats } from '@quartierwerk/ui/format/formats';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Status } from '@quartierwerk/ui/status/status';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { ADDRESSES, slugOf } from '../../../shared/addresses.js';
import { NodeThread } from '../../../shared/chain/node-thread.js';
import { ConflictQuestion } from '../../../shared/forms/conflict-question.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { UnreadHeading } from '../../../shared/problem/unread-heading.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { registerThreadKey } from '../../../shared/thread/thread-key.js';
import { OfferDesk } from '../data/offer-desk.js';
import { OfferStore } from '../data/offer-store.js';
import { doneWords } from '../model/offer-done-words.js';
import {
  checkWords,
  OFFER_STANDING_WORDS,
  offerAreaName,
  referenceWords,
  standingDay,
} from '../../../shared/words/offer-words.js';
import { OfferDialogs, type OfferDone } from '../ui/offer-dialogs.js';
import { OfferFacts } from '../ui/offer-facts.js';

@Component({
  selector: 'qw-offer-page',
  imports: [
    ConflictDialog,
    Loading,
    MatButton,
    NodeThread,
    OfferDialogs,
    OfferFacts,
    PageHeader,
    ProblemView,
    RouterLink,
    Status,
    UnreadHeading,
  ],
  providers: [OfferStore, OfferDesk, ConflictQuestion],
  templateUrl: './offer-page.html',
  styles: `
    .rail {
      padding: 8px var(--qw-page-margin) 0;
    }
    .profiles {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
    }
    qw-offer-facts {
      display: block;
      max-width: 74ch;
    }
  `,
})
export class OfferPage {
  readonly code = input.required<string>();

  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly formats = inject(Formats);
  private readonly toasts = inject(Toasts);
  protected readonly store = inject(OfferStore);
  protected readonly desk = inject(OfferDesk);
  protected readonly conflict = inject(ConflictQuestion);

  protected readonly today = dayOf(new Date());
  protected readonly crumbs = computed(() => [
    { label: $localize`:@@diagnosis.profiles:Steckbriefe`, link: ADDRESSES.profiles },
    { label: $localize`:@@diagnosis.existingOffers:Vorhandene Angebote`, link: ADDRESSES.offers },
    { label: this.store.offer()?.code ?? '' },
  ]);
  protected readonly standing = computed(() => {
    const offer = this.store.offer();
    return offer ? OFFER_STANDING_WORDS[offer.standing] : undefined;
  });
  protected readonly day = computed(() => {
    const offer = this.store.offer();
    return offer ? standingDay(offer, this.formats) : '';
  });
  protected readonly checked = computed(() => {
    const offer = this.store.offer();
    return offer ? checkWords(offer, this.formats) : '';
  });

  /** Profiles of the small areas that it is for. */
  protected readonly profiles = computed(() => {
    const areas = this.session.may('profiles.read') ? (this.store.offer()?.areas ?? []) : [];
    return areas.flatMap((area) =>
      area.municipality === null
        ? []
        : [
            {
              name: offerAreaName(area),
              link: ADDRESSES.profile(slugOf(area.municipality), slugOf(area.name) || area.id),
            },
          ],
    );
  });
  protected readonly referred = computed(() => referenceWords(this.store.offer()?.references ?? 0));

  constructor() {
    effect(() => this.store.code.set(this.code()));
    registerThreadKey(() => {
      const offer = this.store.offer();
      return offer ? ADDRESSES.threadOf('existing_offer', offer.code) : null;
    });
  }

  protected ask(kind: OfferAction, offer: OfferView): void {
    this.desk.task.set({ kind, offer });
  }

  protected done(done: OfferDone): void {
    this.toasts.show(doneWords(done));
    if (done.kind === 'remove') void this.router.navigateByUrl(ADDRESSES.offers);
    else this.store.resource.set(done.offer);
  }
}
