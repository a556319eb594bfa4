import { TestBed } from '@angular/core/testing';
import type { LinkedNodeView } from '@quartierwerk/contracts/chain/chain.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { evidenceWords } from './evidence-words.js';

describe('evidenceWords', () => {
  const words = (pinned: LinkedNodeView['pinned']) =>
    evidenceWords(
      { node: { kind: 'indicator' } as LinkedNodeView['node'], pinned, note: null },
      TestBed.inject(Formats),
    );
  const figure = {
    rate: 29.4,
    unit: 'percent',
    decimals: 1,
    direction: 'burden',
    year: 2025,
    areaName: 'Zentrum Nord',
  };
  const district = { district: 12.3, districtName: 'Rheinisch-Bergischer Kreis' };

  it('show a figure with its unit, the value of the district and the difference', () => {
    expect(words({ ...figure, ...district })).toEqual({
      figure: '29,4\u00a0%',
      facts: 'Indikator, Zentrum Nord, Wert 2025, angeheftet',
      company: 'Kreis 12,3\u00a0%; hier 17,1 Prozentpunkte mehr, ungünstiger',
    });
  });

  it('name the town where no district was delivered, and judge nothing that only describes', () => {
    const town = { municipality: { name: 'Stolberg', value: 10 } };
    const counted = { ...figure, rate: 8.1, unit: 'per_1000', direction: 'context', ...town };
    expect(words(counted)).toMatchObject({
      figure: '8,1\u00a0je 1.000',
      company: 'Stolberg 10,0\u00a0je 1.000; hier 1,9\u00a0je 1.000 weniger',
    });
  });

  it('say nothing beside a figure that was pinned alone, and no number of what is kept secret', () => {
    expect(words(figure).company).toBe('');
    expect(words({ ...figure, rate: null, status: 'suppressed', ...district })).toMatchObject({
      figure: 'geheim',
      company: '',
    });
    expect(words(null)).toMatchObject({ figure: '', company: '' });
  });
});
