import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TraceView } from '@quartierwerk/contracts/chain/chain.views';
import { GAP_CODES } from '@quartierwerk/domain/chain/gaps';
import * as conferences from '@quartierwerk/domain/conferences/vocabulary';
import { OFFER_KINDS } from '@quartierwerk/domain/diagnosis/existing-offer';
import * as diagnosis from '@quartierwerk/domain/diagnosis/vocabulary';
import * as participation from '@quartierwerk/domain/participation/vocabulary';
import * as plans from '@quartierwerk/domain/plans/vocabulary';
import * as projects from '@quartierwerk/domain/projects/vocabulary';
import * as steering from '@quartierwerk/domain/steering/vocabulary';
import pg from 'pg';
import { type TestApplication, startApplication } from '../../../test/support/application.js';
import { type TestDatabase, clone } from '../../../test/support/database.js';
import { ChainQueries, GapQueries } from '../../features/chain/index.js';
import { type ActorContext, systemContext } from '../../platform/http/actor-context.js';

const CLI = path.join(import.meta.dirname, '../../../dist/cli/main.js');

/** What the demonstration does not show, and why. */
const NOT_SHOWN: Readonly<Record<string, readonly string[]>> = {
  // Nothing in a demonstration may seem to go on for ever: meetings and conferences are begun by whoever tries them out.
  meeting: ['running'],
  conference: ['running'],
  neighbourhood_conference: ['running'],
};

/** Where the words of a vocabulary are kept. */
interface Kept {
  readonly name: string;
  readonly words: readonly string[];
  readonly table: string;
  readonly column: string;
}

const kept = (name: string, words: readonly string[], table: string, column: string): Kept => ({
  name,
  words,
  table,
  column,
});

const VOCABULARIES: readonly Kept[] = [
  kept('conference', conferences.CONFERENCE_STATES, 'conference', 'state'),
  kept('recommendation', conferences.RECOMMENDATION_STATES, 'recommendation', 'state'),
  kept('consent', conferences.CONSENT_STATES, 'party_consent', 'state'),
  kept('run', diagnosis.RUN_STATES, 'index_run', 'state'),
  kept('profile', diagnosis.PROFILE_STATES, 'area_profile', 'state'),
  kept('selection reason', diagnosis.SELECTION_REASONS, 'area_selection', 'reason_kind'),
  kept('statement', diagnosis.STATEMENT_KINDS, 'profile_statement', 'kind'),
  kept('confidence', diagnosis.CONFIDENCES, 'expert_note', 'confidence'),
  kept('kind of offer', OFFER_KINDS, 'existing_offer', 'kind'),
  kept('neighbourhood_conference', participation.EVENT_STATES, 'neighbourhood_conference', 'state'),
  kept('contribution', participation.CONTRIBUTION_STATES, 'contribution', 'state'),
  kept('contribution kind', participation.CONTRIBUTION_KINDS, 'contribution', 'kind'),
  kept('discard reason', participation.DISCARD_REASONS, 'contribution', 'discard_reason'),
  kept('theme', participation.THEME_STATES, 'theme', 'state'),
  kept('outcome', participation.ANSWER_OUTCOMES, 'answer', 'outcome'),
  kept('measure', plans.MEASURE_STATES, 'measure', 'state'),
  kept('plan', plans.PLAN_STATES, 'action_plan', 'state'),
  kept('financing', plans.FINANCING_STATES, 'financing_line', 'state'),
  kept('financing kind', plans.FINANCING_KINDS, 'financing_line', 'kind'),
  kept('course', plans.COURSES, 'status_update', 'course'),
  kept('project', projects.PROJECT_STATES, 'project', 'state'),
  kept('grant', projects.GRANT_STATES, 'project_grant', 'state'),
  kept('obligation', projects.OBLIGATION_STATES, 'obligation', 'state'),
  kept('obligation kind', projects.OBLIGATION_KINDS, 'obligation', 'kind'),
  kept('key figure', projects.KPI_STATES, "chain_node WHERE kind = 'kpi'", 'state'),
  kept('meeting', steering.MEETING_STATES, 'meeting', 'state'),
  kept('item', steering.ITEM_STATES, 'agenda_item', 'state'),
  kept('attendance', steering.ATTENDANCES, 'attendance', 'attendance'),
  kept('result', steering.DECISION_RESULTS, 'decision', 'result'),
  kept('tracking', steering.TRACKING_STATES, 'decision', 'tracking_state'),
];

let database: TestDatabase;
let house: TestApplication;
let client: pg.Client;

