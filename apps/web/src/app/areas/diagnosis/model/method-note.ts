/**
 * The method of a run or draft in plain German, choice by choice in the order of the computation, for the printable note. Whoever
 * doubts a rank should be able to follow it with pencil and paper, so no choice is left out, also not the usual ones.
 */
import { STATUS_CUTS } from '@quartierwerk/statistics/index/classify';
import { CONSPICUOUS_DEVIATION } from '@quartierwerk/statistics/index/deviation-kernels';
import {
  addsUp,
  measuresFromReference,
  type Aggregation,
  type IndexMethod,
  type Reference,
  type Standardisation,
} from '@quartierwerk/statistics/index/method';
import type { Pooling } from '@quartierwerk/domain/diagnosis/vocabulary';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { classesInWords, clipInWords, ddofInWords, smoothingInWords, winsoriseInWords } from './choice-words.js';

export interface NoteStep {
  readonly term: string;
  readonly text: string;
}

type Sentences<Code extends string> = Readonly<Record<Code, string>>;

const MEASURE_SENTENCES: Sentences<Standardisation> = {
  z: $localize`:@@diagnosis.noteZ:Von jeder Quote wird der Bezugswert abgezogen; der Rest wird durch die Standardabweichung der Gebiete geteilt. So zählen häufige und seltene Erscheinungen gleich.`,
  relative: $localize`:@@diagnosis.noteRelative:Jede Quote wird als Abweichung vom Bezugswert in Prozent des Bezugswerts gemessen. Seltene Erscheinungen wiegen dadurch mehr.`,
  points: $localize`:@@diagnosis.notePoints:Von jeder Quote wird der Bezugswert abgezogen, in der Einheit des Indikators. Indikatoren mit großer Spannweite wiegen dadurch mehr.`,
  minmax: $localize`:@@diagnosis.noteMinmax:Jede Quote wird zwischen den kleinsten und den größten Wert der Gebiete gestellt, von 0 bis 100. Zwei Gebiete am Rand bestimmen damit die Skala.`,
  percentile: $localize`:@@diagnosis.notePercentile:Statt der Quote zählt der Platz unter den Gebieten, von 0 bis 1. Wie weit die Gebiete auseinanderliegen, geht verloren.`,
  rank: $localize`:@@diagnosis.noteRank:Statt der Quote zählt der Platz unter den Gebieten, von 1 bis zur Zahl der Gebiete. Wie weit sie auseinanderliegen, geht verloren.`,
  robust: $localize`:@@diagnosis.noteRobust:Von jeder Quote wird der mittlere Wert der Gebiete (Median) abgezogen; der Rest wird durch ein Streuungsmaß geteilt, das Ausreißer nicht bewegen (1,4826 mal Median der Abstände).`,
  exponential: $localize`:@@diagnosis.noteExponential:Der Platz unter den Gebieten wird wie in den englischen Indizes exponentiell umgerechnet; gute Werte gleichen schlechte kaum aus.`,
  burden_only: $localize`:@@diagnosis.noteBurden:Wie bei Standardabweichungen, aber was günstiger ist als der Bezugswert, zählt als null und gleicht nichts aus.`,
};

const REFERENCE_SENTENCES: Sentences<Reference> = {
  district: $localize`:@@diagnosis.noteDistrict:Gemessen wird gegen den Kreiswert: alle Fälle der Gebiete, die teilnehmen und Fallzahlen haben, geteilt durch deren Personen. Wo ein veröffentlichter Kreiswert geliefert ist, gilt er. Null heißt: wie der Kreis.`,
  area_mean: $localize`:@@diagnosis.noteAreaMean:Gemessen wird gegen das ungewichtete Mittel der Gebiete; große und kleine Gebiete zählen gleich. Es ist nicht der Kreiswert.`,
  parent: $localize`:@@diagnosis.noteParent:Gemessen wird gegen den Wert der eigenen Kommune: alle Fälle ihrer Gebiete geteilt durch alle Personen. Die Streuung ist die aller Gebiete.`,
  published: $localize`:@@diagnosis.notePublished:Gemessen wird gegen den veröffentlichten Kreiswert und gegen keinen anderen.`,
};

