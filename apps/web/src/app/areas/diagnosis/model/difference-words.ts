/** What differs between two methods and between the data of two runs, in sentences. */
import type { DataDifferences } from '@quartierwerk/domain/diagnosis/comparison/data-differences';
import type { IndexMethod } from '@quartierwerk/statistics/index/method';
import type { MethodDifference, MethodEffect, MethodKey } from '@quartierwerk/statistics/index/method-differences';
import type { Formats } from '@quartierwerk/ui/format/formats';
import type { Cause, FiguresComparison } from './compare-figures.js';
import {
  classesInWords,
  clipInWords,
  coverageInWords,
  ddofInWords,
  rescaleInWords,
  smoothingInWords,
  winsoriseInWords,
} from './choice-words.js';
import type { RunFigures } from './run-figures.js';
import { REFERENCE_WORDS } from './run-words.js';
import { AGGREGATION_WORDS, STANDARDISATION_WORDS } from './variant-words.js';

export interface DifferenceRow {
  readonly term: string;
  readonly a: string;
  readonly b: string;
  readonly effect: string;
}

const KEY_WORDS: Readonly<Record<MethodKey, string>> = {
  standardisation: $localize`:@@diagnosis.measure:Maß der Abweichung`,
  reference: $localize`:@@diagnosis.keyReference:Bezugswert`,
  smoothing: $localize`:@@diagnosis.keySmoothing:Glättung kleiner Zahlen`,
  winsorise: $localize`:@@diagnosis.keyWinsorise:Ausreißer`,
  ddof: $localize`:@@diagnosis.keyDdof:Streuung`,
  clip: $localize`:@@diagnosis.keyClip:Kappung`,
  weights: $localize`:@@diagnosis.keyWeights:Gewichte`,
  aggregation: $localize`:@@diagnosis.aggregation:Zusammengefasst als`,
  domainWeights: $localize`:@@diagnosis.keyDomainWeights:Gewichte der Bereiche`,
  coverage: $localize`:@@diagnosis.keyCoverage:Mindestabdeckung`,
  rescale: $localize`:@@diagnosis.keyRescale:Skala des Index`,
  classes: $localize`:@@diagnosis.keyClasses:Klassen`,
  mapClasses: $localize`:@@diagnosis.keyMapClasses:Klassen der Karte`,
};

const EFFECT_WORDS: Readonly<Record<MethodEffect, string>> = {
  order: $localize`:@@diagnosis.effectOrder:Kann die Reihenfolge ändern.`,
  areas: $localize`:@@diagnosis.effectAreas:Kann ändern, welche Gebiete einen Index haben.`,
  zero: $localize`:@@diagnosis.effectZero:Verschiebt nur den Nullpunkt; die Reihenfolge bleibt, außer bei Gebieten mit Lücken.`,
  scale: $localize`:@@diagnosis.effectScale:Streckt nur die Skala; die Reihenfolge bleibt, außer bei Gebieten mit Lücken.`,
  classes: $localize`:@@diagnosis.effectClasses:Ändert nur Klassen und Farben.`,
  none: $localize`:@@diagnosis.effectNone:Ohne Wirkung bei diesem Maß.`,
};

const CAUSE_WORDS: Readonly<Record<Exclude<Cause, 'engine' | 'engine_and_more'>, string>> = {
  nothing: $localize`:@@diagnosis.causeNothing:Verfahren und Daten sind gleich.`,
  method: $localize`:@@diagnosis.causeMethod:Die Daten sind gleich: Was sich verschiebt, kommt allein vom Verfahren.`,
  data: $localize`:@@diagnosis.causeData:Das Verfahren ist gleich: Was sich verschiebt, kommt allein von den Daten.`,
  both: $localize`:@@diagnosis.causeBoth:Verfahren und Daten sind verschieden. Woran eine Verschiebung liegt, lässt sich so nicht trennen.`,
  unknown: $localize`:@@diagnosis.causeUnknown:Das Verfahren mindestens einer Seite ist nicht mehr lesbar. Ob es dasselbe ist, lässt sich nicht sagen.`,
};