beforeAll(async () => {
  database = await clone('qw_demo_story');
  expect(command('demo', 'seed')).toContain('stolberg');
  client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  house = await startApplication({ DATABASE_URL: database.appUrl });
}, 300_000);

afterAll(async () => {
  await house.close();
  await client.end();
});

describe('the stories of the demonstration', () => {
  it.each(VOCABULARIES)('show each word of $name', async ({ name, words, table, column }) => {
    const rows = await read<{ word: string }>(`SELECT DISTINCT ${column} AS word FROM ${table}`);
    const told = rows.map(({ word }) => word);
    const hidden = NOT_SHOWN[name] ?? [];
    expect(words.filter((word) => !told.includes(word))).toEqual(hidden);
  });

  it('show each kind of gap', async () => {
    const groups = await Promise.all(
      ['rbk', 'stolberg'].map(async (slug) => get(GapQueries).gaps(await planner(slug))),
    );
    const shown = new Set(groups.flatMap(({ groups: found }) => found.map(({ gap }) => gap)));
    // Its figures hold: whoever withdraws one of its deliveries sees these.
    const torn = GAP_CODES.filter((code) => !code.endsWith('_on_outdated_base'));
    expect(torn.filter((code) => !shown.has(code))).toEqual([]);
  });

  it.each([
    [
      'a target of zero that was kept',
      `SELECT 1 FROM kpi_target t JOIN kpi_reading r ON r.kpi_id = t.kpi_id AND r.value = 0 WHERE t.value = 0`,
    ],
    [
      'a target of zero that was missed',
      `SELECT 1 FROM kpi_target t JOIN kpi k ON k.id = t.kpi_id JOIN kpi_reading r ON r.kpi_id = k.id AND r.value > 0
        WHERE t.value = 0 AND k.direction = 'lower'`,
    ],
    ['a figure set right with a reason', `SELECT 1 FROM kpi_reading WHERE version > 1 AND comment <> ''`],
    ['votes that are tied', 'SELECT 1 FROM vote WHERE yes = no AND yes > 0'],
    ['a conflict of interest', 'SELECT 1 FROM conflict_of_interest'],
    [
      'a postponed decision taken up again',
      `SELECT 1 FROM decision d JOIN chain_link l ON l.to_id = d.id AND l.relation = 'supersedes' WHERE d.result = 'postponed'`,
    ],
    [
      'a deadline moved twice',
      `SELECT 1 FROM decision_tracking WHERE event = 'delayed' GROUP BY decision_id HAVING count(*) > 1`,
    ],
    [
      'financing that does not match its cost',
      `SELECT 1 FROM measure m
        WHERE (SELECT sum(c.cents) FROM cost_line c WHERE c.measure_id = m.id AND c.kind = 'once') <>
              (SELECT sum(a.cents) FROM financing_line f JOIN financing_amount a ON a.line_id = f.id WHERE f.measure_id = m.id)`,
    ],
    [
      'a contribution in another language',
      `SELECT 1 FROM contribution WHERE language = 'ar' AND translation IS NOT NULL`,
    ],
    [
      'a telephone number that nobody else reads',
      `SELECT 1 FROM contribution WHERE original LIKE '%02174%' AND redacted LIKE '%[Telefonnummer]%'`,
    ],
    [
      'a contribution that was added when its event was closed',
      `SELECT 1 FROM contribution c JOIN neighbourhood_conference e ON e.id = c.conference_id
        WHERE e.state = 'closed' AND c.said_at::date > e.held_on`,
    ],
    ['a theme that was merged into another', `SELECT 1 FROM theme WHERE state = 'merged' AND merged_into IS NOT NULL`],
  ])('show %s', async (_case, statement) => {
    expect((await read(statement)).length).toBeGreaterThan(0);
  });

  it('say of each decision what area it is about', async () => {
    const nowhere = `SELECT code FROM chain_node WHERE kind = 'decision' AND area_id IS NULL`;
    expect(await read(nowhere)).toEqual([]);
  });

  it('pin no evidence to a day after what it carries', async () => {
    const late = await read<{ from: string; to: string; pinned: string; said: string }>(
      `SELECT f.kind || ' ' || coalesce(f.code, f.title) AS "from", t.kind || ' ' || coalesce(t.code, t.title) AS "to", pinned_on AS pinned, said_on AS said
         FROM chain_link l
         JOIN chain_node f ON f.id = l.from_id
         JOIN chain_node t ON t.id = l.to_id
        CROSS JOIN LATERAL (SELECT
          coalesce(l.pinned ->> 'on', CASE f.kind WHEN 'index_run' THEN (SELECT computed_at::date::text FROM index_run r WHERE r.id = f.id)
                                                  WHEN 'indicator' THEN (l.pinned ->> 'year') || '-12-31' END) AS pinned_on,
          coalesce((SELECT c.held_on::text FROM finding x JOIN conference c ON c.id = x.conference_id WHERE x.id = t.id),
                   t.valid_from::text, t.created_at::date::text) AS said_on) days
        WHERE l.relation = 'evidences' AND l.ended_at IS NULL AND pinned_on > said_on`,
    );
    expect(late).toEqual([]);
  });

  it('pin every figure with its unit, and with that of what lies above where there is one', async () => {
    const bare = await read(
      `SELECT 1 FROM chain_link l JOIN chain_node f ON f.id = l.from_id AND f.kind = 'indicator'
        WHERE l.relation = 'evidences' AND coalesce(l.pinned -> 'rate', l.pinned -> 'value', 'null') <> 'null' AND l.pinned ->> 'unit' IS NULL`,
    );
    expect(bare).toEqual([]);
    // Of migration and turnout nothing was published for the town as a whole.
    const beside = await read<{ code: string }>(
      `SELECT DISTINCT t.code FROM chain_link l JOIN chain_node t ON t.id = l.to_id AND t.kind = 'measure'
        JOIN chain_node f ON f.id = l.from_id AND f.code NOT IN ('T1', 'T2')
        WHERE l.relation = 'evidences' AND l.pinned ? 'rate' AND NOT (l.pinned ? 'district' OR l.pinned ? 'municipality')`,
    );
    expect(beside).toEqual([]);
  });

  it('leave every audit chain whole', () => {
    expect(command('audit', 'verify')).toContain('Every audit chain is whole.');
  });
});