const AGGREGATION_SENTENCES: Sentences<Aggregation> = {
  sum: $localize`:@@diagnosis.noteSum:Die Abweichungen werden mit ihren Gewichten zusammengezählt. Ein Bereich mit mehr Indikatoren hat dadurch mehr Gewicht.`,
  mean: $localize`:@@diagnosis.noteMean:Die Abweichungen werden mit ihren Gewichten gemittelt. Ein Bereich mit mehr Indikatoren hat dadurch mehr Gewicht.`,
  domain_mean: $localize`:@@diagnosis.noteDomainMean:Erst wird in jedem Bereich gemittelt, dann über die Bereiche. Ein Bereich wiegt dadurch nicht mehr, wenn er mehr Indikatoren hat.`,
  geometric: $localize`:@@diagnosis.noteGeometric:Die Werte werden geometrisch gemittelt; ein einzelner guter Wert zieht den Index stärker herunter als bei einer Summe.`,
  harmonic: $localize`:@@diagnosis.noteHarmonic:Die Werte werden harmonisch gemittelt; ein einzelner guter Wert zieht den Index noch stärker herunter.`,
  copeland: $localize`:@@diagnosis.noteCopeland:Je zwei Gebiete werden verglichen: Wer bei der größeren Zahl der Indikatoren ungünstiger liegt, gewinnt. Der Index ist Siege minus Niederlagen.`,
  principal_component: $localize`:@@diagnosis.noteComponent:Die Gewichte kommen aus den Daten: Es ist die Richtung, in der sich die Gebiete am meisten unterscheiden (erste Hauptkomponente der standardisierten Abweichungen; sie steigt mit deren Summe). Sie misst, was die meisten Indikatoren gemeinsam haben, ob das Bedarf ist oder nicht.`,
};

/** The steps of the computation with the choice that was made in each. */
export function methodSteps(method: IndexMethod, pooling: Pooling, formats: Formats): NoteStep[] {
  const measured = measuresFromReference(method);
  const step = (term: string, ...sentences: readonly string[]): NoteStep => ({ term, text: sentences.join(' ') });
  return [
    step(
      $localize`:@@diagnosis.noteRates:Quoten`,
      $localize`:@@diagnosis.noteRatesText:Quote ist Zähler geteilt durch Nenner. Fehlende Werte sind keine Nullen, geheim gehaltene Werte sind keine fehlenden; ersetzt wird nichts.`,
      pooling === 'edition'
        ? $localize`:@@diagnosis.notePooled:Wo die Definition es vorsieht, werden Zähler und Nenner mehrerer Jahre zusammengezählt.`
        : $localize`:@@diagnosis.noteSingle:Es zählt nur das Berichtsjahr, auch bei kleinen Jahrgängen.`,
    ),
    step(
      $localize`:@@diagnosis.noteTreatment:Behandlung der Quoten`,
      $localize`:@@diagnosis.noteOutliers:Ausreißer: ${winsoriseInWords(method.winsorise, formats)}:choice:.`,
      $localize`:@@diagnosis.noteSmoothing:Glättung kleiner Zahlen: ${smoothingInWords(method.smoothing)}:choice:.`,
    ),
    step($localize`:@@diagnosis.lineMeasure:Maß`, MEASURE_SENTENCES[method.standardisation]),
    step(
      $localize`:@@diagnosis.lineReference:Bezug`,
      measured
        ? REFERENCE_SENTENCES[method.reference]
        : $localize`:@@diagnosis.noteNoReference:Dieses Maß stellt die Gebiete untereinander; ein Bezugswert geht nicht ein und dient nur dem Vergleich im Steckbrief.`,
    ),
    step(
      $localize`:@@diagnosis.keyDdof:Streuung`,
      $localize`:@@diagnosis.noteDdof:Standardabweichung über alle Gebiete, die teilnehmen, ${ddofInWords(method.ddof)}:choice:.`,
      $localize`:@@diagnosis.noteClip:Kappung: ${clipInWords(method, formats)}:choice:.`,
    ),
    step(
      $localize`:@@diagnosis.lineDirection:Richtung`,
      $localize`:@@diagnosis.noteDirection:Bei entlastenden Indikatoren wird das Vorzeichen gedreht, so dass mehr immer mehr Belastung heißt. Kontextindikatoren zählen nicht.`,
    ),
    step(
      $localize`:@@diagnosis.noteTogether:Zusammenfassung`,
      AGGREGATION_SENTENCES[method.aggregation],
      weightSentence(method, formats),
    ),
    step($localize`:@@diagnosis.lineGaps:Lücken`, gapSentence(method, formats)),
    step(
      $localize`:@@diagnosis.lineIndex:Index`,
      method.rescale === 'z'
        ? $localize`:@@diagnosis.noteRescale:Das Ergebnis wird noch einmal standardisiert: minus Mittel, geteilt durch Standardabweichung. Der Index hat damit das Mittel 0 und die Streuung 1.`
        : $localize`:@@diagnosis.noteNoRescale:Das Ergebnis ist der Index selbst.`,
      $localize`:@@diagnosis.noteRanks:Rang 1 ist die größte Belastung; gleiche Werte teilen sich den kleineren Rang.`,
    ),
    step($localize`:@@diagnosis.keyClasses:Klassen`, ...classSentences(method, formats)),
    step(
      $localize`:@@diagnosis.noteConspicuous:Auffällige Indikatoren`,
      $localize`:@@diagnosis.noteConspicuousText:Neben dem Index steht, an wie vielen Indikatoren ein Gebiet um mehr als ${formats.number(CONSPICUOUS_DEVIATION)}:limit: Standardabweichung ungünstiger liegt als der Bezugswert.`,
    ),
  ];
}

