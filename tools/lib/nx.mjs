/** Nx keeps what was built and checked before. Started without its daemon, which would stay behind. */
import { existsSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { runStep } from './steps.mjs';

const settings = { NX_NO_CLOUD: 'true', NX_DAEMON: 'false', NX_TUI: 'false', NX_SKIP_LOG_GROUPING: 'true' };

/**
 * @param {string[]} args such as `['run-many', '-t', 'build', '-p', 'api', 'web']`
 * @param {import('./steps.mjs').StepOptions} [options]
 */
export function nx(args, options = {}) {
  const { env, ...rest } = options;
  return runStep(process.execPath, [inRoot('node_modules', 'nx', 'dist', 'bin', 'nx.js'), ...args], {
    ...rest,
    env: { ...settings, ...env },
  });
}

/** @param {string} project folder, such as `apps/web` */
export const hasProject = (project) => existsSync(inRoot(project, 'project.json'));
