import fc from 'fast-check';
import { dayAfter, isDay } from '../time/day.js';
import {
  checkHoldsUntil,
  checkOfferVerdict,
  endOfferVerdict,
  offerActions,
  offerAreasVerdict,
  offerDaysVerdict,
  offerProviderVerdict,
  offerStanding,
  removeOfferVerdict,
  type ServedArea,
  targetGroupsOf,
} from './existing-offer.js';

const TODAY = '2026-11-28';
const facts = (more: object = {}) => ({ startsOn: null, endsOn: null, checkedOn: '2026-05-01', ...more });
const aDay = fc.integer({ min: 0, max: 40_000 }).map((days) => dayAfter('1990-01-01', days));
const anOffer = fc.record({
  startsOn: fc.option(aDay, { nil: null }),
  endsOn: fc.option(aDay, { nil: null }),
  checkedOn: aDay,
});

describe('the standing of an offer', () => {
  it('is current for twelve months after the last check, to the day', () => {
    expect(offerStanding(facts({ checkedOn: '2025-11-28' }), TODAY)).toEqual({
      ...{ standing: 'current', reason: 'CHECKED', day: '2025-11-28' },
    });
    expect(offerStanding(facts({ checkedOn: '2025-11-27' }), TODAY)).toEqual({
      ...{ standing: 'to_check', reason: 'CHECK_DUE', day: '2026-11-27' },
    });
  });

  it('is ended from the day after its last one, whenever it was checked', () => {
    expect(offerStanding(facts({ endsOn: TODAY }), TODAY).standing).toBe('current');
    expect(offerStanding(facts({ endsOn: '2026-11-27', checkedOn: '2020-01-01' }), TODAY)).toEqual({
      ...{ standing: 'ended', reason: 'OVER', day: '2026-11-27' },
    });
  });

  it('is planned before its first day, and there on it', () => {
    expect(offerStanding(facts({ startsOn: '2026-11-29' }), TODAY).standing).toBe('planned');
    expect(offerStanding(facts({ startsOn: TODAY }), TODAY).standing).toBe('current');
  });

  it('never comes back once it is over, and a newer check never makes it worse', () => {
    fc.assert(
      fc.property(anOffer, aDay, fc.nat(5_000), (offer, day, later) => {
        const now = offerStanding(offer, day).standing;
        if (now === 'ended') expect(offerStanding(offer, dayAfter(day, later)).standing).toBe('ended');
        const checked = offerStanding({ ...offer, checkedOn: day }, day).standing;
        expect(checked).toBe(now === 'to_check' ? 'current' : now);
      }),
    );
  });
});

describe('a check', () => {
  it('holds for a year or a day less, and ends on a day of the calendar', () => {
    expect(checkHoldsUntil('2024-02-29')).toBe('2025-02-28');
    fc.assert(
      fc.property(aDay, (day) => {
        const until = checkHoldsUntil(day);
        expect(isDay(until)).toBe(true);
        expect([dayAfter(day, 365), dayAfter(day, 366)]).toContain(until);
      }),
    );
  });

  it('is not made of what is over, nor dated ahead', () => {
    expect(checkOfferVerdict(facts(), TODAY)).toEqual({ ok: true });
    expect(checkOfferVerdict(facts({ endsOn: '2026-01-01' }), TODAY)).toMatchObject({ reason: 'OFFER_ENDED' });
    expect(offerDaysVerdict(facts({ checkedOn: '2026-11-29' }), TODAY)).toMatchObject({
      ...{ reason: 'OFFER_CHECK_IN_FUTURE', params: { today: TODAY } },
    });
  });
});

