/** How to reach the office: never a person. Without an entry the page says so. */
import { Component, input } from '@angular/core';
import type { Contact } from '@quartierwerk/domain/identity/imprint';

@Component({
  selector: 'qw-office-contact',
  template: `
    @if (contact(); as contact) {
      <p>
        @if (office()) {
          <span>{{ office() }}</span>
        }
        <span
          ><ng-container i18n="@@public.email">E-Mail:</ng-container>&ngsp;
          <a [href]="'mailto:' + contact.email">{{ contact.email }}</a></span
        >
        @if (contact.phone) {
          <span
            ><ng-container i18n="@@public.phone">Telefon:</ng-container>&ngsp;
            <a [href]="'tel:' + contact.phone.replaceAll(noDigit, '')">{{ contact.phone }}</a></span
          >
        }
      </p>
    } @else {
      <p i18n="@@public.notEntered">Die zuständige Stelle hat hier noch nicht eingetragen, wie Sie sie erreichen.</p>
    }
  `,
  styles: `
    span {
      display: block;
      overflow-wrap: anywhere;
    }
  `,
})
export class OfficeContact {
  readonly office = input('');
  readonly contact = input.required<Contact | null>();
  protected readonly noDigit = /[^+\d]/g;
}