function weightSentence({ weights, domainWeights = {}, aggregation }: IndexMethod, formats: Formats): string {
  if (aggregation === 'principal_component') {
    return $localize`:@@diagnosis.noteWeightsComponent:Eigene Gewichte entscheiden nur, welche Indikatoren teilnehmen.`;
  }
  const told = (entries: Readonly<Record<string, number>>): string =>
    Object.entries(entries)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, weight]) => `${code} ${formats.number(weight, 1)}`)
      .join(', ');
  const own = [told(weights), told(domainWeights)].filter((text) => text !== '').join('; ');
  return own === ''
    ? $localize`:@@diagnosis.noteWeightsEqual:Alle Gewichte sind gleich.`
    : $localize`:@@diagnosis.noteWeightsOwn:Eigene Gewichte (nicht genannte wiegen 1, Gewicht 0 lässt weg): ${own}:weights:.`;
}

function gapSentence(method: IndexMethod, formats: Formats): string {
  const [domain, overall] = [formats.share(method.coverage.domain), formats.share(method.coverage.overall)];
  const least = $localize`:@@diagnosis.noteCoverage:Ein Gebiet hat einen Index, wenn mindestens ${domain}:domain: der Indikatoren jedes Bereichs und ${overall}:overall: aller Indikatoren einen Wert haben; sonst steht der Grund da.`;
  if (method.aggregation === 'sum') {
    return $localize`:@@diagnosis.noteGapsSum:${least}:least: Bei Lücken wird die Summe der vorhandenen auf alle hochgerechnet.`;
  }
  return addsUp(method)
    ? $localize`:@@diagnosis.noteGapsMean:${least}:least: Bei Lücken wird über die vorhandenen gemittelt.`
    : $localize`:@@diagnosis.noteGapsOther:${least}:least: Bei Lücken zählen die vorhandenen Indikatoren.`;
}

function classSentences({ classes, mapClasses }: IndexMethod, formats: Formats): string[] {
  const [high, middle, low] = STATUS_CUTS.map((cut) => formats.number(cut, 1));
  const cuts = mapClasses.cuts.map((cut) => formats.number(cut, 2)).join('; ');
  return [
    $localize`:@@diagnosis.noteStatus:Statusklassen wie im Berliner Monitoring: unter ${high}:high: hoch, bis ${middle}:middle: mittel, bis ${low}:low: niedrig, darüber sehr niedrig.`,
    mapClasses.scale === 'distance'
      ? $localize`:@@diagnosis.noteMapDistance:Klassen der Karte nach dem Abstand der Summe vom Bezugswert in ihren Standardabweichungen, Grenzen ${cuts}:cuts:.`
      : $localize`:@@diagnosis.noteMapIndex:Klassen der Karte nach dem Index, Grenzen ${cuts}:cuts:.`,
    ...(classes.kind === 'status'
      ? []
      : [
          $localize`:@@diagnosis.noteOwnClasses:Die Karte zeigt eigene Klassen: ${classesInWords(classes, formats)}:classes:.`,
        ]),
  ];
}
