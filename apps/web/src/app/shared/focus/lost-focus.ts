/** Where the focus goes on when what held it was switched off while something was stored, or went away with it. */
import { afterNextRender, type Injector } from '@angular/core';

/** The platform drops the focus on the page as a whole when its element is disabled or removed. */
export function focusIsLost(document: Document): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** Once what was changed is rendered: the element found then takes the focus, unless something else has it. */
export function catchFocus(injector: Injector, host: Element, find: () => HTMLElement | null | undefined): void {
  afterNextRender(() => void (focusIsLost(host.ownerDocument) && find()?.focus()), { injector });
}

/** The first field that is refused, else the sentence at the form. */
export function refusedIn(host: Element): HTMLElement | null {
  return host.querySelector<HTMLElement>('[aria-invalid], [role="alert"]');
}
