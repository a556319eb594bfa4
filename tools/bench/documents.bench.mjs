/** Documents of the diagnosis as a planner asks for them: from the request to the file, read, set and stored, in the house of the demonstration. */
import { setTimeout as sleep } from 'node:timers/promises';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { atMost, bytes, milliseconds } from './harness.mjs';
import { plannerFor, plannersOf } from './planner.mjs';

/** @typedef {import('@quartierwerk/contracts/diagnosis/documents.views').DocumentJobView} DocumentJobView */
/** @typedef {import('@quartierwerk/contracts/diagnosis/index-run.views').IndexRunListView} IndexRunListView */

/** @type {import('./harness.mjs').Bench} */
export default {
  title: 'Documents',
  async run({ house }) {
    const { url } = await house();
    const { cookie, runId, areas } = await plannerWithAreas(url);
    const ask = (/** @type {object} */ wanted) => written(url, cookie, { runId, ...wanted });
    // The first one loads the fonts and the code of the thread.
    await ask({ kind: 'selected_profiles', format: 'pdf', singleFiles: false });
    const single = await ask({ kind: 'all_profiles', format: 'pdf', singleFiles: true });
    const one = await ask({ kind: 'all_profiles', format: 'pdf', singleFiles: false });
    const docx = await ask({ kind: 'all_profiles', format: 'docx', singleFiles: true });
    const note = (/** @type {{ size: number }} */ { size }) => `from the request to the stored file, ${bytes(size)}`;
    return [
      atMost(`${areas} profiles as PDF, one by one`, single.elapsed, 10_000, milliseconds, note(single)),
      atMost(`${areas} profiles as one PDF`, one.elapsed, 10_000, milliseconds, note(one)),
      { name: `${areas} profiles as DOCX, one by one`, measured: milliseconds(docx.elapsed), note: note(docx) },
    ];
  },
};

/** The planner whose newest run has the most areas. @param {string} url */
async function plannerWithAreas(url) {
  let best = { cookie: '', runId: '', areas: 0 };
  for (const persona of await plannersOf(url)) {
    const cookie = await plannerFor(url, persona).signIn();
    const answer = await fetch(`${url}/api/diagnosis/index-runs`, { headers: { cookie } });
    const { runs } = /** @type {IndexRunListView} */ (await answer.json());
    const run = runs.find(({ selectedAreas }) => selectedAreas > 0);
    if (run && run.areaCount > best.areas) best = { cookie, runId: run.id, areas: run.areaCount };
  }
  if (best.areas === 0) throw new Error('The demonstration has no run with selected areas.');
  return best;
}

/** @param {string} url @param {string} cookie @param {object} wanted */
async function written(url, cookie, wanted) {
  const id = uuidV7();
  const begin = performance.now();
  const answer = await fetch(`${url}/api/diagnosis/documents`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', 'idempotency-key': id },
    body: JSON.stringify({ id, ...wanted }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  for (;;) {
    const look = await fetch(`${url}/api/diagnosis/documents/${id}`, { headers: { cookie } });
    const { state, fileSize } = /** @type {DocumentJobView} */ (await look.json());
    if (state === 'done') return { elapsed: performance.now() - begin, size: fileSize ?? 0 };
    if (state === 'failed') throw new Error('A document could not be written.');
    await sleep(50);
  }
}
