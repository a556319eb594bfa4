import { USUAL_PROFILE } from '@quartierwerk/domain/indicators/source-profile';
import { catalogueOf, rowOf } from './catalogue.testing.js';
import { indicatorsOfSource, templateQuery } from './template-choice.js';

describe('the choice of a template', () => {
  it('begins with the indicators whose definition names the source', () => {
    const indicators = [
      rowOf('D2', { sourceId: 's-1' }),
      rowOf('D3', { sourceId: 's-2' }),
      rowOf('D4', { sourceId: null }),
    ];
    const catalogue = catalogueOf({ domains: [{ id: 'd', code: 'D', name: 'Jugendhilfe', indicators }] });
    const source = {
      ...USUAL_PROFILE,
      id: 's-1',
      name: 'Jugendamt',
      organisationId: null,
      organisationName: null,
      minCases: 3,
      version: 1,
    };
    expect(indicatorsOfSource(catalogue, source)).toEqual(['D2']);
    expect(indicatorsOfSource(catalogue, { ...source, id: 's-9' })).toEqual([]);
  });

  it('becomes the query of an address', () => {
    const choice = {
      areaEditionId: 'e-1',
      indicators: ['D2', 'D3'],
      year: 2025,
      figures: 'counts',
      municipality: '',
    } as const;
    expect(templateQuery(choice, 'csv')).toBe(
      'areaEditionId=e-1&indicators=D2%2CD3&year=2025&figures=counts&format=csv',
    );
    expect(templateQuery({ ...choice, municipality: '05378028' }, 'xlsx')).toMatch(/&municipality=05378028$/);
  });
});
