import type {
  IndicatorSeriesView,
  SeriesPointView,
  SeriesRowView,
} from '@quartierwerk/contracts/indicators/series.views';
import { funnelOf } from './funnel-picture.js';
import { breaksOf, byLatest, linesOf, pointOf, shownRow, smallSeriesOf, trendsOf } from './series-pictures.js';

const PERCENT = { unit: 'percent', decimals: 1 } as const;

function counted(numerator: number, denominator: number): SeriesPointView {
  return { value: (numerator / denominator) * 100, numerator, denominator, status: 'present' };
}
function rate(value: number): SeriesPointView {
  return { value, numerator: null, denominator: null, status: 'present' };
}
const SECRET: SeriesPointView = { value: null, numerator: null, denominator: null, status: 'suppressed' };

function row(name: string, points: SeriesRowView['points'], more: Partial<SeriesRowView> = {}): SeriesRowView {
  return {
    code: name.toLowerCase(),
    name,
    level: 'small_area',
    parentName: 'Oberstadt',
    former: false,
    points,
    ...more,
  };
}

const VIEW: IndicatorSeriesView = {
  years: [2020, 2021, 2022, 2023],
  areaEdition: { id: 'e', name: '2022', smallAreaLabel: 'Viertel' },
  breaks: [
    { year: 2021, kind: 'area_edition', name: 'neu' },
    { year: 2021, kind: 'definition', name: '2' },
  ],
  rows: [
    row('Kreis', [rate(10), rate(10), rate(10), rate(10)], { level: 'district', parentName: null }),
    row('Oberstadt', [rate(11), rate(11), rate(11), rate(11)], { level: 'municipality', parentName: 'Kreis' }),
    row('Hand', [rate(9), rate(10), rate(12), rate(15)]),
    row('Sand', [rate(50), rate(20), SECRET, counted(18, 100)]),
    row('Alt', [rate(90), null, null, null], { former: true }),
  ],
  leftOut: 0,
};

describe('the course of one area', () => {
  it('is that of the highest area unless another is chosen, beside its municipality and the district', () => {
    expect(shownRow(VIEW, null)?.name).toBe('Sand');
    const lines = linesOf(VIEW, shownRow(VIEW, 'hand')!, PERCENT);
    expect(lines.map(({ label, look }) => `${label} ${look}`)).toEqual([
      'Hand main',
      'Oberstadt second',
      'Kreis reference',
    ]);
  });

  it('has an interval where counts are known, a word where a value is withheld, and a gap where nothing was delivered', () => {
    const point = pointOf(counted(18, 100), PERCENT);
    expect(point?.low).toBeLessThan(18);
    expect(point?.high).toBeGreaterThan(18);
    expect(pointOf(rate(18), PERCENT)).toEqual({ value: 18 });
    expect(pointOf(SECRET, PERCENT)).toEqual({ value: null, remark: 'geheim' });
    expect(pointOf(null, PERCENT)).toBeNull();
  });

  it('names two breaks of one year in one line', () => {
    expect(breaksOf(VIEW)).toEqual([
      { year: 2021, label: expect.stringMatching(/Gebietsstand .*, Definition, Ausgabe 2/) },
    ]);
  });
});

describe('all areas beside each other', () => {
  it('stand by their latest value, those that are gone behind', () => {
    expect(smallSeriesOf(VIEW).map(({ label }) => label)).toEqual(['Sand', 'Hand', 'Alt']);
    expect(byLatest([row('Leer', [null]), row('Voll', [rate(0)])]).map(({ name }) => name)).toEqual(['Voll', 'Leer']);
  });

  it('are counted by their direction since the last break only', () => {
    // Before the break Sand fell from 50 to 20; since then it has two values, which are no trend.
    expect(trendsOf(VIEW)).toEqual({ since: 2021, counts: { rises: 1, falls: 0, steady: 0 } });
  });
});

describe('funnelOf', () => {
  const funnel = (cases: readonly (readonly [number, number])[]) =>
    funnelOf(
      {
        ...VIEW,
        years: [2023],
        rows: cases.map(([numerator, denominator], at) => row(`G${at}`, [counted(numerator, denominator)])),
      },
      PERCENT,
    );
  const usual: [number, number][] = Array.from({ length: 30 }, (_, at) => [95 + (at % 3) * 5, 1000]);

  it('marks an area that lies farther off than chance explains, and no other', () => {
    const found = funnel([...usual, [300, 1000]]);
    expect(found?.points.filter(({ marked }) => marked).map(({ label }) => label)).toEqual(['G30']);
    expect(found?.outside).toBe(1);
    expect(funnel(usual)?.outside).toBe(0);
  });

  it('opens its limits towards small areas', () => {
    const outer = funnel([[5, 50], ...usual])?.curves.find(({ look }) => look === 'outer');
    const [first, last] = [outer?.points[0], outer?.points.at(-1)];
    expect(first?.x).toBe(50);
    expect(first!.y).toBeLessThan(last!.y);
  });

  it('is none for rates without counts', () => {
    expect(funnelOf({ ...VIEW, years: [2023], rows: [row('Hand', [rate(9)])] }, PERCENT)).toBeNull();
    expect(funnelOf(VIEW, { unit: 'ratio' })).toBeNull();
  });
});
