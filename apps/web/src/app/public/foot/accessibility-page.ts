/** The statement on accessibility (BITV NRW): what works, what does not yet, and whom to tell. */
import { Component, computed, inject } from '@angular/core';
import { accessibilityContact } from '@quartierwerk/domain/identity/imprint';
import type { Day } from '@quartierwerk/domain/time/day';
import { Formats } from '@quartierwerk/ui/format/formats';
import { PublisherStore } from '../data/publisher-store.js';
import { OfficeContact } from '../ui/office-contact.js';

/** When the pages were last gone through for this statement; it changes with the statement. */
const CHECKED: Day = '2026-11-27';

@Component({
  selector: 'qw-accessibility-page',
  imports: [OfficeContact],
  templateUrl: './accessibility-page.html',
  styleUrl: '../ui/open-page.scss',
})
export class AccessibilityPage {
  protected readonly store = inject(PublisherStore);
  protected readonly checked = inject(Formats).day(CHECKED);
  protected readonly contact = computed(() => {
    const imprint = this.store.imprint();
    return imprint ? accessibilityContact(imprint) : null;
  });
}
