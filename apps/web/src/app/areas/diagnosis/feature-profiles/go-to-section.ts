/** A link into a page arrives before what it leads to is read: the page goes there once it stands. */
import { afterNextRender, effect, ElementRef, inject, Injector } from '@angular/core';
import { ActivatedRoute } from '@angular/router';

/**
 * Call it in a constructor.
 *
 * @param anchor id of the section, as the address names it
 * @param ready whether the section is drawn with the next frame
 */
export function goToSection(anchor: string, ready: () => boolean): void {
  if (inject(ActivatedRoute).snapshot.fragment !== anchor) return;
  const injector = inject(Injector);
  const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const waiting = effect(() => {
    if (!ready()) return;
    waiting.destroy();
    afterNextRender(() => host.querySelector(`#${anchor}`)?.scrollIntoView(), { injector });
  });
}
