/**
 * Filters, the chosen row, a short form of a draft: what a colleague should see who gets the link stands in the query. It replaces the
 * present entry of the history, so that "back" leaves the page instead of undoing every click.
 */
import { DestroyRef, effect, inject, untracked } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';

/** A slider gives many states in a second; only the one it comes to rest on is worth an address. */
const REST_MS = 250;

/** Writes the state to the query whenever it changes; null takes a parameter out. Call it in a constructor. */
export function keepInQuery(state: () => Readonly<Record<string, string | null>>): void {
  const router = inject(Router);
  const route = inject(ActivatedRoute);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written = JSON.stringify(null);
  effect(() => {
    const queryParams = state();
    clearTimeout(timer);
    timer = setTimeout(() => {
      const text = JSON.stringify(queryParams);
      const present = untracked(() => route.snapshot.queryParamMap);
      const same = Object.entries(queryParams).every(([name, value]) => present.get(name) === value);
      if (same || text === written) return;
      written = text;
      void router.navigate([], { relativeTo: route, queryParams, queryParamsHandling: 'merge', replaceUrl: true });
    }, REST_MS);
  });
  inject(DestroyRef).onDestroy(() => clearTimeout(timer));
}
