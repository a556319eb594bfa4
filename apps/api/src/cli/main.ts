import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { COMMANDS } from './commands.js';

const [group = '', verb = '', ...rest] = process.argv.slice(2);
const command = COMMANDS[`${group} ${verb}`];
if (!command) {
  process.stderr.write(`Unknown command "${group} ${verb}". Commands:\n`);
  for (const [known, { summary }] of Object.entries(COMMANDS)) {
    process.stderr.write(`  ${known.padEnd(16)} ${summary}\n`);
  }
  process.exit(2);
}
try {
  const { values } = parseArgs({ args: rest, options: command.options ?? {}, strict: true, allowPositionals: false });
  process.exitCode = await command.run(values);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
