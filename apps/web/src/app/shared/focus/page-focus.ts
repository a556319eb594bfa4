/** After a change of page the focus goes to the content and the new title is spoken; a change of filters moves nothing. */
import { DOCUMENT, inject } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Announcer } from '@quartierwerk/ui/announce/announcer';

/** Call it once, in the frame's constructor. */
export function followPagesWithFocus(): void {
  const document = inject(DOCUMENT);
  const announcer = inject(Announcer);
  let last: string | null = null;
  inject(Router)
    .events.pipe(takeUntilDestroyed())
    .subscribe((event) => {
      if (!(event instanceof NavigationEnd)) return;
      const path = event.urlAfterRedirects.split(/[?#]/)[0] ?? '';
      if (last !== null && last !== path) {
        // A rail that opened under the pointer or focus closes with it.
        document.getElementById('content')?.focus({ preventScroll: true });
        announcer.say(document.title);
      }
      last = path;
    });
}
