/**
 * A figure as it was when somebody cited it. Profiles, conferences and measures keep it with the link, each with what it needs besides;
 * the thread reads all of them in one way.
 */
import type { IndicatorUnit } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { UNIT_WORDS } from '../words/value-words.js';

export type Pinned = Readonly<Record<string, unknown>>;

export interface PinnedFigure {
  readonly value: number;
  /** Among how many areas it stood where, 1 being the greatest burden; null where the link did not keep both. */
  readonly rank: { readonly at: number; readonly of: number } | null;
  /** Null where an older link did not keep it. */
  readonly unit: IndicatorUnit | null;
  readonly decimals: number;
  readonly year: number | null;
  readonly areaName: string | null;
  /** The figure of the district in the same year and unit, or of the municipality where that is all that was known. */
  readonly above: { readonly name: string; readonly value: number } | null;
}

/** What was pinned as a figure; null where it was words, a rank, or a value that is kept secret. */
export function pinnedFigure(pinned: Pinned | null): PinnedFigure | null {
  if (pinned === null) return null;
  const number = (key: string) => (typeof pinned[key] === 'number' ? (pinned[key] as number) : null);
  const text = (key: string) => (typeof pinned[key] === 'string' ? (pinned[key] as string) : null);
  const value = number('rate') ?? number('value');
  if (value === null) return null;
  const [at, of] = [number('rank'), number('rankOf')];
  return {
    rank: at !== null && of !== null ? { at, of } : null,
    ...{ value, unit: unitOf(pinned['unit']), decimals: number('decimals') ?? 1, year: number('year') },
    ...{ areaName: text('areaName'), above: aboveOf(number('district'), text('districtName'), pinned['municipality']) },
  };
}

/** Whether a figure was cited, also one that is kept secret: it has no value, and was meant all the same. */
export function citesFigure(pinned: Pinned | null): boolean {
  return pinned !== null && ('rate' in pinned || 'value' in pinned);
}

/** The index run out of which something was cited. */
export function pinnedRun(pinned: Pinned | null): { readonly number: number; readonly year: number | null } | null {
  const [number, year] = [pinned?.['runNumber'], pinned?.['year']];
  return typeof number === 'number' ? { number, year: typeof year === 'number' ? year : null } : null;
}

/** "31,2 % (Kreis 9,6 %, Rang 2 von 81)". */
export function figureWords(
  { value, unit, decimals, above, rank }: PinnedFigure,
  formats: Pick<Formats, 'number'>,
): string {
  const words = (figure: number): string => {
    const number = formats.number(figure, decimals);
    return unit === null || unit === 'ratio' ? number : `${number}\u00a0${UNIT_WORDS[unit]}`;
  };
  const beside = [
    ...(above === null ? [] : [`${above.name}\u00a0${words(above.value)}`]),
    ...(rank === null ? [] : [$localize`:@@chain.pinnedRankOf:Rang ${rank.at}:rank: von ${rank.of}:of:`]),
  ];
  return beside.length === 0 ? words(value) : `${words(value)} (${beside.join(', ')})`;
}

function unitOf(unit: unknown): IndicatorUnit | null {
  return unit === 'percent' || unit === 'per_1000' || unit === 'ratio' ? unit : null;
}

function aboveOf(district: number | null, name: string | null, municipality: unknown): PinnedFigure['above'] {
  if (district !== null) return { name: districtWord(name), value: district };
  if (typeof municipality !== 'object' || municipality === null) return null;
  const { name: town, value } = municipality as { readonly name?: unknown; readonly value?: unknown };
  return typeof town === 'string' && typeof value === 'number' ? { name: withoutAddition(town), value } : null;
}

/** "Stolberg (Rhld.)" stands in brackets beside the figure, and brackets within brackets read badly. */
function withoutAddition(name: string): string {
  return name.replace(/ \([^)]*\)$/, '');
}

/** People say "Kreis" for their own; what is called otherwise stands under its name. */
function districtWord(name: string | null): string {
  return name === null || name.includes('Kreis') ? $localize`:@@chain.pinnedDistrict:Kreis` : name;
}