describe('the days of an offer', () => {
  it('may be one and the same, or unknown', () => {
    expect(offerDaysVerdict(facts({ startsOn: TODAY, endsOn: TODAY }), TODAY)).toEqual({ ok: true });
    expect(offerDaysVerdict(facts({ endsOn: '2020-01-01' }), TODAY)).toEqual({ ok: true });
  });

  it('are refused when it ends before it begins, also when the end comes later', () => {
    expect(offerDaysVerdict(facts({ startsOn: TODAY, endsOn: '2026-11-27' }), TODAY)).toMatchObject({
      reason: 'OFFER_ENDS_BEFORE_BEGIN',
    });
    expect(endOfferVerdict(facts({ startsOn: '2026-11-28' }), '2026-11-27', TODAY)).toMatchObject({
      ...{ reason: 'OFFER_ENDS_BEFORE_BEGIN', params: { begin: '2026-11-28' } },
    });
  });

  it('end once: an end to come may be moved, one that has passed may not', () => {
    expect(endOfferVerdict(facts({ endsOn: '2027-01-31' }), '2026-12-31', TODAY)).toEqual({ ok: true });
    expect(endOfferVerdict(facts({ endsOn: '2026-01-31' }), '2026-12-31', TODAY)).toMatchObject({
      ...{ reason: 'OFFER_ENDED', params: { day: '2026-01-31' } },
    });
  });
});

describe('whose an offer is', () => {
  it.each([
    [{ organisationId: 'o', providerName: '' }, true],
    [{ organisationId: null, providerName: 'Nachbarschaftsverein' }, true],
    [{ organisationId: null, providerName: ' ' }, false],
  ])('is an organisation or a name: %j', (provider, ok) => {
    expect(offerProviderVerdict(provider).ok).toBe(ok);
  });
});

describe('the areas of an offer', () => {
  const area = (id: string, level: ServedArea['level'], parentId: string | null, editionId = 'e1'): ServedArea => ({
    ...{ id, name: id.toUpperCase(), level, parentId, editionId },
  });
  const district = area('k', 'district', null);
  const town = area('t', 'municipality', 'k');
  const small = area('s', 'small_area', 't');
  const other = area('o', 'small_area', 't');

  it('are several small areas, a whole municipality, or the district', () => {
    for (const areas of [[small], [small, other], [town], [district], [town, area('x', 'small_area', 'u')]]) {
      expect(offerAreasVerdict(areas)).toEqual({ ok: true });
    }
  });

  it('are at least one, and of one edition', () => {
    expect(offerAreasVerdict([])).toMatchObject({ reason: 'OFFER_AREAS_MISSING' });
    expect(offerAreasVerdict([small, area('z', 'small_area', 'y', 'e2')])).toMatchObject({
      reason: 'OFFER_AREAS_OF_EDITIONS',
    });
  });

  it.each([
    [[small, town], 'S', 'T'],
    [[district, small], 'S', 'K'],
    [[town, district], 'T', 'K'],
  ])('do not lie within each other', (areas, inner, within) => {
    expect(offerAreasVerdict(areas)).toMatchObject({
      ...{ reason: 'OFFER_AREA_WITHIN_ANOTHER', params: { area: inner, within } },
    });
  });
});

describe('what may be done with an offer', () => {
  it('is everything while nothing refers to it', () => {
    expect(offerActions(facts(), 0, TODAY)).toEqual(['revise', 'check', 'end', 'remove']);
  });

  it('is no removal once something refers to it, and no check or end once it is over', () => {
    expect(removeOfferVerdict(2)).toMatchObject({ reason: 'OFFER_IN_USE', params: { count: 2 } });
    expect(offerActions(facts({ endsOn: '2026-01-01' }), 1, TODAY)).toEqual(['revise']);
  });
});

describe('the groups of people that offers name', () => {
  it('count what is there first, one group however it is written, and each offer once', () => {
    expect(
      targetGroupsOf([
        { targetGroups: ['Familien', 'familien', 'Ältere Menschen'], standing: 'ended' },
        { targetGroups: ['Jugendliche'], standing: 'to_check' },
        { targetGroups: ['FAMILIEN', 'Jugendliche'], standing: 'current' },
        { targetGroups: ['Alleinerziehende'], standing: 'planned' },
      ]),
    ).toEqual([
      { name: 'Jugendliche', offers: 2, standing: 2 },
      { name: 'Familien', offers: 2, standing: 1 },
      { name: 'Alleinerziehende', offers: 1, standing: 0 },
      { name: 'Ältere Menschen', offers: 1, standing: 0 },
    ]);
  });
});
