/**
 * What an index lies above or below, in words. Only where single deviations are measured from a reference and added up is zero the
 * reference itself; under every other method it is the mean of the scores, and to speak of the district would be wrong.
 */
import type { MapClassCode } from '@quartierwerk/domain/diagnosis/vocabulary';
import { addsUp, measuresFromReference, type IndexMethod, type Reference } from '@quartierwerk/statistics/index/method';

type Centre = 'district' | 'parent' | 'mean';
type Chosen = Pick<IndexMethod, 'standardisation' | 'aggregation' | 'reference'>;

const CENTRE_OF: Readonly<Record<Reference, Centre>> = {
  district: 'district',
  published: 'district',
  parent: 'parent',
  area_mean: 'mean',
};

/** From where the distance of an area's score is measured. */
export function centreOfIndex(method: Chosen): Centre {
  return measuresFromReference(method) && addsUp(method) ? CENTRE_OF[method.reference] : 'mean';
}

const STRIP_WORDS: Readonly<Record<Centre, string>> = {
  district: $localize`:@@diagnosis.stripDistrict:zum Kreiswert`,
  parent: $localize`:@@diagnosis.stripParent:zum Wert der Kommune`,
  mean: $localize`:@@diagnosis.stripMean:zum Mittel`,
};

/** Head of the bars of an index. */
export function stripWords(method: Chosen): string {
  return STRIP_WORDS[centreOfIndex(method)];
}

const REFERENCE_SHORT: Readonly<Record<Centre, string>> = {
  district: $localize`:@@diagnosis.districtValue:Kreiswert`,
  parent: $localize`:@@diagnosis.parentValue:Wert der Kommune`,
  mean: $localize`:@@diagnosis.meanValue:Mittel`,
};

/** Name of the middle line of single indicators, whose distance is measured from their reference under every method. */
export function referenceWord({ reference }: Pick<IndexMethod, 'reference'>): string {
  return REFERENCE_SHORT[CENTRE_OF[reference]];
}

const CLASS_WORDS: Readonly<Record<Centre, Readonly<Record<MapClassCode, string>>>> = {
  district: {
    far_above: $localize`:@@diagnosis.classFarAbove:deutlich über Kreis`,
    above: $localize`:@@diagnosis.classAbove:über Kreis`,
    around: $localize`:@@diagnosis.classAround:um Kreiswert`,
    below: $localize`:@@diagnosis.classBelow:unter Kreis`,
    far_below: $localize`:@@diagnosis.classFarBelow:deutlich unter Kreis`,
  },
  parent: {
    far_above: $localize`:@@diagnosis.classFarAboveParent:deutlich über Kommune`,
    above: $localize`:@@diagnosis.classAboveParent:über Kommune`,
    around: $localize`:@@diagnosis.classAroundParent:um Wert der Kommune`,
    below: $localize`:@@diagnosis.classBelowParent:unter Kommune`,
    far_below: $localize`:@@diagnosis.classFarBelowParent:deutlich unter Kommune`,
  },
  mean: {
    far_above: $localize`:@@diagnosis.classFarAboveMean:deutlich über Mittel`,
    above: $localize`:@@diagnosis.classAboveMean:über Mittel`,
    around: $localize`:@@diagnosis.classAroundMean:um das Mittel`,
    below: $localize`:@@diagnosis.classBelowMean:unter Mittel`,
    far_below: $localize`:@@diagnosis.classFarBelowMean:deutlich unter Mittel`,
  },
};

/** Names of the five classes of the map. The rescaled score is measured from the mean of all areas under every method. */
export function mapClassWords(
  method: Chosen & Pick<IndexMethod, 'mapClasses'>,
): Readonly<Record<MapClassCode, string>> {
  return CLASS_WORDS[method.mapClasses.scale === 'index' ? 'mean' : centreOfIndex(method)];
}