describe('the thread', () => {
  it('leads from a key figure of the Büdchen back to the indicator it began with', async () => {
    const trace = await traceOf('kpi', `title = 'Öffnungstage'`, 'back');
    expect(kindsOf(trace)).toEqual(
      expect.arrayContaining(['project', 'measure', 'decision', 'recommendation', 'finding', 'indicator']),
    );
    expect(codesOf(trace)).toEqual(expect.arrayContaining(['B-2017-03', 'E-2017-01', '1.01', 'B5']));
  });

  it('leads from what somebody said at a table forward to the measure that came of it', async () => {
    expect(codesOf(await traceOf('contribution', `code = 'K7-204'`, 'forward'))).toContain('3.01');
  });
});

async function traceOf(kind: string, condition: string, direction: 'back' | 'forward'): Promise<TraceView> {
  const [node] = await read<{ id: string }>(
    `SELECT n.id FROM chain_node n JOIN workspace w ON w.id = n.workspace_id AND w.slug = 'rbk' WHERE n.kind = '${kind}' AND n.${condition}`,
  );
  return get(ChainQueries).trace(await planner('rbk'), node?.id ?? '', { direction, withFacts: false });
}

const kindsOf = ({ nodes }: TraceView): string[] => nodes.map(({ kind }) => kind);
const codesOf = ({ nodes }: TraceView): (string | null)[] => nodes.map(({ code }) => code);

/** The planner of a workspace's department. */
async function planner(slug: string): Promise<ActorContext> {
  const [found] = await read<{ workspaceId: string; organisationId: string }>(
    `SELECT w.id AS "workspaceId", o.id AS "organisationId" FROM workspace w
       JOIN organisation o ON o.workspace_id = w.id AND o.name = 'Sozialplanung' WHERE w.slug = '${slug}'`,
  );
  if (!found) throw new Error(`The demonstration has no workspace ${slug}.`);
  const ctx = systemContext(found.workspaceId, 'command-line');
  return { ...ctx, actor: { ...ctx.actor, roles: ['planner'], organisationIds: [found.organisationId] } };
}

function command(...args: readonly string[]): string {
  const env = {
    PATH: process.env['PATH'],
    TZ: 'UTC',
    DATABASE_URL: database.appUrl,
    DATABASE_BACKUP_URL: database.backupUrl,
    DATA_DIR: mkdtempSync(path.join(tmpdir(), 'quartierwerk-data-')),
    LOG_LEVEL: 'warn',
    QW_DEMO: '1',
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stdout}${stderr}`);
  return stdout;
}

async function read<Row extends pg.QueryResultRow>(statement: string): Promise<Row[]> {
  return (await client.query<Row>(statement)).rows;
}

function get<Service>(type: new (...args: never[]) => Service): Service {
  return house.app.get(type, { strict: false });
}
