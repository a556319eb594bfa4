/** The keys that act on every page. */
import { DestroyRef, DOCUMENT, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Shortcuts, type Shortcut } from '@quartierwerk/ui/shortcuts/shortcuts';
import { SessionStore } from '../shared/session/session-store.js';
import { ACROSS, FOOT, START, STATIONS } from './stations.js';

export interface ShellActions {
  readonly search: () => void;
  readonly help: () => void;
  readonly unfoldRail: () => void;
}

/** Registers them while the frame lives. Needs an injection context. */
export function registerShellKeys(actions: ShellActions): void {
  const shortcuts = inject(Shortcuts);
  const router = inject(Router);
  const session = inject(SessionStore);
  const document = inject(DOCUMENT);
  const everywhere = $localize`:@@shell.keysEverywhere:Überall`;
  const jump = $localize`:@@shell.keysJump:Springen`;

  const jumps = [START, ...STATIONS, ...ACROSS, ...FOOT]
    .filter(({ permission }) => !permission || session.may(permission))
    .map(({ letter, label, link }): Shortcut => {
      return { keys: `g ${letter}`, group: jump, description: label, run: () => void router.navigateByUrl(link) };
    });
  const release = shortcuts.register(
    {
      keys: 'mod+k',
      group: everywhere,
      description: $localize`:@@shell.search:Suchen oder springen`,
      run: actions.search,
    },
    {
      keys: '/',
      group: everywhere,
      description: $localize`:@@shell.keyFilter:In der Liste suchen`,
      run: () => document.querySelector<HTMLElement>('main [data-filter]')?.focus(),
    },
    {
      keys: '[',
      group: everywhere,
      description: $localize`:@@shell.keyRail:Navigation öffnen`,
      run: actions.unfoldRail,
    },
    { keys: '?', group: everywhere, description: $localize`:@@shell.keyHelp:Tasten anzeigen`, run: actions.help },
    ...jumps,
  );
  inject(DestroyRef).onDestroy(release);
}
