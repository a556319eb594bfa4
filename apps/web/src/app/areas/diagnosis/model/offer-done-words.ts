/** What was done with an offer, as it is said once it is stored. */
import type { OfferView } from '@quartierwerk/contracts/diagnosis/offer.views';
import type { OfferTask } from './offer-entry.js';

export function doneWords({ kind, offer }: { readonly kind: OfferTask['kind']; readonly offer: OfferView }): string {
  const words: Readonly<Record<OfferTask['kind'], string>> = {
    record: $localize`:@@diagnosis.offerRecorded:${offer.name}:name: eingetragen`,
    revise: $localize`:@@diagnosis.offerRevised:${offer.name}:name: geändert`,
    check: $localize`:@@diagnosis.offerConfirmed:${offer.name}:name: geprüft`,
    end: $localize`:@@diagnosis.offerEndSet:Ende von ${offer.name}:name: eingetragen`,
    remove: $localize`:@@diagnosis.offerRemoved:${offer.name}:name: entfernt`,
  };
  return words[kind];
}
