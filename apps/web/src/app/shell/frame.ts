/** The frame around every page behind the sign-in: top bar, rail, content, and what may lie over it. */
import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { startRoutes } from '@quartierwerk/contracts/start/start.routes';
import { ConfirmDialog } from '@quartierwerk/ui/dialog/confirm-dialog';
import { OfflineStrip } from '@quartierwerk/ui/feedback/offline-strip';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { KeyboardHelp } from '@quartierwerk/ui/shortcuts/keyboard-help';
import { ToastStack } from '@quartierwerk/ui/toast/toast-stack';
import { filter, map, startWith } from 'rxjs';
import { LeaveQuestion } from '../shared/forms/leave-guard.js';
import { readResource } from '../shared/http/api.js';
import { keptValue } from '../shared/http/kept-value.js';
import { Connection } from '../shared/http/connection.js';
import { SessionStore } from '../shared/session/session-store.js';
import { Drawer } from './drawer.js';
import { FootTabs } from './foot-tabs.js';
import { PaletteHost } from './palette-host.js';
import { followPagesWithFocus } from '../shared/focus/page-focus.js';
import { Rail } from './rail.js';
import { SessionEnded } from './session-ended.js';
import { registerShellKeys } from './shell-keys.js';
import { TopBar } from './top-bar.js';
import { Viewport } from './viewport.js';
import { WorkspaceSwitcher } from './workspace-switcher.js';

@Component({
  selector: 'qw-frame',
  imports: [
    Icon,
    ConfirmDialog,
    Drawer,
    FootTabs,
    KeyboardHelp,
    OfflineStrip,
    PaletteHost,
    Rail,
    RouterOutlet,
    SessionEnded,
    ToastStack,
    TopBar,
    WorkspaceSwitcher,
  ],
  templateUrl: './frame.html',
  styleUrl: './frame.scss',
})
export class Frame {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly session = inject(SessionStore);
  protected readonly connection = inject(Connection);
  protected readonly leave = inject(LeaveQuestion);
  private readonly viewport = inject(Viewport);
  protected readonly narrow = this.viewport.narrow;
  protected readonly medium = this.viewport.medium;
  protected readonly demonstration = this.session.demonstration;
  protected readonly trialEndsOn = this.session.trialEndsOn;
  protected readonly formats = inject(Formats);

  private readonly navigation = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(() => ({ url: this.router.url, live: this.says('live'), capture: this.says('capture') })),
      startWith({ url: this.router.url, live: false, capture: false }),
    ),
    { requireSync: true },
  );
  protected readonly url = computed(() => this.navigation().url);
  /** Live pages need the width; elsewhere the window decides (see the stylesheet). */
  protected readonly live = computed(() => this.navigation().live);
  /** Whoever sees no places is a carrier and nothing else; a page for entering figures has a foot of its own. */
  protected readonly tabs = computed(
    () =>
      this.viewport.phone() &&
      !this.navigation().capture &&
      this.session.may('kpis.report') &&
      !this.session.may('places.read'),
  );
  protected readonly pinned = signal(false);
  protected readonly drawerOpen = signal(false);
  protected readonly searching = signal(false);
  protected readonly helping = signal(false);

  private readonly numbers = readResource(startRoutes.frame);
  protected readonly counts = keptValue(this.numbers);

  protected readonly leaveHeading = $localize`:@@shell.leave:Seite verlassen?`;
  protected readonly leaveAction = $localize`:@@shell.leaveAction:Eingaben verwerfen`;

  constructor() {
    followPagesWithFocus();
    registerShellKeys({
      search: () => this.searching.set(true),
      help: () => this.helping.set(true),
      unfoldRail: () => (this.narrow() ? this.drawerOpen.set(true) : this.pinned.update((pinned) => !pinned)),
    });
    const path = computed(() => this.url().split(/[?#]/)[0]);
    let first = true;
    effect(() => {
      path();
      untracked(() => this.drawerOpen.set(false));
      // What was done on the last page may have changed the counts.
      if (!first) untracked(() => this.numbers.reload());
      first = false;
    });
  }

  /** A route says `data: { live: true }`. */
  private says(name: 'live' | 'capture'): boolean {
    let route = this.route.snapshot;
    while (route.firstChild) route = route.firstChild;
    return route.data[name] === true;
  }
}
