/** A definition as it is typed in a form, and its words for comparing two editions. */
import type { IndicatorEditionView } from '@quartierwerk/contracts/indicators/catalogue.views';
import type { IndicatorDefinition } from '@quartierwerk/contracts/indicators/catalogue.dto';
import type {
  IndicatorDirection,
  IndicatorLevel,
  IndicatorUnit,
} from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import type { Day } from '@quartierwerk/domain/time/day';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { DIRECTION_WORDS, LOWEST_LEVEL_WORDS, UNIT_CHOICES } from './catalogue-words.js';

/** All fields as controls hold them; the empty text means that no source is named. */
export interface DefinitionEntry {
  readonly validFrom: Day;
  readonly name: string;
  readonly shortName: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly unit: IndicatorUnit;
  readonly decimals: number;
  readonly direction: IndicatorDirection;
  readonly referenceDateNote: string;
  readonly legalBasis: string;
  readonly lowestLevel: IndicatorLevel;
  readonly poolingYears: number;
  readonly interpretation: string;
  readonly sourceId: string;
}

/** @param today the day the form was opened */
export function emptyDefinition(today: Day): DefinitionEntry {
  return {
    validFrom: `${today.slice(0, 4)}-01-01`,
    name: '',
    shortName: '',
    numerator: '',
    denominator: '',
    unit: 'percent',
    decimals: 1,
    direction: 'burden',
    referenceDateNote: '',
    legalBasis: '',
    lowestLevel: 'small_area',
    poolingYears: 1,
    interpretation: '',
    sourceId: '',
  };
}

/** The present definition as the beginning of the next one. */
export function entryOf(edition: IndicatorEditionView): DefinitionEntry {
  const { validFrom, name, shortName, numerator, denominator, unit, decimals, direction } = edition;
  const { referenceDateNote, legalBasis, lowestLevel, poolingYears, interpretation, sourceId } = edition;
  return {
    ...{ validFrom, name, shortName, numerator, denominator, unit, decimals, direction },
    ...{ referenceDateNote, legalBasis, lowestLevel, poolingYears, interpretation },
    sourceId: sourceId ?? '',
  };
}

/** The body that the API takes. */
export function definitionBody({ sourceId, ...entry }: DefinitionEntry): IndicatorDefinition {
  return { ...entry, ...(sourceId === '' ? {} : { sourceId }) };
}

export const FIELD_LABELS: Readonly<Record<keyof DefinitionEntry, string>> = {
  validFrom: $localize`:@@indicators.validFrom:gilt ab`,
  name: $localize`:@@indicators.name:Name`,
  shortName: $localize`:@@indicators.shortName:Kurzname`,
  numerator: $localize`:@@indicators.numerator:Zähler`,
  denominator: $localize`:@@indicators.denominator:Nenner`,
  unit: $localize`:@@indicators.unit:Einheit`,
  decimals: $localize`:@@indicators.decimals:Nachkommastellen`,
  direction: $localize`:@@indicators.direction:Richtung`,
  referenceDateNote: $localize`:@@indicators.referenceDate:Stichtag und Turnus`,
  legalBasis: $localize`:@@indicators.legalBasis:Rechtsgrundlage`,
  lowestLevel: $localize`:@@indicators.lowestLevel:Unterste Ebene`,
  poolingYears: $localize`:@@indicators.pooling:Zusammengefasste Jahrgänge`,
  interpretation: $localize`:@@indicators.interpretation:Lesart und Fallstricke`,
  sourceId: $localize`:@@indicators.source:Quelle`,
};

export const FIELDS = Object.keys(FIELD_LABELS) as (keyof DefinitionEntry)[];

/** A field of a definition in words. `sources` gives the name of a source by its id. */
export function fieldText(
  key: keyof DefinitionEntry,
  entry: DefinitionEntry,
  sources: ReadonlyMap<string, string>,
  formats: Formats,
): string {
  if (key === 'validFrom') return formats.day(entry.validFrom);
  if (key === 'unit') return UNIT_CHOICES[entry.unit];
  if (key === 'direction') return DIRECTION_WORDS[entry.direction];
  if (key === 'lowestLevel') return LOWEST_LEVEL_WORDS[entry.lowestLevel];
  if (key === 'sourceId') return sources.get(entry.sourceId) ?? '–';
  const value = entry[key];
  return value === '' ? '–' : String(value);
}

/** Which fields an edition changed against the one before it, without the day from which it counts. */
export function changedFields(newer: IndicatorEditionView, older: IndicatorEditionView): (keyof DefinitionEntry)[] {
  const [now, before] = [entryOf(newer), entryOf(older)];
  return FIELDS.filter((key) => key !== 'validFrom' && now[key] !== before[key]);
}
