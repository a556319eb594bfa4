/** "F" leads from the page of any object to its place on the thread. */
import { DestroyRef, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Shortcuts } from '@quartierwerk/ui/shortcuts/shortcuts';

/** Registers the key while the page lives. `address` is null as long as the object is not known. Needs an injection context. */
export function registerThreadKey(address: () => string | null): void {
  const router = inject(Router);
  const release = inject(Shortcuts).register({
    keys: 'f',
    group: $localize`:@@shared.keysEntry:Eintrag`,
    description: $localize`:@@shared.keyThread:Faden dieses Eintrags`,
    run: () => {
      const target = address();
      if (target !== null) void router.navigateByUrl(target);
    },
  });
  inject(DestroyRef).onDestroy(release);
}
