/** Runs the stages one after the other, all of them even when one fails, and ends with one line of counts. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { closingLine, none, one, stageLine, sum } from './counts.mjs';
import { Refusal, duration, say, tellWhy } from './say.mjs';
import { stopping } from './stopping.mjs';
import { stages } from './test-stages.mjs';

/** @param {string[]} args @returns {Promise<number>} exit code */
export async function test(args) {
  const wish = stopping();
  const reports = mkdtempSync(join(tmpdir(), 'quartierwerk-reports-'));
  const begin = Date.now();
  let total = none;
  /** @type {string[]} */
  const table = [];
  try {
    for (const name of chosen(args)) {
      if (wish.signal.aborted) break;
      say(`\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`);
      const stageBegin = Date.now();
      const counts = await outcomeOf(name, { reports, signal: wish.signal });
      total = sum(total, counts);
      const sign = counts.failed === 0 ? '✔' : '✘';
      table.push(`${sign} ${name.padEnd(12)} ${duration(Date.now() - stageBegin).padStart(12)}   ${stageLine(counts)}`);
      say(table.at(-1) ?? '');
    }
    if (wish.signal.aborted) total = sum(total, one(false));
  } catch (reason) {
    tellWhy(reason);
    total = sum(total, one(false));
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  say(
    `\n${table.join('\n')}\n${wish.signal.aborted ? 'Abgebrochen' : 'Zusammen'} nach ${duration(Date.now() - begin)}.`,
  );
  if (total.skipped > 0) say(`${total.skipped} skipped`);
  say(closingLine(total));
  return total.failed === 0 ? 0 : 1;
}

/** @param {string} name @param {import('./test-stages.mjs').StageContext} context */
async function outcomeOf(name, context) {
  try {
    return (await stages[name]?.(context)) ?? one(false);
  } catch (reason) {
    tellWhy(reason);
    return one(false);
  }
}

/** @param {string[]} args @returns {string[]} names of the stages to run */
function chosen(args) {
  const { values } = parseArgs({ args, options: { only: { type: 'string', multiple: true } }, strict: true });
  const names = (values.only ?? []).flatMap((value) => value.split(','));
  const unknown = names.find((name) => !(name in stages));
  if (unknown) throw new Refusal(`Die Stufe „${unknown}“ gibt es nicht. Es gibt: ${Object.keys(stages).join(', ')}.`);
  return names.length > 0 ? names : Object.keys(stages);
}