/** What a shift comes from, as far as it can be told; versions of the engine by name where they differ. */
export function causeSentence({ a, b, cause }: Pick<FiguresComparison, 'a' | 'b' | 'cause'>): string {
  const [left, right] = [a.figures.engineVersion, b.figures.engineVersion];
  if (cause === 'engine')
    return $localize`:@@diagnosis.causeEngine:Verfahren und Daten sind gleich, die Rechenregeln nicht (${left}:left: links, ${right}:right: rechts): Was sich verschiebt, kommt allein von den Rechenregeln.`;
  if (cause === 'engine_and_more')
    return $localize`:@@diagnosis.causeEngineAndMore:Die Rechenregeln sind verschieden (${left}:left: links, ${right}:right: rechts), Verfahren oder Daten auch. Woran eine Verschiebung liegt, lässt sich so nicht trennen.`;
  return CAUSE_WORDS[cause];
}

/** Whether the sentence is a warning: the shift cannot be traced to one thing. */
export function isUntraceable(cause: Cause): boolean {
  return cause === 'both' || cause === 'engine_and_more' || cause === 'unknown';
}

export function methodRows({ a, b, methods }: FiguresComparison, formats: Formats): DifferenceRow[] {
  return methods.map((difference) => ({
    term: KEY_WORDS[difference.key],
    a: choiceOf(difference, a.figures, formats),
    b: choiceOf(difference, b.figures, formats),
    effect: EFFECT_WORDS[difference.effect],
  }));
}

function choiceOf({ key, codes }: MethodDifference, figures: RunFigures, formats: Formats): string {
  const { method } = figures;
  switch (key) {
    case 'standardisation':
      return STANDARDISATION_WORDS[method.standardisation];
    case 'reference':
      return REFERENCE_WORDS[method.reference];
    case 'aggregation':
      return AGGREGATION_WORDS[method.aggregation];
    case 'ddof':
      return ddofInWords(method.ddof);
    case 'smoothing':
      return smoothingInWords(method.smoothing);
    case 'winsorise':
      return winsoriseInWords(method.winsorise, formats);
    case 'clip':
      return clipInWords(method, formats);
    case 'coverage':
      return coverageInWords(method.coverage, formats);
    case 'rescale':
      return rescaleInWords(method.rescale);
    case 'classes':
      return classesInWords(method.classes, formats);
    case 'mapClasses':
      return method.mapClasses.cuts.map((cut) => formats.number(cut, 2)).join('; ');
    case 'domainWeights':
      return weighted(codes, method.domainWeights ?? {}, formats);
    case 'weights':
      return weightsInWords(codes, figures, formats);
  }
}

function weighted(codes: readonly string[], weights: IndexMethod['weights'], formats: Formats): string {
  return codes.map((code) => `${code} ${formats.number(weights[code] ?? 1, 1)}`).join(', ');
}

/** A whole domain with one weight is one entry, not nine. */
function weightsInWords(codes: readonly string[], { indicators, method }: RunFigures, formats: Formats): string {
  const differing = new Set(codes);
  const domains = [...new Set(indicators.map(({ domainCode }) => domainCode))];
  const told = domains.flatMap((domain) => {
    const own = indicators.filter(({ domainCode }) => domainCode === domain).map(({ code }) => code);
    const weights = [...new Set(own.map((code) => method.weights[code] ?? 1))];
    const [weight] = weights;
    if (weight === undefined || weights.length > 1 || !own.every((code) => differing.has(code))) return [];
    for (const code of own) differing.delete(code);
    return [$localize`:@@diagnosis.domainWeighs:Bereich ${domain}:domain: ${formats.number(weight, 1)}:weight:`];
  });
  const single = codes.filter((code) => differing.has(code));
  return [...told, ...(single.length > 0 ? [weighted(single, method.weights, formats)] : [])].join(', ');
}

