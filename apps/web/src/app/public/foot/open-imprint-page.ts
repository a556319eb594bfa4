/** Who answers for the public pages: an office with its address, never a person. */
import { Component, inject } from '@angular/core';
import { PublisherStore } from '../data/publisher-store.js';
import { OfficeContact } from '../ui/office-contact.js';

@Component({
  selector: 'qw-open-imprint-page',
  imports: [OfficeContact],
  template: `
    <h1 i18n="@@public.imprint">Impressum</h1>
    @if (store.publisher()) {
      <section>
        <h2 i18n="@@public.responsible">Verantwortlich für diese Seiten</h2>
        @if (store.imprint(); as imprint) {
          <address lang="de">
            {{ imprint.office }}<br />{{ imprint.street }}<br />{{ imprint.postalCode }} {{ imprint.town }}
          </address>
        }
        <qw-office-contact [contact]="store.imprint()" />
      </section>
    }
    <section>
      <h2 i18n="@@public.software">Anwendung</h2>
      <p i18n="@@public.softwareText">
        Diese Seiten werden mit Quartierwerk gemacht, einer freien Software unter der Lizenz EUPL 1.2.
      </p>
    </section>
  `,
  styleUrls: ['../ui/open-page.scss'],
  styles: `
    address {
      font-style: normal;
      overflow-wrap: anywhere;
    }
  `,
})
export class OpenImprintPage {
  protected readonly store = inject(PublisherStore);
}
