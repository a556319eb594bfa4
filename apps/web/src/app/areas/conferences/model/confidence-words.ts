/** How sure somebody is of what they say. */
import type { Confidence } from '@quartierwerk/domain/diagnosis/vocabulary';

export const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>> = {
  certain: $localize`:@@conferences.certain:sicher`,
  likely: $localize`:@@conferences.likely:wahrscheinlich`,
  assumed: $localize`:@@conferences.assumed:vermutet`,
};
