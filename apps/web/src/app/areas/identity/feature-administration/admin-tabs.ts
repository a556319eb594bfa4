/** The pages of the administration, as links side by side. */
import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Status } from '@quartierwerk/ui/status/status';
import { ADDRESSES } from '../../../shared/addresses.js';
import { ImprintStore } from '../data/imprint-store.js';

@Component({
  selector: 'qw-admin-tabs',
  imports: [RouterLink, RouterLinkActive, Status],
  template: `
    <nav [attr.aria-label]="label">
      <ul>
        @for (page of pages(); track page.link) {
          <li>
            <a [routerLink]="page.link" routerLinkActive="on" ariaCurrentWhenActive="page">
              {{ page.label }}
              @if (page.missing) {
                <qw-status shape="care" tone="warn" i18n="@@identity.missing">fehlt</qw-status>
              }
            </a>
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
      gap: 6px;
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
  private readonly imprint = inject(ImprintStore).imprint;
  protected readonly pages = computed(() => [
    { link: ADDRESSES.users, label: $localize`:@@identity.users:Benutzer`, missing: false },
    { link: ADDRESSES.invitations, label: $localize`:@@identity.invitations:Einladungen`, missing: false },
    { link: ADDRESSES.organisations, label: $localize`:@@identity.organisations:Organisationen`, missing: false },
    {
      link: ADDRESSES.imprint,
      label: $localize`:@@identity.imprint:Impressum`,
      missing: this.imprint()?.entered === false,
    },
  ]);
}
