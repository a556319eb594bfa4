import type { WaitingListView } from '@quartierwerk/contracts/start/start.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { aPerson, aWorkspace } from '../../../../test/support/builders.js';
import { anOrganisation } from '../../../../test/support/conferences.js';
import { asAdmin } from '../../../../test/support/database.js';
import { aDivision, anEditionBody } from '../../../../test/support/places.js';
import { SteeringHouse, aPersonOf } from '../../../../test/support/steering.js';

describe('decisions', () => {
  let app: TestApplication;
  let house: SteeringHouse;
  beforeAll(async () => void (app = await startApplication()));
  afterAll(() => app.close());
  beforeEach(async () => {
    house = await SteeringHouse.build(app.server, await aPerson(await aWorkspace(), ['planner']));
  });

  it('are grouped by what must happen, overdue by the day', async () => {
    const meeting = await house.running([['A'], ['B'], ['C']]);
    const deadlines = ['2026-11-25', '2026-12-10', '2027-05-01'];
    for (const [at, item] of meeting.items.entries()) await house.decide(item, { deadline: deadlines[at] }).expect(200);
    await house.transit(meeting, 'end');
    await house.meeting('2026-12-10');
    await asAdmin(`UPDATE decision SET deadline = '2026-11-12' WHERE workspace_id = $1 AND deadline = '2026-11-25'`, [
      house.planner.workspace.id,
    ]);
    const list = await house.decisions('?segment=mine', house.member);
    expect(list).toMatchObject({
      today: '2026-11-22',
      lastMeetingOn: '2026-11-22',
      nextMeeting: { code: '2026-12-10' },
    });
    expect(list.decisions.map(({ title, group, overdueDays }) => [title, group, overdueDays])).toEqual([
      ['A', 'overdue', 10],
      ['B', 'until_next_meeting', 0],
      ['C', 'later', 0],
    ]);
    for (const [due, titles] of [
      ['overdue', ['A']],
      ['until_next_meeting', ['B']],
      ['later', ['C']],
    ] as const) {
      expect((await house.decisions(`?due=${due}`)).decisions.map(({ title }) => title)).toEqual(titles);
    }
    expect((await house.decisions('?q=b-2026-02')).decisions).toMatchObject([{ title: 'B' }]);
    expect((await house.decisions('?q=%25')).total).toBe(0);
    expect((await house.decisions(`?leadId=${house.planner.workspace.organisationId}`)).total).toBe(0);
  });

  it('are found by words of title, wording and code, however they are spelled and in any order', async () => {
    const meeting = await house.running([['Kita-Plätze im Süden'], ['Montanusstraße']]);
    const wording = 'Der Träger sichert zwölf Plätze.';
    for (const item of meeting.items) await house.decide(item, { deadline: '2027-03-01', wording }).expect(200);
    const found = async (typed: string) =>
      (await house.decisions(`?q=${encodeURIComponent(typed)}`)).decisions.map(({ title }) => title);
    expect(await found('sueden kita')).toEqual(['Kita-Plätze im Süden']);
    expect(await found('Kitaplätze')).toEqual(['Kita-Plätze im Süden']);
    expect(await found('traeger montanusstrasse')).toEqual(['Montanusstraße']);
    expect(await found('ZWOELF')).toHaveLength(2);
    expect(await found('kita schule')).toEqual([]);
  });

  it('are sorted by what people look for, by default by the deadline', async () => {
    const other = await anOrganisation(house.planner, 'Amt für Bildung');
    const meeting = await house.running([['A'], ['B'], ['C'], ['D']]);
    const votes = { yes: 3, no: 0, abstention: 0 };
    const [a, b, c, d] = meeting.items;
    await house.decide(a, { deadline: '2027-03-01' }).expect(200);
    await house.decide(b, { deadline: '2027-01-15', leadOrganisationId: other }).expect(200);
    const postponed = { result: 'postponed', votes, deadline: undefined, leadOrganisationId: undefined, reason: 'x' };
    await house.decide(c, { ...postponed, followUpOn: '2027-02-10' }).expect(200);
    await house.decide(d, { deadline: '2027-05-01' }).expect(200);
    await house.report(await house.decision('B-2026-01'), {}).expect(200);
    await asAdmin(
      `UPDATE decision d SET deadline = '2026-11-12' FROM chain_node n
        WHERE d.workspace_id = $1 AND n.workspace_id = $1 AND n.id = d.id AND n.code = 'B-2026-04'`,
      [house.planner.workspace.id],
    );
    const titles = async (query: string) => {
      app.clock.advance({ minutes: 2 });
      return (await house.decisions(query)).decisions.map(({ title }) => title).join('');
    };
    expect(await titles('')).toBe('DBCA');
    expect(await titles('?sort=deadline&direction=descending')).toBe('ACBD');
    // What nobody leads stands last, in both directions.
    expect(await titles('?sort=lead&direction=ascending')).toBe('BDAC');
    expect(await titles('?sort=lead&direction=descending')).toBe('DABC');
    expect(await titles('?sort=followUp')).toBe('CDBA');
    // Overdue first, then what is open, then what is under way.
    expect(await titles('?sort=state')).toBe('DBCA');
    expect(await titles('?sort=result&direction=descending')).toBe('CDBA');
    expect(await titles('?sort=state&segment=filed')).toBe('');
    await house.get('/api/decisions?sort=wording').expect(400);
    await house.get('/api/decisions?sort=lead&direction=sideways').expect(400);
  });

  it('take over the area that a free item of the agenda names', async () => {
    await house.post('/api/places/editions', anEditionBody(aDivision(2))).expect(200);
    const areas = await asAdmin<{ id: string; code: string }>('SELECT id, code FROM area WHERE workspace_id = $1', [
      house.planner.workspace.id,
    ]);
    const areaId = (code: string) => areas.find((area) => area.code === code)?.id;
    const meeting = await house.running([
      ['Kommune', { areaId: areaId('01') }],
      ['Viertel', { areaId: areaId('01001') }],
      ['ohne'],
    ]);
    expect(meeting.items.map(({ area }) => area && [area.name, area.municipalityName])).toEqual([
      ['Oberstadt', null],
      ['Viertel 1', 'Oberstadt'],
      null,
    ]);
    for (const item of meeting.items) await house.decide(item).expect(200);
    const list = await house.decisions('?municipality=Oberstadt');
    expect(list.decisions.map(({ title, areaName, municipalityName }) => [title, areaName, municipalityName])).toEqual([
      ['Kommune', 'Oberstadt', null],
      ['Viertel', 'Viertel 1', 'Oberstadt'],
    ]);
  });

  it('are found by the municipality they are about and by the one their small area lies in', async () => {
    const edition = anEditionBody(aDivision(2));
    await house.post('/api/places/editions', edition).expect(200);
    const meeting = await house.running([['Oberstadt'], ['Viertel 1'], ['Viertel 2'], ['Kreis']]);
    for (const item of meeting.items) await house.decide(item).expect(200);
    for (const [title, code] of [
      ['Oberstadt', '01'],
      ['Viertel 1', '01001'],
      ['Kreis', '00'],
    ]) {
      await asAdmin(
        `UPDATE chain_node n SET area_id = a.id FROM area a
          WHERE a.workspace_id = $1 AND a.code = $2 AND n.workspace_id = $1 AND n.kind = 'decision' AND n.title = $3`,
        [house.planner.workspace.id, code, title],
      );
    }
    const list = await house.decisions('?municipality=Oberstadt');
    expect(list.municipalities).toEqual(['Oberstadt']);
    expect(list.decisions.map(({ title }) => title)).toEqual(['Oberstadt', 'Viertel 1']);
  });

  it('are found by how their implementation stands, and only states that occur are offered', async () => {
    const meeting = await house.running([['Neu'], ['Läuft'], ['Vertagt'], ['Kenntnis']]);
    const votes = { yes: 3, no: 0, abstention: 0 };
    const without = { deadline: undefined, leadOrganisationId: undefined };
    const [a, b, c, d] = meeting.items;
    for (const item of [a, b]) await house.decide(item).expect(200);
    const postponed = { ...without, votes, result: 'postponed', reason: 'x', followUpOn: '2027-02-10' };
    await house.decide(c, postponed).expect(200);
    await house.decide(d, { ...without, result: 'noted', votes: undefined }).expect(200);
    await house.report(await house.decision('B-2026-02'), {}).expect(200);
    const titles = async (query: string) => (await house.decisions(query)).decisions.map(({ title }) => title);
    expect(await titles('?state=open')).toEqual(['Neu']);
    expect(await titles('?state=in_progress')).toEqual(['Läuft']);
    expect(await titles('?state=postponed')).toEqual(['Vertagt']);
    expect(await titles('?segment=filed&state=noted')).toEqual(['Kenntnis']);
    expect(await titles('?segment=filed&state=open')).toEqual([]);
    expect((await house.decisions('')).states.toSorted()).toEqual(['in_progress', 'noted', 'open', 'postponed']);
    await house.get('/api/decisions?state=quer').expect(400);
  });

  it('wait for those whose house leads when overdue or delayed, whatever the deadline', async () => {
    const meeting = await house.running([['Später'], ['Überfällig'], ['Verzögert'], ['Fremd']]);
    const elsewhere = await anOrganisation(house.planner, 'Andere');
    for (const item of meeting.items) {
      const lead = item.title === 'Fremd' ? { leadOrganisationId: elsewhere } : {};
      await house.decide(item, lead).expect(200);
    }
    const report = { deadline: '2027-09-01', reason: 'Raum nicht barrierefrei' };
    await house.report(await house.decision('B-2026-03'), report).expect(200);
    await house.report(await house.decision('B-2026-04'), report, house.planner).expect(200);
    await asAdmin(
      `UPDATE decision d SET deadline = '2026-11-12' FROM chain_node n
        WHERE d.workspace_id = $1 AND n.workspace_id = $1 AND n.id = d.id AND n.code = 'B-2026-02'`,
      [house.planner.workspace.id],
    );
    const { waiting } = (await house.get('/api/start/waiting', house.member)).body as WaitingListView;
    const due = waiting.filter(({ code }) => code === 'decision_due');
    expect(due.map(({ node, dueOn }) => [node?.title, dueOn])).toEqual([
      ['Überfällig', '2026-11-12'],
      ['Verzögert', '2027-09-01'],
    ]);
  });

  it('may be reported by those whose house leads and by the planner, by nobody else', async () => {
    const decision = await house.decided();
    const other = await aPersonOf(
      house.planner.workspace,
      ['steering_member'],
      await anOrganisation(house.planner, 'Andere'),
    );
    const refused = await house.report(decision, {}, other);
    expect([refused.status, refused.body.code]).toEqual([403, 'DECISION_OF_ANOTHER']);
    await house.report(decision, {}, house.planner).expect(200);
    const reader = await aPerson(house.planner.workspace, ['reader']);
    await house.report(decision, {}, reader).expect(404);
    expect(await house.decision('B-2026-01', reader)).toMatchObject({ actions: [] });
  });

  it('are seen by a carrier only where a measure of its projects carries them out', async () => {
    const meeting = await house.running([['Raum sichern'], ['Anderes']]);
    for (const item of meeting.items) await house.decide(item).expect(200);
    const carrierId = await anOrganisation(house.planner, 'Träger');
    const carrier = await aPersonOf(house.planner.workspace, ['carrier'], carrierId);
    expect((await house.decisions('', carrier)).counts.open).toBe(0);
    const { id } = await house.decision('B-2026-01');
    await realise(house, id, carrierId);
    // Written past the API: what was answered before is kept for a minute.
    app.clock.advance({ minutes: 2 });
    const list = await house.decisions('', carrier);
    expect(list).toMatchObject({ counts: { open: 1 }, total: 1, nextMeeting: null, lastMeetingOn: null });
    expect(list.leads).toHaveLength(1);
    expect(await house.decision('B-2026-01', carrier)).toMatchObject({
      title: 'Raum sichern',
      conflicts: [],
      actions: [],
    });
    await house.get('/api/decisions/B-2026-02', carrier).expect(404);
    await house.get('/api/meetings', carrier).expect(404);
  });
});

/** A project of the carrier that realises a measure which carries the decision out. */
async function realise(house: SteeringHouse, decisionId: string, carrierId: string): Promise<void> {
  const [workspace, user] = [house.planner.workspace.id, house.planner.userId];
  const node = async (kind: string, organisationId: string | null): Promise<string> => {
    const id = uuidV7();
    await asAdmin(
      `INSERT INTO chain_node (workspace_id, id, kind, title, state, visibility, organisation_id, created_at, created_by, changed_at)
       VALUES ($1, $2, $3, $3, 'open', 'workspace', $4, now(), $5, now())`,
      [workspace, id, kind, organisationId, user],
    );
    return id;
  };
  const link = (from: string, relation: string, to: string) =>
    asAdmin(
      `INSERT INTO chain_link (workspace_id, id, from_id, relation, to_id, created_at, created_by) VALUES ($1, $2, $3, $4, $5, now(), $6)`,
      [workspace, uuidV7(), from, relation, to, user],
    );
  const [measure, project] = [await node('measure', null), await node('project', carrierId)];
  await link(measure, 'implements', decisionId);
  await link(project, 'realises', measure);
}
