/** Building what a command needs. Nx knows what has changed; when nothing has, this takes a second or two. */
import { nx } from './nx.mjs';
import { Refusal, duration, say, sayWhenSlow } from './say.mjs';

/**
 * @param {('domain' | 'api' | 'web')[]} projects
 * @param {AbortSignal} [signal]
 */
export async function build(projects, signal) {
  await run(projects, [], signal);
}

/**
 * The client alone, when the API was built just before: their libraries are the same, and Nx would put them in place anew while the API
 * already reads them.
 * @param {AbortSignal} [signal]
 */
export async function buildClientBesideApi(signal) {
  await run(['web'], ['--excludeTaskDependencies'], signal);
}

/**
 * @param {('domain' | 'api' | 'web')[]} projects
 * @param {string[]} flags
 * @param {AbortSignal} [signal]
 */
async function run(projects, flags, signal) {
  const begin = Date.now();
  const what = !projects.includes('web')
    ? 'Die API wird'
    : projects.includes('api')
      ? 'API und Oberfläche werden'
      : 'Die Oberfläche wird';
  const { code, output } = await sayWhenSlow(`${what} geprüft und, was sich geändert hat, gebaut …`, () =>
    nx(['run-many', '-t', 'build', '-p', projects.join(','), ...flags], { quiet: true, signal }),
  );
  if (signal?.aborted) throw new Refusal('Abgebrochen.');
  if (code !== 0) throw new Refusal(`Der Bau von ${projects.join(' und ')} ist gescheitert:\n${output.trim()}`);
  if (Date.now() - begin > 5_000) say(`Gebaut in ${duration(Date.now() - begin)}.`);
}
