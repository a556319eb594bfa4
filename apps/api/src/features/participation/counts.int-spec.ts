import type { WaitingListView } from '@quartierwerk/contracts/start/start.views';
import type { ContributionListView, ThemeListView } from '@quartierwerk/contracts/participation/contribution.views';
import type { EventListView, EventView } from '@quartierwerk/contracts/participation/event.views';
import { type TestApplication, startApplication } from '../../../test/support/application.js';
import type { TestPerson } from '../../../test/support/builders.js';
import { ANSWER, ParticipationHouse } from '../../../test/support/participation.js';
import { getAs } from '../../../test/support/places.js';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';

const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);

describe('counts of contributions', () => {
  let house: TestApplication;
  let own: ParticipationHouse;
  let event: EventView;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => {
    own = await ParticipationHouse.build(house.server);
    event = await own.event();
    await own.said(event, 'Noch nicht geprüft', { points: 2 }, false);
    await own.said(event, 'Aus dem Zettelkasten', { stationId: null, points: 3 }, false);
    await own.said(event, 'Geprüft, in keinem Thema', { stationId: event.stations[0]?.id });
    const grouped = await own.said(event, 'Im Thema', { points: 4 });
    await own.theme(event, 'Licht', [grouped.id]);
    const answered = await own.said(event, 'Beantwortet');
    await own.post(`/contributions/${answered.id}/answers`, { id: uuidV7(), ...ANSWER }, own.planner).expect(200);
    const discarded = await own.said(event, 'Aussortiert', {}, false);
    const body = { reason: 'duplicate', note: '' };
    await own.change('post', `/contributions/${discarded.id}/discard`, discarded.version, body).expect(200);
  });

  async function waitingOf(person: TestPerson, code: string): Promise<number> {
    const { body } = await getAs(own.server, person, '/api/start/waiting').expect(200);
    const found = (body as WaitingListView).waiting.filter((one) => one.code === code);
    return sum(found.map(({ facts }) => Number(facts['count'])));
  }

  it('agree on the list, its segments, the event, its stations and themes, and the first page', async () => {
    for (const person of [own.facilitator, own.planner]) {
      const list = await own.get<ContributionListView>('/contributions', person);
      const { events } = await own.get<EventListView>('/neighbourhood-conferences', person);
      const view = await own.get<EventView>(`/neighbourhood-conferences/${event.code}`, person);
      const { themes } = await own.get<ThemeListView>('/themes', person);
      const loose = await own.get<ContributionListView>('/contributions?themed=none', person);

      expect(list.segments).toEqual({ to_check: 2, to_group: 1, to_answer: 1, answered: 1, discarded: 1 });
      const { discarded, ...standing } = list.segments;
      expect(list.total).toBe(sum(Object.values(standing)));
      expect(discarded).toBe(1);
      for (const one of [events[0], view]) {
        expect(one).toMatchObject({ contributionCount: list.total, segments: list.segments });
        expect(one?.unanswered).toBe(list.segments.to_group + list.segments.to_answer);
      }
      const places = [...view.stations, view.withoutStation];
      expect(sum(places.map(({ contributionCount }) => contributionCount))).toBe(list.total);
      expect(sum(places.map(({ points }) => points))).toBe(sum(list.rows.map(({ points }) => points)));
      expect(sum(themes.map(({ contributionCount }) => contributionCount)) + loose.total).toBe(list.total);
      expect(view.themes[0]?.contributionCount).toBe(themes[0]?.contributionCount);
      expect(await waitingOf(person, 'contributions_to_check')).toBe(list.segments.to_check);
    }
    expect(await waitingOf(own.planner, 'contributions_to_answer')).toBe(1);
  });
});
