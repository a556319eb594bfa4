import type { IndexRunRowView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import type { ProfileRowView } from '@quartierwerk/contracts/diagnosis/profile.views';
import type { CatalogueView, IndicatorRowView } from '@quartierwerk/contracts/indicators/catalogue.views';
import { catalogueGaps } from './catalogue-gaps.js';
import { stationFacts, threadGaps } from './district-thread.js';
import { deliveryTask, missingProfileTasks, releaseTasks, runTasks } from './tasks.js';

function catalogue(...years: (number | null)[]): CatalogueView {
  const indicators = years.map(
    (year, at) => ({ code: `A${at + 1}`, latest: year === null ? null : { year } }) as unknown as IndicatorRowView,
  );
  return { domains: [{ id: 'd', code: 'A', name: 'A', indicators }] } as unknown as CatalogueView;
}

function run(number: number, state: 'draft' | 'frozen', year = 2025): IndexRunRowView {
  return {
    number,
    state,
    year,
    title: `Index ${year}`,
    edition: { id: 'e', name: '2024' },
  } as unknown as IndexRunRowView;
}

function profileRow(name: string, state: 'draft' | 'released' | null, statementCount = 1): ProfileRowView {
  return {
    area: { id: name, code: name, name },
    municipality: { id: 'm', code: '1', name: 'Burscheid' },
    population: null,
    selection: { id: 's', reasonKind: 'index', pinned: null },
    profile: state === null ? null : ({ state } as ProfileRowView['profile']),
    statementCount,
    noteCount: 0,
  };
}

describe('catalogueGaps', () => {
  it('compares every indicator with the latest year of any', () => {
    expect(catalogueGaps(catalogue(2025, 2024, null))).toEqual({
      year: 2025,
      total: 3,
      delivered: ['A1'],
      lacking: ['A2', 'A3'],
    });
  });

  it('knows no year when nothing was delivered', () => {
    expect(catalogueGaps(catalogue(null, null))).toMatchObject({ year: null, delivered: [], lacking: ['A1', 'A2'] });
    expect(deliveryTask(catalogueGaps(catalogue(null)))).toEqual([]);
  });
});

describe('runTasks', () => {
  it('leaves out a draft that a later frozen run of the same year has answered', () => {
    const tasks = runTasks([run(4, 'draft'), run(3, 'frozen'), run(2, 'draft'), run(1, 'draft', 2023)]);

    expect(tasks.map(({ id }) => id)).toEqual(['run-4', 'run-1']);
  });
});

describe('missingProfileTasks', () => {
  it('leads to the profile itself when only one is missing', () => {
    const [task] = missingProfileTasks([profileRow('Zentrum Nord', null)]);

    expect(task).toMatchObject({
      title: 'Steckbrief Zentrum Nord anlegen',
      link: '/steckbriefe/burscheid/zentrum-nord',
    });
  });

  it('is one line with all names when several are missing', () => {
    const [task] = missingProfileTasks([
      profileRow('Hand', null),
      profileRow('Gronau', null),
      profileRow('X', 'draft'),
    ]);

    expect(task).toMatchObject({ title: '2 ausgewählte Gebiete ohne Steckbrief', facts: 'Hand, Gronau' });
  });
});

describe('releaseTasks', () => {
  it('become one line when they are many', () => {
    const rows = ['A', 'B', 'C', 'D'].map((name) => profileRow(name, 'draft'));

    expect(releaseTasks(rows.slice(0, 2))).toHaveLength(2);
    expect(releaseTasks(rows)).toMatchObject([{ title: '4 Steckbriefe sind noch Entwurf' }]);
  });
});

describe('the district’s thread', () => {
  const sources = {
    counts: {
      indicators: 2,
      areas: 81,
      indexRuns: 1,
      profiles: 1,
      contributions: 0,
      recommendations: 0,
      decisions: 0,
      measures: 0,
      projects: 0,
      kpis: 0,
      selectedAreas: 9,
      deliveries: 1,
    },
    catalogue: catalogueGaps(catalogue(2025, 2024)),
    runs: [run(3, 'frozen')],
    profiles: [profileRow('Hand', 'released', 0), profileRow('Gronau', null)],
  };

  it('says what stands at each station', () => {
    expect(stationFacts(sources).map(({ text }) => text)).toEqual([
      '1 von 2 mit Werten für 2025',
      'Lauf 3 für 2025, 9 Gebiete ausgewählt',
      '1 von 2 freigegeben',
    ]);
  });

  it('names where it breaks off', () => {
    expect(threadGaps(sources).map(({ count, text }) => `${count} ${text}`)).toEqual([
      '1 Indikatoren ohne Werte für 2025',
      '1 ausgewählte Gebiete ohne Steckbrief',
      '1 Steckbriefe ohne Aussage',
    ]);
  });

  it('invents nothing where the role sees nothing', () => {
    const unknown = { counts: null, catalogue: null, runs: null, profiles: null };

    expect([stationFacts(unknown), threadGaps(unknown)]).toEqual([[], []]);
  });
});
