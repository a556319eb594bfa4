/** Keeps the title of the window with an object that is read after the page has opened. */
import { effect, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';

/** Call it in the page's constructor; undefined leaves the route's title. */
export function pageTitle(title: () => string | undefined): void {
  const window = inject(Title);
  effect(() => {
    const text = title();
    if (text) window.setTitle(`${text} · Quartierwerk`);
  });
}
