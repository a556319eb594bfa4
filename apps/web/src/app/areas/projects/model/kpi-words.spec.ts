import { TestBed } from '@angular/core/testing';
import { judge } from '@quartierwerk/domain/projects/kpi-state';
import { Formats } from '@quartierwerk/ui/format/formats';
import { judgementWord, withUnit } from '../../../shared/words/kpi-words.js';
import { barShares } from './bar-shares.js';
import { daysWords } from './project-words.js';

describe('judgementWord', () => {
  const word = (value: number | null, target: number | null, direction: 'higher' | 'lower' = 'higher') =>
    judgementWord(judge({ value, target, direction, due: true }), direction, TestBed.inject(Formats)).word;

  it('says how far a figure stays behind, and never rounds it up to the threshold', () => {
    expect(word(188, 200)).toBe('im Soll');
    expect(word(96, 120)).toBe('unter Soll, 80\u00a0%');
    expect(word(896, 1000)).toBe('unter Soll, 89\u00a0%');
    expect(word(null, 120)).toBe('kein Wert');
  });

  it('turns its words where less is better, and gives the reason of a target of zero', () => {
    expect(word(120, 100, 'lower')).toBe('über Soll, 80\u00a0%');
    expect(word(1, 0, 'lower')).toBe('weit über Soll (Soll 0, jeder Fall ist einer zu viel)');
    expect(word(0, 0)).toBe('im Soll (Soll 0, in dieser Zeit war nichts erwartet)');
  });
});

describe('barShares', () => {
  it('leave room behind the longer of bar and stroke', () => {
    expect(barShares(100, 200)).toEqual({ value: 40, target: 80 });
    expect(barShares(0, 0)).toEqual({ value: 0, target: 0 });
    expect(barShares(null, null)).toEqual({ value: 0, target: null });
  });
});

describe('daysWords', () => {
  it('names today, tomorrow and what has passed', () => {
    expect([0, 1, 8, -1, -6].map(daysWords)).toEqual([
      'heute',
      'morgen',
      'in 8 Tagen',
      'seit gestern überfällig',
      'seit 6 Tagen überfällig',
    ]);
  });
});

describe('withUnit', () => {
  it('tells shares as such, and leaves what is counted to its name', () => {
    expect([withUnit('39', '%'), withUnit('188', 'Tage'), withUnit('4,3', 'Punkte')]).toEqual([
      '39\u00a0%',
      '188',
      '4,3',
    ]);
  });
});
