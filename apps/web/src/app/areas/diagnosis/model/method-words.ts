/** The method in words: the lines under "Verfahren", and one line for a list. */
import type { IndexRunRowView, RunIndicatorView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { measuresFromReference, type IndexMethod, type Reference } from '@quartierwerk/statistics/index/method';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { classesInWords, clipInWords, coverageInWords, smoothingInWords, winsoriseInWords } from './choice-words.js';
import { methodName, REFERENCE_WORDS } from './run-words.js';
import { AGGREGATION_WORDS, STANDARDISATION_WORDS } from './variant-words.js';

export interface MethodLine {
  readonly term: string;
  readonly text: string;
}

/** Measure, reference, direction, index and gaps. */
export function methodLines(
  method: IndexMethod,
  indicators: readonly Pick<RunIndicatorView, 'direction' | 'state' | 'referenceSource'>[],
  formats: Formats,
): MethodLine[] {
  const equal = Object.keys(method.weights).length === 0;
  return [
    {
      term: $localize`:@@diagnosis.lineMeasure:Maß`,
      text: STANDARDISATION_WORDS[method.standardisation],
    },
    {
      term: $localize`:@@diagnosis.lineReference:Bezug`,
      text: measuresFromReference(method)
        ? referenceInWords(method, indicators)
        : $localize`:@@diagnosis.lineNoReference:geht nicht ein: das Maß stellt die Gebiete untereinander`,
    },
    { term: $localize`:@@diagnosis.lineDirection:Richtung`, text: directions(indicators) },
    {
      term: $localize`:@@diagnosis.lineIndex:Index`,
      text: equal
        ? $localize`:@@diagnosis.lineAggregationEqual:${AGGREGATION_WORDS[method.aggregation]}:aggregation:, gleiche Gewichte`
        : $localize`:@@diagnosis.lineAggregationWeighted:${AGGREGATION_WORDS[method.aggregation]}:aggregation:, eigene Gewichte`,
    },
    {
      term: $localize`:@@diagnosis.lineGaps:Lücken`,
      text: coverageInWords(method.coverage, formats),
    },
    ...chosenLines(method, formats),
  ];
}

/** What is not usual: said only where it was chosen. */
function chosenLines(method: IndexMethod, formats: Formats): MethodLine[] {
  const { winsorise, smoothing, clip, classes } = method;
  const lines: MethodLine[] = [];
  const add = (term: string, text: string): void => void lines.push({ term, text });
  if (winsorise) add($localize`:@@diagnosis.keyWinsorise:Ausreißer`, winsoriseInWords(winsorise, formats));
  if (smoothing) add($localize`:@@diagnosis.lineSmoothing:Glättung`, smoothingInWords(smoothing));
  if (clip !== null) add($localize`:@@diagnosis.keyClip:Kappung`, clipInWords(method, formats));
  if (classes.kind !== 'status') add($localize`:@@diagnosis.keyClasses:Klassen`, classesInWords(classes, formats));
  return lines;
}

/** Which reference was taken: a published figure of the district comes before the sum over the areas, indicator by indicator. */
function referenceInWords(
  { reference }: IndexMethod,
  indicators: readonly Pick<RunIndicatorView, 'state' | 'referenceSource'>[],
): string {
  const scored = indicators.filter(({ state }) => state === 'scored');
  const published = scored.filter(({ referenceSource }) => referenceSource === 'district_published').length;
  if (reference !== 'district' || published === 0) return REFERENCE_WORDS[reference];
  return published === scored.length
    ? $localize`:@@diagnosis.referenceAllPublished:Kreiswert, wie veröffentlicht`
    : $localize`:@@diagnosis.referenceMixed:Kreiswert; bei ${published}:published: von ${scored.length}:of: Indikatoren der veröffentlichte, sonst Σ Zähler / Σ Nenner`;
}

function directions(indicators: readonly Pick<RunIndicatorView, 'direction' | 'state'>[]): string {
  const count = (direction: RunIndicatorView['direction']) =>
    indicators.filter((indicator) => indicator.direction === direction && indicator.state !== 'weight_zero').length;
  const [burden, relief, context] = [count('burden'), count('relief'), count('context')];
  const text = $localize`:@@diagnosis.directions:${burden}:burden: belastend, ${relief}:relief: entlastend`;
  if (context === 0) return text;
  return $localize`:@@diagnosis.directionsContext:${text}:directions:, ${context}:context: nur Kontext`;
}

/** "RBK-Lesart, Kreiswert" for a row of the list. */
export function methodInWords(run: Pick<IndexRunRowView, 'methodId' | 'reference'>): string {
  const reference =
    run.reference === 'district'
      ? $localize`:@@diagnosis.referenceDistrictShort:Kreiswert`
      : run.reference === 'area_mean'
        ? $localize`:@@diagnosis.referenceMeanShort:Mittel der Gebiete`
        : REFERENCE_WORDS[run.reference as Reference];
  return `${methodName(run.methodId)}, ${reference}`;
}

/** What a run was computed from, for the line under a picture. */
export function deliveriesInWords(count: number): string {
  return count === 1
    ? $localize`:@@diagnosis.oneDelivery:1 Datenlieferung`
    : $localize`:@@diagnosis.deliveries:${count}:count: Datenlieferungen`;
}
