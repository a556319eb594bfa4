/**
 * The spine at the size of a Land's district after years: 100,000 nodes and 300,000 links in one workspace. Trace both ways, gaps, search
 * with slips of the keyboard, and the first page, each asked by one person after the other.
 */
import { lettersOf, wordsOf } from '@quartierwerk/domain/chain/spelling';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { cli } from '../lib/cli.mjs';
import { forgetKept } from './forget.mjs';
import { atMost, median, milliseconds, percentile } from './harness.mjs';
import { plannerOf } from './planner.mjs';

const requests = 200;

/** How many of each kind, in the order of the thread; together 100,000. @type {[kind: string, count: number, state: string][]} */
const kinds = [
  ['profile_statement', 20_000, 'current'],
  ['expert_note', 28_000, 'noted'],
  ['contribution', 20_000, 'grouped'],
  ['theme', 2_000, 'open'],
  ['finding', 15_000, 'noted'],
  ['recommendation', 6_000, 'submitted'],
  ['decision', 4_000, 'open'],
  ['measure', 1_000, 'in_progress'],
  ['project', 500, 'running'],
  ['kpi', 3_500, 'on_target'],
];
/** Which kind is tied to which, by what, and how often; together 300,000. @type {[from: string, relation: string, to: string, count: number][]} */
const ties = [
  ['profile_statement', 'evidences', 'finding', 60_000],
  ['expert_note', 'evidences', 'finding', 60_000],
  ['profile_statement', 'evidences', 'recommendation', 30_000],
  ['finding', 'evidences', 'recommendation', 60_000],
  ['theme', 'gathers', 'contribution', 20_000],
  ['contribution', 'supports', 'recommendation', 30_000],
  ['theme', 'supports', 'measure', 10_000],
  ['decision', 'decides', 'recommendation', 12_000],
  ['measure', 'implements', 'decision', 10_000],
  ['project', 'realises', 'measure', 3_000],
  ['project', 'measured_by', 'kpi', 5_000],
];

/** @type {import('./harness.mjs').Bench} */
export default {
  title: 'The spine: 100,000 nodes, 300,000 links',
  async run({ house }) {
    const { url, database } = await house();
    const adminUrl = database.embedded?.adminUrl;
    if (!adminUrl) throw new Error('This measurement fills the embedded database.');
    const planner = await plannerOf(url);
    const { nodes, linkCount } = await fill(adminUrl, planner.workspaceId);
    // What was written past the API has no gaps yet in their ledger.
    await cli(['db', 'migrate'], { ...process.env, ...database.app, ...database.maintenance });
    await analyse(adminUrl);
    const cookie = await planner.signIn();
    /** Nothing was kept from the request before. @param {string} path @returns {Promise<number>} milliseconds */
    const get = async (path) => {
      await forgetKept(adminUrl, planner.workspaceId);
      const begin = performance.now();
      const response = await fetch(`${url}${path}`, { headers: { cookie } });
      if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
      await response.json();
      return performance.now() - begin;
    };
    const pick = chance(7);
    /** @template Item @param {readonly Item[]} items @returns {Item} */
    const one = (items) => /** @type {Item} */ (items[Math.floor(pick() * items.length)]);
    const measured = async (
      /** @type {string} */ name,
      /** @type {number} */ limit,
      /** @type {() => string} */ path,
    ) => {
      const samples = [];
      for (let run = -20; run < requests; run += 1) {
        const took = await get(path());
        if (run >= 0) samples.push(took);
      }
      samples.sort((a, b) => a - b);
      return atMost(
        name,
        percentile(samples, 95),
        limit,
        milliseconds,
        `median ${milliseconds(median(samples))}; ${linkCount} links`,
      );
    };
    const traced = nodes.filter(({ kind }) =>
      ['recommendation', 'decision', 'measure', 'project', 'kpi'].includes(kind),
    );
    return [
      await measured('trace in both directions: p95', 60, () => `/api/chain/${one(traced).id}/trace`),
      await measured('gaps of the workspace: p95', 150, () => '/api/chain/gaps'),
      await measured('search for two words: p95', 50, () => search(words(one(nodes).title, 2))),
      await measured('search with a slip in each word: p95', 50, () =>
        search(words(one(nodes).title, 2).map((word) => slip(word, pick))),
      ),
      await measured('first page: p95', 100, () => '/api/start'),
    ];
  },
};

const search = (/** @type {string[]} */ words) => `/api/search?q=${encodeURIComponent(words.join(' '))}`;
const words = (/** @type {string} */ title, /** @type {number} */ count) =>
  wordsOf(title)
    .filter((word) => word.length > 5)
    .slice(0, count);

/** Two letters exchanged inside of the word. @param {string} word @param {() => number} pick */
function slip(word, pick) {
  const at = 1 + Math.floor(pick() * (word.length - 3));
  return `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`;
}

