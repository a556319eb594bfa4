import { isEmail } from 'class-validator';
import { InvitationService, WorkspaceFounder } from '../features/identity/index.js';
import { withApplication } from './application-context.js';
import { systemContext } from '../platform/http/actor-context.js';
import type { Command } from './commands.js';
import { say } from './output.js';

/** Founds a workspace with its first organisation; the first administrator is then invited by letter. */
export const workspaceCreate: Command = {
  options: {
    name: { type: 'string' },
    slug: { type: 'string' },
    organisation: { type: 'string' },
    'admin-email': { type: 'string' },
    demonstration: { type: 'boolean' },
  },
  async run(options) {
    const { name, slug, organisation, 'admin-email': email } = options;
    if (
      typeof name !== 'string' ||
      typeof slug !== 'string' ||
      typeof organisation !== 'string' ||
      typeof email !== 'string'
    ) {
      throw new Error('workspace create needs --name, --slug, --organisation and --admin-email.');
    }
    if (!/^[a-z0-9-]{2,60}$/.test(slug)) {
      throw new Error(`"${slug}" is not a slug: 2 to 60 small letters, digits and hyphens.`);
    }
    if (!isEmail(email)) throw new Error(`"${email}" is not an e-mail address.`);
    const workspaceId = await withApplication({ workers: false }, async (app) => {
      const founded = await app.get(WorkspaceFounder, { strict: false }).found({
        name,
        shortName: name.slice(0, 40),
        slug,
        demonstration: options['demonstration'] === true,
        organisations: [{ key: 'first', kind: 'district', name: organisation }],
        personas: [],
      });
      const organisationId = founded.organisationIds['first'] ?? '';
      // The letter leaves through the queue of the running application.
      await app
        .get(InvitationService, { strict: false })
        .create(systemContext(founded.workspaceId, 'command-line'), { email, organisationId, roles: ['admin'] });
      return founded.workspaceId;
    });
    say(`${workspaceId} is founded; the invitation of its administrator leaves with the next run of the queue.`);
    return 0;
  },
};
