/** The pages of the administration, as links side by side. */
import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { ADDRESSES } from '../../../shared/addresses.js';

@Component({
  selector: 'qw-admin-tabs',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav [attr.aria-label]="label">
      <ul>
        @for (page of pages; track page.link) {
          <li>
            <a [routerLink]="page.link" routerLinkActive="on" ariaCurrentWhenActive="page">{{ page.label }}</a>
          </li>
        }
      </ul>
    </nav>
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0 20px;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }
    a {
      display: flex;
      align-items: center;
      min-height: max(34px, var(--qw-target));
      color: var(--mat-sys-on-surface-variant);
      text-decoration: none;

      &:hover {
        color: var(--mat-sys-on-surface);
      }
    }
    .on {
      font-weight: 500;
      color: var(--mat-sys-on-surface);
      box-shadow: inset 0 -2px 0 var(--mat-sys-primary);
    }
  `,
})
export class AdminTabs {
  protected readonly label = $localize`:@@identity.administration:Verwaltung`;
  protected readonly pages = [
    { link: ADDRESSES.users, label: $localize`:@@identity.users:Benutzer` },
    { link: ADDRESSES.invitations, label: $localize`:@@identity.invitations:Einladungen` },
    { link: ADDRESSES.organisations, label: $localize`:@@identity.organisations:Organisationen` },
    { link: ADDRESSES.imprint, label: $localize`:@@identity.imprint:Impressum` },
  ];
}
