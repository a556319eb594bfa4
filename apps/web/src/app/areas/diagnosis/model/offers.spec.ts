import type { OfferView } from '@quartierwerk/contracts/diagnosis/offer.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { TestBed } from '@angular/core/testing';
import { areaOffers } from './area-offers.js';
import { areaGroups } from './offer-areas.js';
import { groupsOf, newOffer, offerBody, offerConflict, offerEntry, sameOffer } from './offer-entry.js';
import { offerChoice, offerFilterFields, standingOfKey, standingSegments } from './offer-filter.js';
import {
  checkWords,
  contactWords,
  offerAreasWords,
  providerWords,
  standingDay,
} from '../../../shared/words/offer-words.js';

const area = (id: string, name: string, municipality: string | null = 'Oberstadt') => ({
  ...{ id, code: id, name, municipality, editionId: 'e1' },
  level: municipality === null ? ('municipality' as const) : ('small_area' as const),
});

const OFFER: OfferView = {
  ...{ id: 'o1', code: 'AN-1', name: 'Elterncafé', kind: 'meeting_place', description: '', version: 3 },
  ...{ organisation: { id: 'g1', name: 'Familienverein' }, providerName: '', areas: [area('a1', 'Nord')] },
  ...{ place: 'Pfarrsaal', targetGroups: ['Familien', 'Nachbarn'], field: '', frequency: 'dienstags', capacity: '' },
  ...{ startsOn: '2024-03-01', endsOn: null, endReason: '', source: 'Trägerabfrage', checkedOn: '2026-05-03' },
  ...{ checkHoldsUntil: '2027-05-03', standing: 'current', references: 0, changedAt: '', actions: [] },
};

const formats = (): Formats => TestBed.inject(Formats);

describe('an offer as it is typed', () => {
  it('is sent as it was read when nothing was changed, without what is empty', () => {
    const { description, field, capacity, ...body } = offerBody(offerEntry(OFFER));
    expect([description, field, capacity]).toEqual(['', '', '']);
    expect(body).toEqual({
      ...{ name: 'Elterncafé', kind: 'meeting_place', organisationId: 'g1', providerName: '', areaIds: ['a1'] },
      ...{ place: 'Pfarrsaal', targetGroups: ['Familien', 'Nachbarn'], frequency: 'dienstags' },
      ...{ startsOn: '2024-03-01', source: 'Trägerabfrage', checkedOn: '2026-05-03' },
    });
  });

  it('has each group of people of its lines once', () => {
    expect(groupsOf(' Familien \n\nNachbarn\nFamilien')).toEqual(['Familien', 'Nachbarn']);
    expect(sameOffer(offerEntry(OFFER), { ...offerEntry(OFFER), targetGroups: 'Familien\n\nNachbarn\n' })).toBe(true);
  });

  it('begins today, for the area from which one comes', () => {
    const chosen = [{ id: 'a1', name: 'Oberstadt, Nord' }];
    expect(newOffer('2026-11-28', chosen)).toMatchObject({ areas: chosen, checkedOn: '2026-11-28', name: '' });
  });

  it('is told in words where two people changed it', () => {
    const own = { ...offerEntry(OFFER), organisationId: '', endsOn: '2026-12-31' };
    const fields = offerConflict(offerEntry(OFFER), own, {
      formats: formats(),
      organisationName: () => 'Familienverein',
    });
    expect(fields.filter(({ stored, own: mine }) => stored !== mine)).toEqual([
      { key: 'organisationId', label: 'Organisation', stored: 'Familienverein', own: 'keine aus der Liste' },
      { key: 'endsOn', label: 'letzter Tag', stored: '', own: '31.12.2026' },
    ]);
  });

  it('is for areas that stand under what they lie in', () => {
    const view = (
      id: string,
      name: string,
      level: 'district' | 'municipality' | 'small_area',
      parentId: string | null,
    ) => ({
      ...{
        id,
        code: id,
        name,
        level,
        parentId,
        population: null,
        populationDate: null,
        excludedReason: null,
        version: 1,
      },
    });
    const areas = [
      view('d', 'Kreis', 'district', null),
      view('m', 'Oberstadt', 'municipality', 'd'),
      view('s', 'Nord', 'small_area', 'm'),
      view('f', 'Freies Gebiet', 'small_area', 'd'),
    ];
    expect(areaGroups(areas).map(({ label, areas: own }) => [label, own.map(({ name }) => name)])).toEqual([
      ['Kreis und Kommunen', ['Kreis', 'Oberstadt']],
      ['Kreis', ['Freies Gebiet']],
      ['Oberstadt', ['Oberstadt, Nord']],
    ]);
  });
});

describe('an offer in words', () => {
  it('says who makes it, where and when', () => {
    expect(providerWords({ ...OFFER, providerName: 'Fachdienst' })).toBe('Familienverein, Fachdienst');
    expect(contactWords(OFFER)).toBe('Pfarrsaal; dienstags');
    const areas = [area('a1', 'Nord'), area('a2', 'Süd'), area('m', 'Unterstadt', null)];
    expect(offerAreasWords(areas, formats())).toBe('Oberstadt, Nord und Süd; Unterstadt');
  });

  it('says on which day its standing rests, and who looked last', () => {
    expect(standingDay(OFFER, formats())).toBe('geprüft 03.05.2026');
    expect(standingDay({ ...OFFER, standing: 'planned' }, formats())).toBe('ab 01.03.2024');
    expect(standingDay({ ...OFFER, standing: 'ended', endsOn: '2026-06-30' }, formats())).toBe('bis 30.06.2026');
    expect(checkWords(OFFER, formats())).toBe('zuletzt geprüft 03.05.2026, Trägerabfrage');
    expect(checkWords({ ...OFFER, standing: 'to_check' }, formats())).toBe(
      'zuletzt geprüft 03.05.2026, Trägerabfrage; die Prüfung galt bis 03.05.2027',
    );
  });
});

describe('offers of an area', () => {
  it('are its own, those of all around it, and those that are over', () => {
    const around = { ...OFFER, id: 'o2', areas: [area('m', 'Oberstadt', null)] };
    const ended = { ...OFFER, id: 'o3', standing: 'ended' as const };
    expect(areaOffers([OFFER, around, ended], 'a1')).toEqual({ own: [OFFER], around: [around], ended: [ended] });
  });
});

describe('the filters of the list', () => {
  const list = {
    areas: [area('a1', 'Nord')],
    targetGroups: [{ name: 'Familien', offers: 2, standing: 1 }],
    fields: [],
  };

  it('offer what there is to choose from', () => {
    expect(offerFilterFields(list).map(({ key, options }) => [key, options[0]?.label])).toEqual([
      ['gebiet', 'Oberstadt, Nord'],
      ['art', 'Beratung'],
      ['zielgruppe', 'Familien'],
    ]);
  });

  it('stand in the address in German and are asked for by their codes', () => {
    const state = { gebiet: 'a1', art: 'treffpunkt', zielgruppe: 'Familien' };
    expect(offerChoice(state, standingOfKey('zu-pruefen'), ' café ')).toEqual({
      ...{
        areaId: 'a1',
        kind: 'meeting_place',
        targetGroup: 'Familien',
        field: null,
        standing: 'to_check',
        text: 'café',
      },
    });
    expect(standingOfKey('unbekannt')).toBeNull();
    expect(standingSegments({ current: 2, to_check: 1, planned: 0, ended: 3 }).map(({ count }) => count)).toEqual([
      6, 2, 1, 0, 3,
    ]);
  });
});
