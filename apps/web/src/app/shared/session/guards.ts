/** Guards of routes. What a person may not see is not found, exactly like what does not exist. */
import { inject } from '@angular/core';
import { Router, type CanMatchFn } from '@angular/router';
import type { Permission } from '@quartierwerk/domain/access/permissions';
import { ADDRESSES, QUERY } from '../addresses.js';
import { SessionStore } from './session-store.js';

/** Leads to the sign-in and remembers where the person wanted to go. */
export const signedIn: CanMatchFn = (_route, segments) => {
  if (inject(SessionStore).signedIn()) return true;
  const router = inject(Router);
  const wanted = router.currentNavigation()?.initialUrl.toString() ?? `/${segments.map(({ path }) => path).join('/')}`;
  return router.createUrlTree([ADDRESSES.signIn], { queryParams: wanted === '/' ? {} : { [QUERY.next]: wanted } });
};

/** At a table the work goes on without a network, when nobody can be asked who is signed in; what is sent is checked then. */
export const signedInOrResumed: CanMatchFn = (...args) => inject(SessionStore).resumed() || signedIn(...args);

export function requiresOrResumed(permission: Permission): CanMatchFn {
  return (...args) => inject(SessionStore).resumed() || requires(permission)(...args);
}

export function requires(permission: Permission): CanMatchFn {
  return () => inject(SessionStore).may(permission);
}

/**
 * For the page of one object beside pages with words of their own: whoever may not see such a page is told that there is none, instead of
 * being shown an object by the name of the word.
 */
export function isNoneOf(...words: readonly string[]): CanMatchFn {
  return (_route, [first]) => first === undefined || !words.includes(first.path);
}

export const onlyInDemonstration: CanMatchFn = () => inject(SessionStore).demonstration();
