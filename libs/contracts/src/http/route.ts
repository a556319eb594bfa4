/**
 * Routes of the API as data: method, path, who may call it, and the name of the view it answers with. The controllers, the
 * client, the OpenAPI description and the matrix of routes × roles are all built from these tables, so that none can drift.
 */
import type { Permission } from '@quartierwerk/domain/access/permissions';

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * What a request may carry in place of a session: something that is good for the few routes that name it, and for nothing else.
 * `helper_code`: the code of one event, by which people without an account record there.
 */
export const CAPABILITIES = ['helper_code'] as const;
export type Capability = (typeof CAPABILITIES)[number];

/**
 * Who may call a route: a permission of the workspace, any signed-in person (`session`), whoever carries a capability, or everyone
 * (`public`). `demonstration` is public too, but answers only where the demonstration is switched on.
 */
export type Access = Permission | Capability | 'session' | 'public' | 'demonstration';

/** Whether it takes a capability, and no session, to call the route. */
export function isCapability(access: Access): access is Capability {
  return CAPABILITIES.some((one) => one === access);
}

export interface RouteOptions {
  readonly access: Access;
  /** Name of the exported view type that the route answers with; `none` for 204, `file` for a download. */
  readonly response: string;
  /** The command changes an existing thing: `If-Match` with its version is required. */
  readonly guarded?: true;
  /** The command creates something and may be repeated: an `Idempotency-Key` is required. */
  readonly repeatable?: true;
  /** The body is a file, streamed and not parsed as JSON. */
  readonly upload?: true;
  /** The body is a GeoJSON feature collection with this further member, checked by the class named. */
  readonly featureCollection?: { readonly member: string; readonly body: string };
}

export interface Route<View = unknown> extends RouteOptions {
  readonly method: HttpMethod;
  /** Express path with `:name` parameters, beginning with `/api/` (or `/health/`). */
  readonly path: string;
  /** Carries the view's type to the client; never present at run time. */
  readonly view?: View;
}

/** Declares a route. The type argument is the view that `options.response` names. */
export function route<View>(method: HttpMethod, path: string, options: RouteOptions): Route<View> {
  return { method, path, ...options };
}

/** The address of a route with its parameters filled in and encoded. */
export function addressOf(route: Pick<Route, 'path'>, params: Readonly<Record<string, string | number>> = {}): string {
  return route.path.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`The route ${route.path} needs the parameter ${name}.`);
    return encodeURIComponent(String(value));
  });
}
