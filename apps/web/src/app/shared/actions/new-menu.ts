/** "Neu": everything that this person may add, in the order of the chain. Nobody is shown what they may not begin. */
import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { Disclosure } from '@quartierwerk/ui/menu/disclosure';
import { SessionStore } from '../session/session-store.js';
import { ACTIONS } from './actions.js';

@Component({
  selector: 'qw-new-menu',
  imports: [Disclosure, Icon, RouterLink],
  template: `@if (offered().length > 0) {
    <qw-disclosure look="outlined" [label]="label">
      <qw-icon qwLead name="add" [size]="18" />
      <ul>
        @for (action of offered(); track action.label) {
          <li>
            <a class="qw-menu-entry" [routerLink]="action.link">{{ action.label }}</a>
          </li>
        }
      </ul>
    </qw-disclosure>
  }`,
})
export class NewMenu {
  private readonly session = inject(SessionStore);
  protected readonly label = $localize`:@@shared.newMenu:Neu`;
  private readonly router = inject(Router);
  protected readonly offered = computed(() =>
    ACTIONS.filter(({ icon, permission }) => icon === 'add' && this.session.may(permission)).map(({ label, link }) => ({
      label,
      // Some addresses carry a query, which a link given as a string would take for a part of the path.
      link: this.router.parseUrl(link),
    })),
  );
}
