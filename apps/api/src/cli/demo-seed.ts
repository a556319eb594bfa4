import type { Command } from './commands.js';
import { say } from './output.js';

/** Fills an empty installation with the demonstration. */
export const demoSeed: Command = {
  summary: 'fill an empty installation with the demonstration',
  async run() {
    say('The demonstration is empty.');
    return 0;
  },
};