/** What differs besides the method, one sentence for each kind; empty when nothing does. */
export function dataSentences({ a, b, data, basis }: FiguresComparison, formats: Formats): string[] {
  const sentences: string[] = [];
  const [one, two] = [a.figures, b.figures];
  const add = (when: boolean, sentence: () => string): void => {
    if (when) sentences.push(sentence());
  };
  add(data.year, () => $localize`:@@diagnosis.dataYear:Jahr: ${one.year}:a: und ${two.year}:b:.`);
  add(
    data.areaEdition,
    () => $localize`:@@diagnosis.dataEdition:Gebietsstand: ${one.edition.name}:a: und ${two.edition.name}:b:.`,
  );
  add(
    basis === 'by_code',
    () =>
      $localize`:@@diagnosis.dataByCode:Zwischen den Gebietsständen ist nicht festgehalten, was aus den Gebieten wurde; verglichen wird, was denselben Schlüssel trägt.`,
  );
  add(
    data.pooling,
    () => $localize`:@@diagnosis.dataPooling:Kleine Jahrgänge sind nur auf einer Seite zusammengefasst.`,
  );
  add(
    data.excludedOnlyA.length > 0,
    () =>
      $localize`:@@diagnosis.dataExcluded:In ${a.name}:side: nimmt nicht teil: ${namesOf(data.excludedOnlyA, one)}:areas:.`,
  );
  add(
    data.excludedOnlyB.length > 0,
    () =>
      $localize`:@@diagnosis.dataExcluded:In ${b.name}:side: nimmt nicht teil: ${namesOf(data.excludedOnlyB, two)}:areas:.`,
  );
  const lists = listSentences(data, a.name, b.name);
  return [...sentences, ...lists, ...valueSentences(data, formats)];
}

function namesOf(codes: readonly string[], { areas }: RunFigures): string {
  return codes.map((code) => areas.find((area) => area.code === code)?.name ?? code).join(', ');
}

function listSentences(data: DataDifferences, a: string, b: string): string[] {
  const { onlyA, onlyB, countsOnlyA, countsOnlyB, redefined, turned, pooledOtherwise, publishedOtherwise } = data;
  const told = (codes: readonly string[], sentence: (list: string) => string): string[] =>
    codes.length === 0 ? [] : [sentence(codes.join(', '))];
  return [
    ...told([...onlyA, ...countsOnlyA], (list) => $localize`:@@diagnosis.dataOnly:Nur in ${a}:side:: ${list}:codes:.`),
    ...told([...onlyB, ...countsOnlyB], (list) => $localize`:@@diagnosis.dataOnly:Nur in ${b}:side:: ${list}:codes:.`),
    ...told(redefined, (list) => $localize`:@@diagnosis.dataRedefined:Anders definiert: ${list}:codes:.`),
    ...told(turned, (list) => $localize`:@@diagnosis.dataTurned:Andere Wirkungsrichtung: ${list}:codes:.`),
    ...told(pooledOtherwise, (list) => $localize`:@@diagnosis.dataPooled:Aus anders vielen Jahren: ${list}:codes:.`),
    ...told(
      publishedOtherwise,
      (list) => $localize`:@@diagnosis.dataPublished:Anderer veröffentlichter Kreiswert: ${list}:codes:.`,
    ),
  ];
}

function valueSentences({ values }: DataDifferences, formats: Formats): string[] {
  if (values === null) return [];
  const { compared, changed, added, removed } = values;
  if (changed + added + removed === 0) return [];
  const [n, all] = [formats.number(changed), formats.number(compared)];
  return [
    $localize`:@@diagnosis.dataValues:${n}:changed: von ${all}:compared: Werten sind andere, ${formats.number(added)}:added: kamen hinzu, ${formats.number(removed)}:removed: fielen weg.`,
  ];
}
