import { OperatedAccounts } from '../features/identity/index.js';
import { withApplication } from './application-context.js';
import type { Command } from './commands.js';
import { say } from './output.js';

/** A command about the account of `--email`. */
function onAccount(act: (accounts: OperatedAccounts, email: string) => Promise<void>, done: string): Command {
  return {
    options: { email: { type: 'string' } },
    async run({ email }) {
      if (typeof email !== 'string') throw new Error('The command needs --email, the address of the account.');
      await withApplication({ workers: false }, (app) => act(app.get(OperatedAccounts, { strict: false }), email));
      say(`${email} ${done}`);
      return 0;
    },
  };
}

export const accountDisable = onAccount(
  (accounts, email) => accounts.disable(email),
  'is shut out of every workspace.',
);
export const accountEnable = onAccount((accounts, email) => accounts.enable(email), 'may sign in again.');
export const accountUnpair = onAccount(
  (accounts, email) => accounts.removeSecondFactor(email),
  'signs in with the password alone; a letter says so.',
);
