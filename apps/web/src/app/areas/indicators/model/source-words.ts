/** The profile of a source in words: what is kept secret of it, and how the rest is shown. */
import type { IndicatorLevel } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import type { RoundingBase, SourceProfile } from '@quartierwerk/domain/indicators/source-profile';

export const ROUNDING_WORDS: Readonly<Record<RoundingBase, string>> = {
  1: $localize`:@@indicators.roundingNone:genau, wie gezählt`,
  3: $localize`:@@indicators.roundingThree:auf Vielfache von 3 gerundet`,
  5: $localize`:@@indicators.roundingFive:auf Vielfache von 5 gerundet`,
  10: $localize`:@@indicators.roundingTen:auf Vielfache von 10 gerundet`,
};

export const PUBLICATION_WORDS: Readonly<Record<IndicatorLevel, string>> = {
  small_area: $localize`:@@indicators.publishedSmall:bis in die kleinräumigen Gebiete`,
  municipality: $localize`:@@indicators.publishedMunicipality:nur für Kommunen und den Kreis`,
  district: $localize`:@@indicators.publishedDistrict:nur für den Kreis`,
};

/** What differs from "exact, down to the small areas"; the smallest number of cases stands beside it. */
export function profileWords(profile: SourceProfile): string[] {
  return [
    ...(profile.zerosSecret ? [$localize`:@@indicators.zerosSecretShort:auch Nullen geheim`] : []),
    ...(profile.complementSecret ? [$localize`:@@indicators.complementSecretShort:auch „fast alle“ geheim`] : []),
    ...(profile.roundingBase === 1 ? [] : [ROUNDING_WORDS[profile.roundingBase]]),
    ...(profile.publicationLevel === 'small_area' ? [] : [PUBLICATION_WORDS[profile.publicationLevel]]),
  ];
}
