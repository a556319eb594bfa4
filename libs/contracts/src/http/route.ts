/**
 * Routes of the API as data: method, path, who may call it, and the name of the view it answers with. The controllers, the
 * client, the OpenAPI description and the matrix of routes × roles are all built from these tables, so that none can drift.
 */
import type { Permission } from '@quartierwerk/domain/access/permissions';

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Who may call a route: a permission of the workspace, any signed-in person (`session`), or everyone (`public`).
 * `demonstration` is public too, but answers only where the demonstration is switched on.
 */
export type Access = Permission | 'session' | 'public' | 'demonstration';

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
