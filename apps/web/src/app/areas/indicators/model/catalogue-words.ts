/** Words for the codes of the catalogue. Each table is exhaustive: a new code without words does not compile. */
import type {
  IndicatorDirection,
  IndicatorLevel,
  IndicatorUnit,
} from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import type { IconName } from '@quartierwerk/ui/icon/icon-names';
import { UNIT_WORDS } from '../../../shared/words/value-words.js';

type Words<Code extends string> = Readonly<Record<Code, string>>;

export const DIRECTION_WORDS: Words<IndicatorDirection> = {
  burden: $localize`:@@indicators.directionBurden:belastend`,
  relief: $localize`:@@indicators.directionRelief:entlastend`,
  context: $localize`:@@indicators.directionContext:nur Kontext`,
};

/** What the direction says about a high value; a convention of the index, not a judgement about people. */
export const DIRECTION_READINGS: Words<IndicatorDirection> = {
  burden: $localize`:@@indicators.readBurden:Ein hoher Wert spricht für mehr Bedarf.`,
  relief: $localize`:@@indicators.readRelief:Ein hoher Wert spricht für weniger Bedarf.`,
  context: $localize`:@@indicators.readContext:Wird gezeigt, zählt aber nicht im Index.`,
};

/** The shape beside the word: up, down, or neither. */
export const DIRECTION_ICONS: Readonly<Record<IndicatorDirection, IconName>> = {
  burden: 'arrow-up',
  relief: 'arrow-down',
  context: 'remove',
};

/** The units as a choice in a form. */
export const UNIT_CHOICES: Words<IndicatorUnit> = {
  percent: $localize`:@@indicators.unitPercentChoice:Prozent (%)`,
  per_1000: UNIT_WORDS.per_1000,
  ratio: $localize`:@@indicators.unitRatioChoice:Verhältnis (Zähler je Nenner)`,
};

export const LEVEL_WORDS: Words<IndicatorLevel> = {
  small_area: $localize`:@@indicators.levelSmall:kleinräumig`,
  municipality: $localize`:@@indicators.levelMunicipality:Kommune`,
  district: $localize`:@@indicators.levelDistrict:Kreis`,
};

/** All areas of a level, for choices and heads. */
export const LEVELS_WORDS: Words<IndicatorLevel> = {
  small_area: $localize`:@@indicators.levelsSmall:kleinräumig`,
  municipality: $localize`:@@indicators.lowestMunicipality:Kommunen`,
  district: $localize`:@@indicators.levelDistrict:Kreis`,
};

/** The lowest level at which a source holds the figure, as a fact of the definition. */
export const LOWEST_LEVEL_WORDS: Words<IndicatorLevel> = {
  small_area: $localize`:@@indicators.lowestSmall:kleinräumige Gebiete`,
  municipality: $localize`:@@indicators.lowestMunicipality:Kommunen`,
  district: $localize`:@@indicators.lowestDistrict:nur der Kreis`,
};
