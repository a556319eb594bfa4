/** What `npm start` does once everything is installed: build, open the house, stay until somebody or something ends it. */
import { join } from 'node:path';
import { build, buildClientBesideApi } from './build.mjs';
import { openHouse } from './house.mjs';
import { livingProcess, noteProcess, removeNote } from './note-file.mjs';
import { dataDirOf } from './paths.mjs';
import { waitUntil } from './processes.mjs';
import { Refusal, duration, say, tellWhy } from './say.mjs';
import { stopping } from './stopping.mjs';

/** @returns {Promise<number>} exit code */
export async function start() {
  const begin = Date.now();
  const wish = stopping();
  const dataDir = dataDirOf(process.env);
  const note = join(dataDir, 'run', 'start.json');
  let isHolder = false;
  try {
    await refuseSecond(note);
    noteProcess(note, process.pid);
    isHolder = true;
    await build(['api'], wish.signal);
    // The client is built while the database is filled: most of that time the other waits for PostgreSQL.
    const client = buildClientBesideApi(wish.signal);
    client.catch(() => undefined /* whoever waits for it hears of it */);
    const house = await openHouse({ env: process.env, signal: wish.signal, client });
    wish.onImpatience(house.hurry);
    say(await greeting(house, dataDir));
    say(`Bereit nach ${duration(Date.now() - begin)}. Beenden mit Strg+C.`);
    return await stay(house, wish.signal);
  } catch (reason) {
    if (!wish.signal.aborted) return tellWhy(reason);
    say('Abgebrochen.');
    return 0;
  } finally {
    if (isHolder) removeNote(note);
  }
}

/**
 * One start for each data folder. The one before may just be ending, for instance because its npm was killed.
 * @param {string} note
 */
async function refuseSecond(note) {
  if (await waitUntil(() => livingProcess(note) === undefined, 5_000)) return;
  const { pid } = livingProcess(note) ?? {};
  throw new Refusal(
    `Quartierwerk läuft mit diesem Datenordner bereits (Prozess ${pid}). Ein zweites braucht DATA_DIR und PORT.`,
  );
}

/**
 * @param {import('./house.mjs').House} house
 * @param {AbortSignal} signal
 * @returns {Promise<number>} exit code
 */
async function stay(house, signal) {
  const wished = new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    else signal.addEventListener('abort', resolve, { once: true });
  });
  const failure = await Promise.race([house.failed, wished.then(() => undefined)]);
  say(
    failure
      ? `${failure} Der Rest wird beendet; nichts Gespeichertes geht verloren. Neu starten mit: npm start`
      : 'Wird beendet …',
  );
  await house.close();
  if (!failure) say('Beendet.');
  return failure ? 1 : 0;
}

/**
 * @param {import('./house.mjs').House} house
 * @param {string} dataDir
 */
async function greeting(house, dataDir) {
  const lines = ['', `Quartierwerk läuft: ${house.url}`];
  if (house.isDemonstration) {
    lines.push('Demonstration: Anmeldung ohne Passwort über die Rollen auf der Anmeldeseite.');
    for (const persona of await personasOf(house.url)) lines.push(`  · ${persona}`);
  }
  lines.push(`Daten: ${dataDir}   Protokoll: ${join(dataDir, 'logs', 'api.log')}`);
  return lines.join('\n');
}

/**
 * @param {string} url
 * @returns {Promise<string[]>} one line for each role that the sign-in page offers
 */
async function personasOf(url) {
  const response = await fetch(new URL('/api/demo/personas', url)).catch(() => undefined);
  if (!response?.ok) return [];
  const { personas } = /** @type {{ personas: { displayName: string, workspaceName: string }[] }} */ (
    await response.json()
  );
  return personas.map(({ displayName, workspaceName }) => `${displayName} (${workspaceName})`);
}
