import type { OfferView } from '@quartierwerk/contracts/diagnosis/offer.views';
import type { ProfileIndicatorView, ProfileStatementView } from '@quartierwerk/contracts/diagnosis/profile.views';
import { passedIn, sectionShape, stepShape, walkOf } from './conference-walk.js';

const statement = (id: string, kind: ProfileStatementView['kind']) => ({ id, kind, text: id }) as ProfileStatementView;
const indicator = (code: string, deviation: number | null) =>
  ({ id: code, code, shortName: code, domainCode: code.slice(0, 1), deviation }) as ProfileIndicatorView;
const domains = [
  { code: 'A', name: 'Bevölkerung', score: null },
  { code: 'B', name: 'Arbeit', score: 1 },
  { code: 'C', name: 'Gesundheit', score: 1 },
];

describe('the way through a profile', () => {
  const walk = walkOf({
    statements: [statement('schwach', 'weakness'), statement('stark', 'strength')],
    indicators: [indicator('A1', 0.2), indicator('B1', -1.4), indicator('B2', null)],
    domains,
  });

  it('begins with what is strong, goes on domain by domain, and leaves out what is empty', () => {
    expect(walk.map(({ key, steps }) => [key, steps.map(({ id }) => id)])).toEqual([
      ['statements', ['stark', 'schwach']],
      ['A', ['A1']],
      ['B', ['B1', 'B2']],
    ]);
  });

  it('ends with what is there already, but for what is over', () => {
    const offer = (id: string, standing: OfferView['standing']) => ({ id, name: id, standing }) as OfferView;
    const sections = walkOf({ statements: [], indicators: [], domains }, [
      offer('Elterncafé', 'current'),
      offer('Radwerkstatt', 'planned'),
      offer('Kleiderkammer', 'ended'),
    ]);
    expect(sections.map(({ key, steps }) => [key, steps.map(({ title }) => title)])).toEqual([
      ['offers', ['Elterncafé', 'Radwerkstatt']],
    ]);
  });

  it('marks what stands out in either direction', () => {
    expect(walk.flatMap(({ steps }) => steps.filter(({ standsOut }) => standsOut).map(({ id }) => id))).toEqual(['B1']);
  });

  it('is done where everything was on the table, and half where the conference is', () => {
    const [said, , work] = walk;
    if (!said || !work) throw new Error('The walk has no sections.');
    expect(sectionShape(said, ['stark', 'schwach'], 'B1')).toBe('done');
    expect(sectionShape(work, ['B1'], 'B1')).toBe('half');
    expect(sectionShape(work, ['B1'], 'A1')).toBe('open');
    expect(passedIn(work, ['B1', 'A1'])).toBe(1);
    expect([stepShape('B1', ['B1'], 'B1'), stepShape('B1', ['B1'], 'B2'), stepShape('B2', ['B1'], 'B1')]).toEqual([
      'half',
      'done',
      'open',
    ]);
  });
});
