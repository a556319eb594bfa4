/**
 * Reads the handlers of the API from its compiled modules, without starting it: every controller's methods with their entry of
 * the route table and the classes of their body and query.
 */
import 'reflect-metadata';

/** Nest's own numbers for the kinds of handler arguments (RouteParamtypes). */
const BODY = 3;
const QUERY = 4;
const ROUTE = 'quartierwerk:route';

/**
 * @typedef {object} Handler
 * @property {import('@quartierwerk/contracts/http/route').Route} route
 * @property {string | undefined} body class name
 * @property {string | undefined} query class name
 */

/** @param {unknown} module @returns {Handler[]} */
export function handlersOf(module) {
  const controllers = new Set();
  collect(module, controllers, new Set());
  return [...controllers].flatMap((controller) =>
    Object.getOwnPropertyNames(controller.prototype)
      .map((name) => handlerOf(controller, name))
      .filter((handler) => handler !== undefined),
  );
}

function collect(module, controllers, seen) {
  if (!module || seen.has(module)) return;
  seen.add(module);
  const type = typeof module === 'function' ? module : module.module;
  const fromType = (key) => (type ? (Reflect.getMetadata(key, type) ?? []) : []);
  for (const controller of [...fromType('controllers'), ...(module.controllers ?? [])]) controllers.add(controller);
  for (const imported of [...fromType('imports'), ...(module.imports ?? [])]) {
    if (imported && !(imported instanceof Promise)) collect(imported, controllers, seen);
  }
}

function handlerOf(controller, name) {
  const route = Reflect.getMetadata(ROUTE, controller.prototype[name] ?? {});
  if (!route) return undefined;
  const types = Reflect.getMetadata('design:paramtypes', controller.prototype, name) ?? [];
  const args = Reflect.getMetadata('__routeArguments__', controller, name) ?? {};
  const classAt = (kind) => {
    const entry = Object.entries(args).find(([key]) => key.startsWith(`${kind}:`));
    const type = entry ? types[entry[1].index] : undefined;
    return type && type !== Object && type !== String ? type.name : undefined;
  };
  return { route, body: classAt(BODY), query: classAt(QUERY) };
}
