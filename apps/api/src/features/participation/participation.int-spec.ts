import type {
  ContributionListView,
  ThemeListView,
  ThemeView,
} from '@quartierwerk/contracts/participation/contribution.views';
import type { EventListView, EventView } from '@quartierwerk/contracts/participation/event.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import request from 'supertest';
import { type TestApplication, startApplication } from '../../../test/support/application.js';
import { type TestPerson, aPerson } from '../../../test/support/builders.js';
import { asAdmin } from '../../../test/support/database.js';
import { ANSWER, ParticipationHouse } from '../../../test/support/participation.js';

describe('participation', () => {
  let house: TestApplication;
  let own: ParticipationHouse;
  let event: EventView;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => {
    own = await ParticipationHouse.build(house.server);
    event = await own.event();
  });

  /** The same person rights, in another organisation of the workspace. */
  async function elsewhere(role: 'facilitator' | 'planner' | 'department_planner'): Promise<TestPerson> {
    const person = await aPerson(own.planner.workspace, [role]);
    const id = uuidV7();
    await asAdmin(
      `INSERT INTO organisation (workspace_id, id, kind, name, created_at) VALUES ($1, $2, 'municipality', $3, now())`,
      [person.workspace.id, id, `Stadt ${id}`],
    );
    await asAdmin('UPDATE membership SET organisation_id = $1 WHERE user_id = $2', [id, person.userId]);
    return person;
  }

  describe('an event', () => {
    it('gets its codes, keeps the numbers of its stations, and refuses to lose one that was used', async () => {
      expect(event).toMatchObject({
        code: 'SRK-2026-11',
        state: 'planned',
        version: 1,
        publisher: { name: 'Oberstadt' },
      });
      expect((await own.event()).code).toBe('SRK-2026-11-2');
      await own.send(event, [own.entry(event, 'Eins')]);
      const current = await own.get<EventView>(`/neighbourhood-conferences/${event.code}`);
      const path = `/neighbourhood-conferences/${event.id}`;
      const without = await own.change('patch', path, current.version, { stations: [] }).expect(409);
      expect(without.body).toMatchObject({ code: 'STATION_USED' });
      const moved = await own.change('patch', path, current.version, { heldOn: '2026-12-01' }).expect(409);
      expect(moved.body).toMatchObject({ code: 'EVENT_BEGUN' });
      const kept = { id: event.stations[1]?.id, name: 'Wohnen und Miete', method: 'dot_voting' };
      const added = { id: uuidV7(), name: 'Kinder', method: 'children_format' };
      const revised = await own
        .change('patch', path, current.version, { heldOn: event.heldOn, stations: [kept, added] })
        .expect(200);
      expect((revised.body as EventView).stations).toMatchObject([
        { number: 2, name: 'Wohnen und Miete' },
        { number: 1, name: 'Kinder' },
      ]);
      await own.change('patch', path, current.version, { title: 'Alt' }).expect(412);
    });

    it('is counted as a whole, and a count of two is not told to others', async () => {
      await own.send(event, [own.entry(event, 'Eins')]);
      const { version } = await own.get<EventView>(`/neighbourhood-conferences/${event.code}`);
      const counts = {
        total: 41,
        ages: [
          { key: '18_to_26', count: 2 },
          { key: '65_and_over', count: 12 },
        ],
        languages: [{ key: 'tr', count: 9 }],
        missing: 'Alleinerziehende',
      };
      const path = `/neighbourhood-conferences/${event.id}/participants`;
      const answer = await own.change('put', path, version, counts).expect(200);
      expect((answer.body as EventView).participation.ages).toEqual(counts.ages);
      const other = await elsewhere('department_planner');
      const seen = await own.get<EventView>(`/neighbourhood-conferences/${event.code}`, other);
      expect(seen.participation).toMatchObject({ total: 41, ages: [{ count: null }, { count: 12 }] });
    });

    it('belongs to its organisation: a facilitator of another one does not see it, a planner does, without raw words', async () => {
      const view = await own.said(event, 'Rohe Worte', {}, false);
      const facilitator = await elsewhere('facilitator');
      expect(await own.get<EventListView>('/neighbourhood-conferences', facilitator)).toMatchObject({ events: [] });
      await expect(own.get(`/neighbourhood-conferences/${event.code}`, facilitator)).rejects.toThrow('NOT_FOUND');
      await own
        .post(`/neighbourhood-conferences/${event.id}/contributions`, { entries: [own.entry(event, 'x')] }, facilitator)
        .expect(404);
      const planner = await elsewhere('planner');
      expect(await own.get<EventListView>('/neighbourhood-conferences', planner)).toMatchObject({
        events: [{ contributionCount: 0 }],
      });
      await expect(own.contribution(view.code, planner)).rejects.toThrow('NOT_FOUND');
      const found = await request(house.server).get('/api/search?q=Rohe').set('Cookie', planner.cookie).expect(200);
      expect(found.body).toMatchObject({ hits: [] });
    });
  });

  describe('a contribution', () => {
    it('is looked through before others read it, and keeps its original for those who held the event', async () => {
      const raw = await own.said(event, 'Meine Nummer ist 02174 71234, das Licht ist aus', {}, false);
      const other = await elsewhere('department_planner');
      const checked = await own.redact(raw, 'Das Licht ist aus');
      expect(checked).toMatchObject({
        state: 'redacted',
        text: 'Das Licht ist aus',
        original: raw.text,
        suspected: [],
      });
      expect(await own.contribution(raw.code, other)).toMatchObject({ text: 'Das Licht ist aus', original: null });
      await own.change('patch', `/contributions/${raw.id}`, checked.version, { text: 'x' }).expect(409);
    });

    it('is put aside with a reason, and taken up again', async () => {
      const view = await own.said(event, 'Doppelt');
      const path = `/contributions/${view.id}`;
      const mute = await own
        .change('post', `${path}/discard`, view.version, { reason: 'other', note: ' ' })
        .expect(422);
      expect(mute.body).toMatchObject({ code: 'DISCARD_NOTE_MISSING' });
      await own.change('post', `${path}/discard`, view.version, { reason: 'duplicate', note: '' }).expect(200);
      expect(await own.get<ContributionListView>('/contributions')).toMatchObject({
        total: 0,
        segments: { discarded: 1 },
      });
      const back = await own.change('post', `${path}/restore`, view.version + 1).expect(200);
      expect(back.body).toMatchObject({ state: 'captured' });
    });

    it('is found by words, kind, language, event and theme, most points first', async () => {
      await own.said(event, 'Licht am Spielplatz', { points: 3 });
      const theme = await own.theme(event, 'Sprache');
      const second = await own.said(event, 'Dil kursu istiyoruz', {
        kind: 'wish',
        language: 'tr',
        points: 8,
        themeId: theme.id,
      });
      expect(second.state).toBe('grouped');
      const codes = async (query: string) =>
        (await own.get<ContributionListView>(`/contributions${query}`)).rows.map(({ text }) => text);
      expect(await codes('?sort=points')).toEqual(['Dil kursu istiyoruz', 'Licht am Spielplatz']);
      expect(await codes('?q=licht')).toEqual(['Licht am Spielplatz']);
      expect(await codes('?q=spiel-platz+LICHT')).toEqual(['Licht am Spielplatz']);
      expect(await codes('?q=k%C3%BCrsu')).toEqual([]);
      expect(await codes('?kind=wish&language=tr')).toEqual(['Dil kursu istiyoruz']);
      expect(await codes(`?themeId=${theme.id}&event=${event.code}`)).toEqual(['Dil kursu istiyoruz']);
      expect(await codes('?segment=to_group')).toEqual(['Licht am Spielplatz']);
      expect(await codes('?themed=none&q=%25')).toEqual([]);
    });

    it('counts points by round', async () => {
      const view = await own.said(event, 'Bank');
      const path = `/contributions/${view.id}/points`;
      await own.change('put', path, view.version, { round: 1, from: 0, points: 4 }).expect(200);
      const second = await own.change('put', path, view.version + 1, { round: 2, from: 0, points: 7 }).expect(200);
      expect(second.body).toMatchObject({
        points: 11,
        pointsByRound: [
          { round: 1, points: 4 },
          { round: 2, points: 7 },
        ],
      });
    });

    it('stands behind a recommendation or measure, with the points of that day, and nothing else', async () => {
      const view = await own.said(event, 'Bank', { points: 6 });
      const id = uuidV7();
      await asAdmin(
        `INSERT INTO chain_node (workspace_id, id, kind, title, state, visibility, created_at, created_by, changed_at)
         VALUES ($1, $2, 'recommendation', 'Bänke aufstellen', 'draft', 'workspace', now(), $3, now())`,
        [own.planner.workspace.id, id, own.planner.userId],
      );
      const path = `/nodes/${view.id}/supports`;
      const linked = await own.post(path, { toId: id }).expect(200);
      const { links } = linked.body as { links: { relation: string; pinned: object | null; node: { id: string } }[] };
      // Links made in the same millisecond have no order of their own.
      const made = links.find(({ relation }) => relation === 'supports');
      expect(made).toMatchObject({ pinned: { points: 6 }, node: { id } });
      await own.post(path, { toId: own.areaId }).expect(422);
      const ended = await own.post(`${path}/end`, { toId: id, reason: 'Verwechselt' }).expect(200);
      expect((ended.body as { links: unknown[] }).links).toHaveLength(1);
      await own.post(`${path}/end`, { toId: id, reason: 'Noch einmal' }).expect(404);
    });
  });

  describe('themes', () => {
    it('are merged with all receipts kept, and whoever adds to the old one adds to the new', async () => {
      const [a, b, c] = [await own.said(event, 'A'), await own.said(event, 'B'), await own.said(event, 'C')];
      const light = await own.theme(event, 'Licht', [a.id]);
      const safety = await own.theme(event, 'Sicherheit', [b.id]);
      const merged = await own
        .change('post', `/themes/${light.id}/merge`, light.version, { intoId: safety.id })
        .expect(200);
      expect(merged.body).toMatchObject({
        id: safety.id,
        contributionCount: 2,
        sources: [{ id: light.id, name: 'Licht' }],
      });
      const late = await own.post(`/themes/${light.id}/contributions`, { contributionIds: [c.id] }).expect(200);
      expect(late.body).toMatchObject({ id: safety.id, contributionCount: 3 });
      expect(await own.contribution(a.code)).toMatchObject({
        code: a.code,
        text: 'A',
        theme: { id: safety.id },
        state: 'grouped',
      });
      expect(await own.get<ThemeListView>('/themes')).toMatchObject({ themes: [{ id: safety.id }] });
      expect(await own.get<ThemeView>(`/themes/${light.id}`)).toMatchObject({
        state: 'merged',
        mergedInto: { id: safety.id },
        actions: [],
      });
      const again = await own.change('post', `/themes/${light.id}/merge`, 2, { intoId: safety.id }).expect(409);
      expect(again.body).toMatchObject({ code: 'THEME_MERGED' });
    });

    it('lose nothing when several people add while two themes are merged', async () => {
      const said = [];
      for (let nth = 0; nth < 12; nth++) said.push(await own.said(event, `Beitrag ${nth}`));
      const from = await own.theme(event, 'Von', [said[0]?.id ?? '']);
      const into = await own.theme(event, 'Nach');
      const adding = said
        .slice(1)
        .map(({ id }) => own.post(`/themes/${from.id}/contributions`, { contributionIds: [id] }));
      const answers = await Promise.all([
        ...adding.slice(0, 6),
        own.change('post', `/themes/${from.id}/merge`, from.version, { intoId: into.id }),
        ...adding.slice(6),
      ]);
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
      expect(await own.get<ThemeView>(`/themes/${into.id}`)).toMatchObject({ contributionCount: 12 });
      const links = await asAdmin<{ count: number }>(
        `SELECT count(*)::int AS count FROM chain_link WHERE workspace_id = $1 AND relation = 'gathers' AND from_id = $2 AND ended_at IS NULL`,
        [own.planner.workspace.id, into.id],
      );
      expect(links).toEqual([{ count: 12 }]);
    });

    it('are answered once for all that they gather, and a later answer replaces the first', async () => {
      const [a, b] = [await own.said(event, 'A'), await own.said(event, 'B', {}, false)];
      const theme = await own.theme(event, 'Licht', [a.id, b.id]);
      await own.post(`/themes/${theme.id}/answers`, { ...ANSWER, id: uuidV7() }).expect(404);
      const review = { ...ANSWER, id: uuidV7(), outcome: 'under_review' };
      expect((await own.post(`/themes/${theme.id}/answers`, review, own.planner).expect(422)).body).toMatchObject({
        code: 'ANSWER_DUE_MISSING',
      });
      await own
        .post(`/themes/${theme.id}/answers`, { ...review, id: uuidV7(), dueOn: '2027-02-01' }, own.planner)
        .expect(200);
      expect(await own.contribution(a.code)).toMatchObject({
        state: 'answered',
        outcome: 'under_review',
        answer: { ofTheme: true },
      });
      expect(await own.contribution(b.code)).toMatchObject({ state: 'captured', outcome: null });
      await own.redact(await own.contribution(b.code));
      expect(await own.contribution(b.code)).toMatchObject({ state: 'redacted', outcome: null, theme: null });
      await own.post(`/themes/${theme.id}/answers`, { ...ANSWER, id: uuidV7() }, own.planner).expect(200);
      const after = await own.contribution(a.code);
      expect(after).toMatchObject({ outcome: 'partly_adopted', answer: { plannedFor: 'Februar 2027', version: 1 } });
      const done = { plannedFor: '', doneOn: '2026-11-20' };
      await own.change('patch', `/answers/${after.answer?.id ?? ''}`, 1, done, own.planner).expect(200);
      const into = await own.theme(event, 'Anderes');
      const late = await own
        .change('post', `/themes/${theme.id}/merge`, theme.version + 2, { intoId: into.id })
        .expect(409);
      expect(late.body).toMatchObject({ code: 'THEME_ANSWERED' });
    });
  });

  describe('the page for citizens', () => {
    const open = (place: string, code: string) => request(house.server).get(`/api/open/${place}/contributions/${code}`);

    it('shows one contribution and its way, only while it is public, and nothing that is not', async () => {
      const secret = 'Nur intern';
      const a = await own.said(event, 'Ruft 02174 71234: kein Licht', { points: 11 }, false);
      const b = await own.said(event, secret);
      const theme = await own.theme(event, secret, [a.id, b.id]);
      await own.redact(await own.contribution(a.code), 'Abends ist kein Licht.');
      await own.post(`/themes/${theme.id}/answers`, { ...ANSWER, id: uuidV7() }, own.planner).expect(200);
      await open(event.publisher.slug, a.code).expect(404);

      const publish = (value: boolean, version: number) =>
        own.change('post', `/contributions/${a.id}/publish`, version, { public: value }, own.planner);
      const before = await own.contribution(a.code);
      await own.change('post', `/contributions/${a.id}/publish`, before.version, { public: true }).expect(404);
      // What was never public is not taken back: that would open it to the whole workspace.
      await publish(false, before.version).expect(409);
      await publish(true, before.version).expect(200);
      const answer = await open(event.publisher.slug, a.code.toLowerCase().replace('-', ' ')).expect(200);
      expect(answer.body).toMatchObject({
        publisher: 'Oberstadt',
        code: a.code,
        text: 'Abends ist kein Licht.',
        points: 11,
        station: { number: 2, name: 'Wohnen' },
        theme: null,
        grouped: true,
        answer: { outcome: 'partly_adopted', reason: ANSWER.reason },
        contactNote: 'Dienstags im Büdchen',
      });
      for (const word of [secret, '71234', a.id, own.facilitator.userId]) expect(answer.text).not.toContain(word);
      const themeNow = await own.get<ThemeView>(`/themes/${theme.id}`);
      await own
        .change('post', `/themes/${theme.id}/publish`, themeNow.version, { public: true }, own.planner)
        .expect(200);
      expect((await open(event.publisher.slug, a.code)).body).toMatchObject({ theme: { name: secret, similar: 0 } });
      // A slip does not say whose page it is: the workspace's own name leads there as well, and names the place it belongs to.
      const elsewhereTyped = await open(`test-${own.planner.workspace.id}`, a.code).expect(200);
      expect(elsewhereTyped.body).toMatchObject({ code: a.code, place: event.publisher.slug, publisher: 'Oberstadt' });

      for (const [place, code] of [
        [event.publisher.slug, b.code],
        ['unterstadt', a.code],
        [event.publisher.slug, 'X9-999'],
        ["o'--", a.code],
      ] as const) {
        const missing = await open(encodeURIComponent(place), code).expect(404);
        expect(missing.body).toMatchObject({ code: 'NOT_FOUND' });
      }
      await publish(false, before.version + 1).expect(200);
      await open(event.publisher.slug, a.code).expect(404);
    });

    it('names the measures it led to that are public, and no other', async () => {
      const said = await own.redact(await own.said(event, 'Abends ist kein Licht.'), 'Abends ist kein Licht.');
      const hiddenTheme = await own.theme(event, 'Internes Thema', [said.id]);
      const now = await own.contribution(said.code);
      await own
        .change('post', `/contributions/${said.id}/publish`, now.version, { public: true }, own.planner)
        .expect(200);
      const measure = async (title: string, visibility: string): Promise<string> => {
        const id = uuidV7();
        await asAdmin(
          `INSERT INTO chain_node (workspace_id, id, kind, code, title, state, visibility, created_at, created_by, changed_at)
           VALUES ($1, $2, 'measure', $3, $3, 'open', $4, now(), $5, now())`,
          [own.planner.workspace.id, id, title, visibility, own.planner.userId],
        );
        return id;
      };
      const supports = (fromId: string, toId: string) =>
        asAdmin(
          `INSERT INTO chain_link (workspace_id, id, from_id, relation, to_id, created_at, created_by) VALUES ($1, $2, $3, 'supports', $4, now(), $5)`,
          [own.planner.workspace.id, uuidV7(), fromId, toId, own.planner.userId],
        );
      await supports(said.id, await measure('Leuchten', 'public'));
      await supports(said.id, await measure('Verborgen', 'workspace'));
      await supports(hiddenTheme.id, await measure('Zaun', 'public'));
      const { body, text } = await open(event.publisher.slug, said.code).expect(200);
      expect(body).toMatchObject({ measures: [{ code: 'Leuchten', title: 'Leuchten' }] });
      for (const word of ['Verborgen', 'Zaun', 'Internes']) expect(text).not.toContain(word);
    });

    it('is refused to words that lead to a person, and taken back with what is put aside', async () => {
      const view = await own.said(event, 'Ruft 02174 71234');
      const path = `/contributions/${view.id}`;
      const no = await own.change('post', `${path}/publish`, view.version, { public: true }, own.planner).expect(422);
      expect(no.body).toMatchObject({ code: 'CONTRIBUTION_PERSONAL' });
      const clean = await own.redact(view, 'Ruft an');
      await own.change('post', `${path}/publish`, clean.version, { public: true }, own.planner).expect(200);
      const personal = { text: 'a@b.example', translation: null, translatedBy: '' };
      await own.change('post', `${path}/redact`, clean.version + 1, personal).expect(422);
      await own.change('post', `${path}/discard`, clean.version + 1, { reason: 'duplicate', note: '' }).expect(200);
      await open(event.publisher.slug, view.code).expect(404);
    });
  });
});