/** The same numbers in every run. @param {number} seed */
function chance(seed) {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Compounds as German makes them: some 8,000 different words. @param {() => number} pick */
function titleOf(pick) {
  const first = [
    'Sprach',
    'Eltern',
    'Schul',
    'Nachbarschafts',
    'Jugend',
    'Alters',
    'Gesundheits',
    'Wohn',
    'Spiel',
    'Bildungs',
    'Familien',
    'Quartiers',
    'Beratungs',
    'Bewegungs',
    'Kultur',
    'Arbeits',
    'Integrations',
    'Pflege',
    'Frauen',
    'Kinder',
  ];
  const middle = [
    'förder',
    'treff',
    'lotsen',
    'haus',
    'platz',
    'garten',
    'werk',
    'raum',
    'netz',
    'brücken',
    'wege',
    'stunden',
    'ketten',
    'kreis',
    'paten',
    'markt',
    'labor',
    'fest',
    'küchen',
    'hof',
  ];
  const last = [
    'angebot',
    'konzept',
    'stelle',
    'projekt',
    'gruppe',
    'woche',
    'bericht',
    'bedarf',
    'leitung',
    'planung',
    'umfrage',
    'dienst',
    'station',
    'runde',
    'initiative',
    'kurs',
    'tag',
    'büro',
    'schule',
    'forum',
  ];
  const part = (/** @type {string[]} */ parts) => parts[Math.floor(pick() * parts.length)] ?? '';
  const compound = () => `${part(first)}${part(middle)}${part(last)}`;
  return `${compound()} und ${compound()} im Viertel ${Math.floor(pick() * 400)}`;
}

/** @param {string} adminUrl @param {string} workspaceId */
async function fill(adminUrl, workspaceId) {
  const client = new pg.Client({ connectionString: new URL('quartierwerk', adminUrl).href });
  await client.connect();
  try {
    const pick = chance(1);
    const nodes = kinds.flatMap(([kind, count, state]) =>
      Array.from({ length: count }, () => ({ id: randomUUID(), kind, state, title: titleOf(pick) })),
    );
    const { rows: people } = await client.query('SELECT user_id FROM membership WHERE workspace_id = $1 LIMIT 1', [
      workspaceId,
    ]);
    const user = people[0]?.user_id;
    for (const part of chunks(nodes, 5_000)) {
      await client.query(
        `INSERT INTO chain_node (workspace_id, id, kind, title, state, visibility, created_at, created_by, changed_at)
         SELECT $1, id, kind, title, state, 'workspace', now() - interval '400 days', $2, now() - interval '400 days'
           FROM jsonb_to_recordset($3::jsonb) AS n (id uuid, kind text, title text, state text)`,
        [workspaceId, user, JSON.stringify(part)],
      );
      const held = part.flatMap(({ id, title }) => wordsOf(title).map((word) => ({ id, word })));
      const words = held.map(({ word }) => word);
      const columns = [workspaceId, words, held.map(({ id }) => id)];
      await client.query(
        'INSERT INTO chain_vocabulary (workspace_id, word, letters) SELECT DISTINCT $1::uuid, w, l FROM unnest($2::text[], $3::int[]) AS t (w, l) ON CONFLICT DO NOTHING',
        [workspaceId, words, words.map(lettersOf)],
      );
      await client.query(
        'INSERT INTO chain_word (workspace_id, word, node_id) SELECT $1, w, id FROM unnest($2::text[], $3::uuid[]) AS t (w, id) ON CONFLICT DO NOTHING',
        columns,
      );
    }
    const linkCount = await tie(client, workspaceId, user, nodes, pick);
    return { nodes, linkCount };
  } finally {
    await client.end();
  }
}

/** What autovacuum does within a minute or two. @param {string} adminUrl */
async function analyse(adminUrl) {
  const client = new pg.Client({ connectionString: new URL('quartierwerk', adminUrl).href });
  await client.connect();
  try {
    await client.query('VACUUM ANALYZE chain_node, chain_link, chain_word, chain_vocabulary, chain_gap');
  } finally {
    await client.end();
  }
}

/** @param {pg.Client} client @param {string} workspaceId @param {string} user @param {{ id: string, kind: string }[]} nodes @param {() => number} pick */
async function tie(client, workspaceId, user, nodes, pick) {
  let count = 0;
  for (const [from, relation, to, number] of ties) {
    const [left, right] = [from, to].map((kind) => nodes.filter((node) => node.kind === kind));
    const links = Array.from({ length: number }, () => ({
      id: randomUUID(),
      f: left?.[Math.floor(pick() * left.length)]?.id,
      t: right?.[Math.floor(pick() * right.length)]?.id,
    }));
    for (const part of chunks(links, 10_000)) {
      const { rowCount } = await client.query(
        `INSERT INTO chain_link (workspace_id, id, from_id, relation, to_id, created_at, created_by)
         SELECT $1, id, f, $2, t, now(), $3 FROM jsonb_to_recordset($4::jsonb) AS l (id uuid, f uuid, t uuid) ON CONFLICT DO NOTHING`,
        [workspaceId, relation, user, JSON.stringify(part)],
      );
      count += rowCount ?? 0;
    }
  }
  return count;
}

/** @template Item @param {Item[]} items @param {number} size @returns {Item[][]} */
function chunks(items, size) {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}
