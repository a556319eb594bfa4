/** Everything that reads code without running it, next to the compiler. */
import { checkLock } from '../checks/lock.mjs';
import { hasProject } from './nx.mjs';
import { inRoot } from './paths.mjs';
import { say } from './say.mjs';
import { runStep } from './steps.mjs';

/**
 * @param {AbortSignal} [signal]
 * @returns {Promise<0 | 1>} exit code; what is wrong is shown
 */
export async function lint(signal) {
  const node = (/** @type {string[]} */ ...args) => runStep(process.execPath, args, { quiet: true, signal });
  const cache = ['--cache', '--cache-location', inRoot('node_modules', '.cache', 'eslint') + '/'];
  const folders = ['apps', 'libs', 'e2e'].filter((name) => name !== 'e2e' || hasProject(name));
  const [eslint, walls] = await Promise.all([
    node(inRoot('node_modules', 'eslint', 'bin', 'eslint.js'), '--max-warnings', '0', ...cache, '.'),
    node(
      inRoot('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
      '--config',
      '.dependency-cruiser.mjs',
      '--output-type',
      'err-long',
      ...folders,
    ),
  ]);
  const lock = checkLock();
  for (const { code, output } of [eslint, walls]) if (code !== 0) say(output.trim());
  for (const problem of lock) say(problem);
  return eslint.code === 0 && walls.code === 0 && lock.length === 0 ? 0 : 1;
}
