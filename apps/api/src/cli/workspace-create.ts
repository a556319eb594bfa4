import { WorkspaceFounder } from '../features/identity/index.js';
import { withApplication } from './application-context.js';
import type { Command } from './commands.js';
import { say } from './output.js';

/** Founds a workspace with its first organisation; the first administrator is then invited by letter. */
export const workspaceCreate: Command = {
  summary: 'found a workspace: --name "Kreis Musterland" --slug musterland --organisation "Sozialplanung"',
  options: {
    name: { type: 'string' },
    slug: { type: 'string' },
    organisation: { type: 'string' },
    demonstration: { type: 'boolean' },
  },
  async run(options) {
    const { name, slug, organisation } = options;
    if (typeof name !== 'string' || typeof slug !== 'string' || typeof organisation !== 'string') {
      throw new Error('workspace create needs --name, --slug and --organisation.');
    }
    if (!/^[a-z0-9-]{2,60}$/.test(slug)) {
      throw new Error(`"${slug}" is not a slug: 2 to 60 small letters, digits and hyphens.`);
    }
    const founded = await withApplication({ workers: false }, (app) =>
      app.get(WorkspaceFounder, { strict: false }).found({
        name,
        shortName: name.slice(0, 40),
        slug,
        demonstration: options['demonstration'] === true,
        organisations: [{ key: 'first', kind: 'district', name: organisation }],
        personas: [],
      }),
    );
    say(founded.workspaceId);
    return 0;
  },
};
