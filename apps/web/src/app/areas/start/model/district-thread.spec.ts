import { TestBed } from '@angular/core/testing';
import type { StationsView } from '@quartierwerk/contracts/chain/chain.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { stationFacts } from './district-thread.js';

const counts: StationsView = {
  ...{ indicators: 30, areas: 81, indexRuns: 3, profiles: 2, contributions: 0, recommendations: 10, decisions: 12 },
  ...{ measures: 1_047, projects: 2, kpis: 11, selectedAreas: 9, deliveries: 76 },
  ...{
    contributionsUnanswered: 0,
    recommendationsSubmitted: 0,
    decisionsOpen: 5,
    measuresRunning: 1_013,
    projectsRunning: 2,
  },
};

describe('stationFacts', () => {
  const formats = () => TestBed.inject(Formats);

  it('says how much stands at each station, and that nothing does', () => {
    const facts = Object.fromEntries(
      stationFacts(counts, () => true, formats()).map(({ station, text }) => [station, text]),
    );

    expect(facts).toMatchObject({
      Indikatoren: '30, für 81 Gebiete',
      Index: '3, 9 Gebiete ausgewählt',
      Beiträge: 'noch nichts',
      Empfehlungen: '10',
      Beschlüsse: '12, davon 5 offen',
      Maßnahmen: '1.047, davon 1.013 in Umsetzung',
    });
  });

  it('leaves out the stations that a person does not see', () => {
    const seen = stationFacts(counts, (permission) => permission === 'projects.read', formats());

    expect(seen.map(({ station }) => station)).toEqual(['Projekte', 'Kennzahlen']);
  });
});
