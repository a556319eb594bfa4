import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Routes } from '@angular/router';
import { routes } from './app.routes.js';

/** The looks of the journey that searches every page for barriers. */
const looks = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../../../e2e/tests/every-page/pages.json'), 'utf8'),
) as readonly { readonly address: string }[];

/** Every path that shows something, in the order in which the router tries them. Routes stand in the table as a whole; only their components are lazy. */
function pathsOf(table: Routes, above: readonly string[] = []): string[][] {
  return table.flatMap((route) => {
    if (route.loadChildren) throw new Error(`The children of ${route.path ?? ''} cannot be read here.`);
    const segments = [...above, ...(route.path ?? '').split('/').filter(Boolean)];
    if (route.children) return pathsOf(route.children, segments);
    return route.redirectTo === undefined ? [segments] : [];
  });
}

function takes(pattern: readonly string[], address: readonly string[]): boolean {
  return (
    pattern.at(-1) === '**' ||
    (pattern.length === address.length &&
      pattern.every((segment, at) => segment.startsWith(':') || segment === address[at]))
  );
}

describe('every page', () => {
  const patterns = pathsOf(routes);
  const name = (pattern: readonly string[] | undefined): string => `/${(pattern ?? []).join('/')}`;
  const seen = new Set(
    looks.map(({ address }) => {
      const segments = (address.split('?')[0] ?? '').split('/').filter(Boolean);
      return name(patterns.find((pattern) => takes(pattern, segments)));
    }),
  );

  it('is among those that are searched for barriers', () => {
    expect(patterns.length).toBeGreaterThan(50);
    expect([...new Set(patterns.map(name))].filter((pattern) => !seen.has(pattern))).toEqual([]);
  });

  it('of the wizard is looked at in each of its steps', async () => {
    const { STEP_KEYS } = await import('./areas/indicators/model/import-steps.js');
    const steps = looks.flatMap(({ address }) => /^\/indikatoren\/import\/[^/]+\/(\w+)$/.exec(address)?.[1] ?? []);

    expect(STEP_KEYS.filter((step) => !steps.includes(step))).toEqual([]);
  });
});
