import type { OrganisationView } from '@quartierwerk/contracts/identity/administration.views';
import { branchOf, organisationOptions, treeOf } from './organisation-tree.js';

const organisation = (id: string, name: string, parentId: string | null = null): OrganisationView => ({
  id,
  name,
  parentId,
  kind: 'department',
  memberCount: 0,
  unused: true,
  version: 1,
});

const organisations = [
  organisation('burscheid', 'Burscheid', 'kreis'),
  organisation('jugendamt', 'Jugendamt', 'burscheid'),
  organisation('jobcenter', 'Jobcenter'),
  organisation('kreis', 'Kreis'),
];

describe('treeOf', () => {
  it('puts each organisation below the one it is part of', () =>
    expect(treeOf(organisations).map(({ organisation: { id }, depth }) => [id, depth])).toEqual([
      ['jobcenter', 0],
      ['kreis', 0],
      ['burscheid', 1],
      ['jugendamt', 2],
    ]));

  it('keeps an organisation at the top when its parent is not in the list', () =>
    expect(treeOf([organisation('a', 'A', 'gone')]).map(({ depth }) => depth)).toEqual([0]));
});

describe('organisationOptions', () => {
  it('names an office with the town it belongs to', () =>
    expect(organisationOptions(organisations).at(-1)).toEqual({ id: 'jugendamt', label: 'Jugendamt, Burscheid' }));

  it('does not say the town twice, nor whose town a town is', () => {
    const office = organisation('amt', 'Jugendamt Burscheid', 'stadt');
    const town = { ...organisation('stadt', 'Stadt Burscheid', 'kreis'), kind: 'municipality' as const };
    expect(organisationOptions([office, organisation('kreis', 'Kreis'), town]).map(({ label }) => label)).toEqual([
      'Kreis',
      'Stadt Burscheid',
      'Jugendamt Burscheid',
    ]);
  });
});

describe('branchOf', () => {
  it('holds the organisation and everything below it', () =>
    expect([...branchOf(organisations, 'kreis')].sort()).toEqual(['burscheid', 'jugendamt', 'kreis']));
});
