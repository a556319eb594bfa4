/** Carriers on a phone: their three places within reach of the thumb, instead of a drawer. */
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@quartierwerk/ui/icon/icon';
import type { IconName } from '@quartierwerk/ui/icon/icon-names';
import { ADDRESSES } from '../shared/addresses.js';
import { isWithin } from './stations.js';

interface Tab {
  readonly label: string;
  readonly link: string;
  readonly icon: IconName;
}

const TABS: readonly Tab[] = [
  { label: $localize`:@@shell.start:Start`, link: ADDRESSES.start, icon: 'home' },
  { label: $localize`:@@shell.kpis:Kennzahlen`, link: ADDRESSES.kpis, icon: 'edit' },
  { label: $localize`:@@shell.threadTab:Faden`, link: ADDRESSES.thread, icon: 'thread' },
];

@Component({
  selector: 'qw-foot-tabs',
  imports: [Icon, RouterLink],
  template: `
    <nav [attr.aria-label]="label">
      @for (tab of tabs(); track tab.link) {
        <a [routerLink]="tab.link" [class.on]="tab.current" [attr.aria-current]="tab.current ? 'page' : null">
          <qw-icon [name]="tab.icon" [size]="24" />
          {{ tab.label }}
        </a>
      }
    </nav>
  `,
  styles: `
    :host {
      position: sticky;
      z-index: 6;
      bottom: 0;
      display: block;
      border-top: 1px solid var(--mat-sys-outline-variant);
      background: var(--mat-sys-surface);
    }
    // A short window (a keyboard is open, large letters) needs its room for the page.
    @media (height < 41em) {
      :host {
        position: static;
      }
    }
    nav {
      display: grid;
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
    }
    a {
      display: grid;
      justify-items: center;
      align-content: center;
      gap: 2px;
      min-height: 56px;
      padding-bottom: env(safe-area-inset-bottom);
      border-top: 3px solid transparent;
      font: var(--mat-sys-body-small);
      color: var(--mat-sys-on-surface-variant);
      text-decoration: none;
    }
    .on {
      border-top-color: var(--mat-sys-primary);
      font-weight: 600;
      color: var(--mat-sys-primary);
    }
  `,
})
export class FootTabs {
  readonly url = input.required<string>();

  protected readonly label = $localize`:@@shell.tabs:Bereiche`;
  protected readonly tabs = computed(() => TABS.map((tab) => ({ ...tab, current: isWithin(this.url(), tab.link) })));
}
