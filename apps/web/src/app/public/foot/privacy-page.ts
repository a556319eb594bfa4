/** What is stored of whoever reads a public page: next to nothing, and that is said. */
import { Component, computed, inject } from '@angular/core';
import { privacyContact } from '@quartierwerk/domain/identity/imprint';
import { PublisherStore } from '../data/publisher-store.js';
import { OfficeContact } from '../ui/office-contact.js';

@Component({
  selector: 'qw-privacy-page',
  imports: [OfficeContact],
  templateUrl: './privacy-page.html',
  styleUrl: '../ui/open-page.scss',
})
export class PrivacyPage {
  protected readonly store = inject(PublisherStore);
  protected readonly contact = computed(() => {
    const imprint = this.store.imprint();
    return imprint ? privacyContact(imprint) : null;
  });
}
