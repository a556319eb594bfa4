/** The bar above every page: brand, workspace, search, the notice of the demonstration, help, profile. */
import { Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { ADDRESSES } from '../shared/addresses.js';
import { SessionStore } from '../shared/session/session-store.js';
import { ProfileMenu } from './profile-menu.js';
import { WorkspaceSwitcher } from './workspace-switcher.js';

@Component({
  selector: 'qw-top-bar',
  imports: [Icon, ProfileMenu, RouterLink, WorkspaceSwitcher],
  templateUrl: './top-bar.html',
  styleUrl: './top-bar.scss',
})
export class TopBar {
  readonly narrow = input(false);
  /** The name gives way to the initials. */
  readonly compact = input(false);
  readonly drawerOpen = input(false);
  readonly waitingCount = input(0);
  readonly searched = output();
  readonly helped = output();
  readonly drawerToggled = output();

  protected readonly session = inject(SessionStore);
  protected readonly formats = inject(Formats);
  protected readonly start = ADDRESSES.start;
  protected readonly waiting = ADDRESSES.waiting;
}
