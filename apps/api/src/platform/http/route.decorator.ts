import { Delete, Get, HttpCode, Patch, Post, Put, SetMetadata, applyDecorators } from '@nestjs/common';
import type { Route as RouteSpec } from '@quartierwerk/contracts/http/route';

/** Metadata key under which a handler carries its entry of the route table. */
export const ROUTE = 'quartierwerk:route';

const METHODS = { GET: Get, POST: Post, PUT: Put, PATCH: Patch, DELETE: Delete } as const;

/** Binds a handler to its entry in the route table: method, path, status and who may call it, in one word. */
export function Route(spec: RouteSpec): MethodDecorator {
  return applyDecorators(
    METHODS[spec.method](spec.path),
    HttpCode(spec.response === 'none' ? 204 : 200),
    SetMetadata(ROUTE, spec),
  );
}
