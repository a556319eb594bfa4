import { readableKinds } from '@quartierwerk/domain/chain/kind-access';
import type { NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import type { Role } from '@quartierwerk/domain/access/roles';
import { nodeLabel, nodePage } from './node-page.js';

const node = (kind: NodeKind, code: string | null, addressKey = code) => ({ id: 'n-1', kind, code, addressKey });
const page = (role: Role, ...of: Parameters<typeof node>) => {
  const kinds = readableKinds([role]);
  return nodePage(node(...of), (kind) => kinds.includes(kind));
};

describe('where a node leads', () => {
  it('is its own page for who may open it', () => {
    expect(page('planner', 'contribution', 'K7-204')).toBe('/beitraege/K7-204');
    expect(page('planner', 'theme', null, 't-1')).toBe('/beitraege/themen/t-1');
    expect(page('carrier', 'measure', '1.01')).toBe('/massnahmen/1.01');
    expect(page('data_provider', 'indicator', 'B5')).toBe('/indikatoren/B5');
  });

  it('is its thread for who would find no page there', () => {
    expect(page('carrier', 'contribution', 'K7-204')).toBe('/faden/beitrag/K7-204');
    expect(page('carrier', 'theme', null, 't-1')).toBe('/faden/thema/n-1');
    expect(page('carrier', 'neighbourhood_conference', '2018-06-01')).toBe('/faden/sozialraumkonferenz/2018-06-01');
    expect(page('data_provider', 'measure', '1.01')).toBe('/faden/massnahme/1.01');
  });

  it('is its thread where its kind has no page of its own', () => {
    expect(page('planner', 'goal', null)).toBe('/faden/ziel/n-1');
  });
});

describe('what a node is called', () => {
  it('is code and title, and of a planning conference its day and areas, wherever it was moved', () => {
    const conference = {
      kind: 'conference',
      code: '2026-12-03-2',
      title: 'Zentrum Nord',
      eventDay: '2026-12-10',
    } as const;
    expect(nodeLabel(conference)).toBe('10.12.2026, Zentrum Nord');
    expect(nodeLabel({ ...node('recommendation', 'E-2026-07'), title: 'Anlaufstelle' })).toBe('E-2026-07 Anlaufstelle');
    expect(nodeLabel({ ...node('meeting', '2026-12-03'), title: 'Steuerungsgruppe', eventDay: null })).toBe(
      'Steuerungsgruppe',
    );
  });
});
