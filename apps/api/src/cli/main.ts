import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { argumentSentence } from './argument-sentence.js';
import { COMMANDS } from './commands.js';

const [group = '', verb = '', ...rest] = process.argv.slice(2);
const entry = COMMANDS[`${group} ${verb}`];
if (!entry) {
  process.stderr.write(`Unknown command "${group} ${verb}". Commands:\n`);
  for (const [known, { summary }] of Object.entries(COMMANDS)) {
    process.stderr.write(`  ${known.padEnd(16)} ${summary}\n`);
  }
  process.exit(2);
}
try {
  const command = await entry.load();
  const { values } = parseArgs({ args: rest, options: command.options ?? {}, strict: true, allowPositionals: false });
  process.exitCode = await command.run(values);
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exitCode = 1;
}

/** A refusal of a service carries its reasons beside its code. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const told = argumentSentence(error);
  if (told !== null) return told;
  const { params, details } = error as { params?: object; details?: { errors?: readonly object[] } };
  const reasons = [params, ...(details?.errors ?? []).slice(0, 5)].filter((reason) => reason !== undefined);
  return [error.message, ...reasons.map((reason) => JSON.stringify(reason))].join(' ');
}
