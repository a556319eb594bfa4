/** The value table of an area profile: every indicator with its figures in words, by domain or by strength of the deviation. */
import type {
  AreaProfileView,
  FigureView,
  ProfileIndicatorView,
} from '@quartierwerk/contracts/diagnosis/profile.views';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { TREND_WORDS } from './run-words.js';
import { SHEET_WORDS, STATUSES_WITH_REMARK } from './unit-words.js';

export interface ProfileRow {
  readonly indicator: ProfileIndicatorView;
  readonly area: string;
  /** "vorläufig", "unsicher"; empty when the figure speaks for itself. */
  readonly remark: string;
  readonly municipality: string;
  readonly district: string;
  /** In the place of a bar. */
  readonly words: string;
  readonly interval: readonly [number, number] | null;
  readonly trend: string;
  readonly points: readonly (number | null)[];
  /** "47 von 312"; empty where only a rate was delivered. */
  readonly counts: string;
}

export interface ProfileGroup {
  readonly code: string;
  readonly name: string;
  readonly rows: readonly ProfileRow[];
}

export type ProfileOrder = 'domain' | 'strength';

/** All indicators in groups; by strength there is one group without a name. */
export function profileGroups(profile: AreaProfileView, order: ProfileOrder, formats: Formats): ProfileGroup[] {
  const rows = profile.indicators.map((indicator) => rowOf(indicator, formats));
  if (order === 'strength') return [{ code: '', name: '', rows: [...rows].sort(strongestFirst) }];
  return profile.domains
    .map(({ code, name }) => ({ code, name, rows: rows.filter(({ indicator }) => indicator.domainCode === code) }))
    .filter((group) => group.rows.length > 0);
}

function rowOf(indicator: ProfileIndicatorView, formats: Formats): ProfileRow {
  const { area, municipality, district, deviationInterval, trend, counts, decimals } = indicator;
  return {
    indicator,
    area: figureText(area, decimals, formats),
    remark: STATUSES_WITH_REMARK.includes(area.status) ? SHEET_WORDS[area.status].short : '',
    municipality: figureText(municipality, decimals, formats),
    district: figureText(district, decimals, formats),
    words: area.value === null ? SHEET_WORDS[area.status].long : formats.missing,
    interval: deviationInterval && [deviationInterval.low, deviationInterval.high],
    trend: trend.direction === null ? '' : TREND_WORDS[trend.direction],
    points: trend.points.map(({ value }) => value),
    counts:
      counts === null
        ? ''
        : $localize`:@@diagnosis.counts:${formats.number(counts.numerator)}:numerator: von ${formats.number(counts.denominator)}:denominator:`,
  };
}

/** The figure, or the sign or word that says why there is none. Never empty, never 0 for nothing. */
export function figureText({ value, status }: FigureView, decimals: number, formats: Formats): string {
  return value === null ? SHEET_WORDS[status].short || formats.missing : formats.number(value, decimals);
}

/** First and last year of the trends, "2020 bis 2025"; empty without any. */
export function trendYears(indicators: readonly ProfileIndicatorView[]): string {
  const years = indicators.flatMap(({ trend }) => trend.points.map(({ year }) => year));
  if (years.length === 0) return '';
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : $localize`:@@diagnosis.years:${first}:from: bis ${last}:to:`;
}

/** Providers of the figures, each once, in the order of the table. */
export function sourcesOf(indicators: readonly ProfileIndicatorView[]): string {
  return [...new Set(indicators.flatMap(({ source }) => source ?? []))].join(', ');
}

function strongestFirst(a: ProfileRow, b: ProfileRow): number {
  const size = ({ indicator }: ProfileRow) => (indicator.deviation === null ? -1 : Math.abs(indicator.deviation));
  return size(b) - size(a);
}
