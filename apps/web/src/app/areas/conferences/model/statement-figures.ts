/** The figure on which a statement of the profile rests, as it was when the statement was made, with the district's beside it. */
import type { AreaProfileView, ProfileStatementView } from '@quartierwerk/contracts/diagnosis/profile.views';
import type { IndicatorUnit } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import type { Formats } from '@quartierwerk/ui/format/formats';

export interface LabelledFigure {
  readonly label: string;
  readonly words: string;
}

type Read = Pick<Formats, 'number' | 'percent' | 'missing'>;
type Profile = Pick<AreaProfileView, 'area' | 'run' | 'indicators'>;

/** The district's is only known out of the run of the profile: beside a figure of another run it would compare two years. */
export function statementFigures(
  { evidence }: Pick<ProfileStatementView, 'evidence'>,
  { area, run, indicators }: Profile,
  formats: Read,
): LabelledFigure[] {
  const indicator = indicators.find(({ id }) => id === evidence?.indicatorId);
  if (!evidence || !indicator) return [];
  const { unit, decimals, district } = indicator;
  const words = (value: number | null): string => inUnit(value, unit, decimals, formats);
  const own = { label: area.name, words: words(evidence.rate) };
  if (run?.number !== evidence.runNumber) return [own];
  return [own, { label: area.district.name, words: words(district.value) }];
}

function inUnit(value: number | null, unit: IndicatorUnit, decimals: number, formats: Read): string {
  if (value === null) return formats.missing;
  if (unit === 'percent') return formats.percent(value, decimals);
  const number = formats.number(value, decimals);
  return unit === 'per_1000' ? $localize`:@@conferences.perThousand:${number}:number: je 1.000` : number;
}
