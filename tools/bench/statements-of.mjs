/**
 * The statements that PostgreSQL sees for one request: it is asked to log them for the application's role, the request is made once,
 * and the log is read. So the reference of a measurement is exactly what the route does, whoever changes it.
 */
import { readFileSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** @typedef {{ text: string, values: (string | null)[] }} Statement */

const entry = /^(?:.*?)\bLOG: {2}(?:statement|execute [^:]+): /;
const detail = /\bDETAIL: {2}(?:[Pp]arameters): /;

/**
 * @param {{ adminUrl: string, log: string, request: () => Promise<unknown>, between: () => Promise<unknown> }} options
 *   `between` the request that warms up and the one that counts: a command, so that no kept answer saves its statements
 * @returns {Promise<Statement[]>}
 */
export async function statementsOf({ adminUrl, log, request, between }) {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await setting(admin, `'all'`);
    await request();
    await between();
    await sleep(300);
    const before = statSync(log).size;
    await request();
    await sleep(300);
    return parseLog(readFileSync(log).subarray(before).toString('utf8'));
  } finally {
    await setting(admin, 'DEFAULT').catch(() => undefined);
    await admin.end();
  }
}

/** Connections of the pool are open already, so the setting is the server's, not the role's. @param {pg.Client} admin @param {string} value */
async function setting(admin, value) {
  await admin.query(
    value === 'DEFAULT' ? 'ALTER SYSTEM RESET log_statement' : `ALTER SYSTEM SET log_statement = ${value}`,
  );
  await admin.query('SELECT pg_reload_conf()');
  await sleep(500);
}

/** @param {string} text @returns {Statement[]} statements of requests; those of the job queue's polling are left out */
export function parseLog(text) {
  /** @type {Statement[]} */
  const statements = [];
  let current = /** @type {Statement | undefined} */ (undefined);
  for (const line of text.split('\n')) {
    if (entry.test(line)) {
      current = { text: line.replace(entry, ''), values: [] };
      statements.push(current);
    } else if (detail.test(line) && current) {
      current.values = parameters(line.replace(/^.*?DETAIL: {2}[Pp]arameters: /, ''));
      current = undefined;
    } else if (line.startsWith('\t') && current) {
      current.text += `\n${line.slice(1)}`;
    } else {
      current = undefined;
    }
  }
  return statements.filter(({ text: sql }) => !/\bjobs\.|pg_reload_conf|ALTER SYSTEM/.test(sql));
}

/** `$1 = 'a', $2 = NULL` with doubled quotes inside. @param {string} text */
function parameters(text) {
  return [...text.matchAll(/\$\d+ = (NULL|'((?:[^']|'')*)')/g)].map(([, whole, inner]) =>
    whole === 'NULL' ? null : (inner ?? '').replaceAll("''", "'"),
  );
}
