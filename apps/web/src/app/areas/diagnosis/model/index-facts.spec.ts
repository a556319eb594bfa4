import { TestBed } from '@angular/core/testing';
import type { ProfileRunView } from '@quartierwerk/contracts/diagnosis/profile.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { indexFacts } from './index-facts.js';

const RUN: ProfileRunView = {
  ...{ id: 'r', number: 4, title: 'Lauf', state: 'frozen', year: 2025, rank: 2, rankedAreas: 81, indexValue: 1.234 },
  ...{ statusClass: 'very_low', mapClass: 'far_above', ownClass: null },
  ...{ conspicuous: 12, indicatorsUsed: 28, indicatorsExpected: 30 },
};

describe('where an area stands in the index', () => {
  const facts = (more: Partial<ProfileRunView> = {}): string[] =>
    indexFacts({ ...RUN, ...more }, TestBed.inject(Formats)).map(({ term, text }) => `${term}: ${text}`);

  it('names rank, index, class, and on how much it rests', () => {
    expect(facts()).toEqual([
      'Rang: 2 von 81',
      'Index: +1,23',
      'Status: sehr niedrig, sehr viel Belastung',
      'auffällig: an 12 von 28 Indikatoren',
      'beruht auf: 28 von 30 Indikatoren',
    ]);
  });

  it('names the class of the map where the method cuts its own', () => {
    expect(facts({ ownClass: { kind: 'manual', number: 4, of: 5 } })).toContain(
      'auf der Karte: Klasse 4 von 5, von Hand',
    );
    expect(facts({ ownClass: { kind: 'top', number: 1, of: 2 } })).toContain('auf der Karte: erste Gruppe');
  });

  it('says that there is no index, not a rank of nought', () => {
    expect(facts({ rank: null, indexValue: null })).toEqual(['Rang: kein Index', 'beruht auf: 28 von 30 Indikatoren']);
  });
});
