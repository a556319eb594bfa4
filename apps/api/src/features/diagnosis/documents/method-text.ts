import type { IndexRunHeadView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import {
  type Aggregation,
  type Classes,
  type IndexMethod,
  type Reference,
  type Standardisation,
  type Winsorise,
  measuresFromReference,
} from '@quartierwerk/statistics/index/method';
import { validateMethod } from '@quartierwerk/statistics/index/validate-method';
import type { Smoothing } from '@quartierwerk/statistics/rates/smoothing';
import type { Block, Fact } from '../../../platform/documents/document.js';
import { counted, day, number, share } from '../../../platform/documents/german.js';
import { methodName } from './document-words.js';

type Words<Code extends string> = Readonly<Record<Code, string>>;

const STANDARDISATIONS: Words<Standardisation> = {
  z: 'Abstand vom Bezugswert, geteilt durch die Standardabweichung der Gebiete. So zählen ein Prozentwert und ein seltenes Ereignis gleich viel.',
  relative: 'Abstand vom Bezugswert in Prozent des Bezugswerts. Seltene Ereignisse wiegen dadurch schwerer.',
  points:
    'Abstand vom Bezugswert in der Einheit des Indikators. Der Indikator mit der größten Spannweite gibt den Ausschlag.',
  minmax: 'Lage zwischen dem kleinsten und dem größten Wert der Gebiete.',
  percentile: 'Prozentrang unter den Gebieten.',
  rank: 'Rang unter den Gebieten.',
  robust:
    'Abstand vom Median der Gebiete, geteilt durch 1,4826 mal den Median der Abstände (MAD), sodass einzelne Ausreißer das Maß nicht verschieben.',
  exponential: 'Rang, exponentiell gestreckt wie bei den englischen Indizes: Gute Werte gleichen schlechte kaum aus.',
  burden_only:
    'Abstand vom Bezugswert in Standardabweichungen; was günstiger ist als der Bezugswert, zählt als null und gleicht nichts aus.',
};

const REFERENCES: Words<Reference> = {
  district:
    'Wert des ganzen Kreises: veröffentlicht, wo er geliefert wurde, sonst Summe der Zähler geteilt durch Summe der Nenner.',
  area_mean: 'Mittel der Gebiete; ein kleines Gebiet zählt so viel wie ein großes.',
  parent: 'Wert der Kommune, zu der das Gebiet gehört.',
  published: 'veröffentlichter Wert des Kreises und nichts anderes.',
};

const AGGREGATIONS: Words<Aggregation> = {
  sum: 'Summe der Abweichungen; wo Werte fehlen, auf alle Indikatoren hochgerechnet.',
  mean: 'Mittelwert der Abweichungen.',
  domain_mean: 'Mittel der Bereiche, damit ein Bereich nicht durch die Zahl seiner Indikatoren wiegt.',
  geometric: 'geometrisches Mittel: Ein einzelner niedriger Wert zieht es herab.',
  harmonic: 'harmonisches Mittel: Ein einzelner niedriger Wert zieht es stark herab.',
  principal_component:
    'erste Hauptkomponente: Die Gewichte folgen daraus, wie die Indikatoren zusammenhängen, und werden mit jedem Lauf neu bestimmt.',
  copeland: 'paarweiser Vergleich: wie viele Gebiete übertroffen werden, weniger wie viele übertreffen.',
};

const SMOOTHINGS: Words<Smoothing> = {
  beta_binomial: 'nach Beta-Binomial (Kleinman)',
  poisson: 'nach Marshall für seltene Fälle',
  binomial: 'nach Marshall für Anteile',
  logit: 'über Logits, wie in Schottland',
};

/** Every choice of the method as a question and its answer in plain words. */
export function methodFacts(run: Pick<IndexRunHeadView, 'method' | 'methodId' | 'note' | 'pooling'>): Fact[] {
  const outcome = validateMethod(run.method);
  if (!outcome.ok) return [{ label: 'Verfahren', value: methodName(run.methodId) }];
  const { method } = outcome;
  const { burdenCount, reliefCount, contextCount, leftOutCount, pooledIndicatorCount } = run.note;
  return [
    { label: 'Name', value: `${methodName(method.id)}, Fassung ${method.version}` },
    { label: 'Ausreißer', value: winsoriseInWords(method.winsorise) },
    { label: 'Glättung', value: smoothingInWords(method.smoothing) },
    { label: 'Vergleichsmaß', value: STANDARDISATIONS[method.standardisation] },
    { label: 'Bezugswert', value: referenceInWords(method) },
    {
      label: 'Richtung',
      value: `${counted(burdenCount, 'Indikator belastet', 'Indikatoren belasten')} (ein hoher Wert ist ungünstiger), ${counted(reliefCount, 'entlastet', 'entlasten')} (ein hoher Wert ist günstiger), ${counted(contextCount, 'ist', 'sind')} nur Kontext und zählen nicht${leftOutCount === 0 ? '.' : `; ${number(leftOutCount)} ohne Gewicht.`}`,
    },
    { label: 'Zusammenfassung', value: AGGREGATIONS[method.aggregation] },
    { label: 'Gewichte', value: weightsInWords(method) },
    {
      label: 'Skala',
      value:
        method.rescale === 'z'
          ? 'Die Summe wird noch einmal in ihre eigenen Standardabweichungen übersetzt: 0 ist das Mittel der Gebiete.'
          : 'Der Index ist die Summe selbst.',
    },
    {
      label: 'Streuung',
      value:
        method.ddof === 0 ? 'mit n im Nenner (Grundgesamtheit aller Gebiete).' : 'mit n − 1 im Nenner (Stichprobe).',
    },
    {
      label: 'Kappung',
      value: clipInWords(method),
    },
    {
      label: 'Lücken',
      value: `Fehlend ist nicht null. Ein Index wird gezeigt, wenn mindestens ${share(method.coverage.overall)} aller Indikatoren und ${share(method.coverage.domain)} in jedem Bereich einen Wert haben.`,
    },
    {
      label: 'Kleine Zahlen',
      value:
        run.pooling === 'edition' && pooledIndicatorCount > 0
          ? `Bei ${counted(pooledIndicatorCount, 'Indikator', 'Indikatoren')} werden mehrere Jahre zusammengefasst.`
          : 'keine Zusammenfassung von Jahren.',
    },
    { label: 'Klassen', value: classesInWords(method.classes) },
    {
      label: 'Karte',
      value: `fünf Klassen, geschnitten bei ${method.mapClasses.cuts.map((cut) => number(cut, 2)).join('; ')} Standardabweichungen ${method.mapClasses.scale === 'distance' ? 'vom Bezugswert' : 'vom Mittel der Gebiete'}.`,
    },
  ];
}

/** The method of a run as a part of a document: the choices, the reserves, and how it can be computed again. */
export function methodBlocks(run: IndexRunHeadView): Block[] {
  const { computedAt, frozenAt, dataHash, methodHash, engineVersion, note } = run;
  const warnings = warningSentences(run);
  return [
    {
      kind: 'paragraph',
      text: 'Jede Entscheidung, von der die Reihenfolge abhängt, steht hier. Wer eine davon anders trifft, kann zu einer anderen Reihenfolge kommen.',
    },
    { kind: 'facts', items: methodFacts(run) },
    ...(warnings.length === 0
      ? []
      : ([
          { kind: 'heading', level: 2, text: 'Vorbehalte' },
          { kind: 'list', items: warnings },
        ] as const)),
    { kind: 'heading', level: 2, text: 'Nachrechenbar' },
    {
      kind: 'facts',
      items: [
        { label: 'Lauf', value: `${run.number}, ${run.title}` },
        {
          label: 'Gerechnet',
          value: `${day(new Date(computedAt))}${frozenAt ? `, festgeschrieben ${day(new Date(frozenAt))}` : ', noch nicht festgeschrieben'}`,
        },
        {
          label: 'Datenlieferungen',
          value: `${number(note.deliveryCount)}, neuester Stichtag ${day(note.latestReferenceDate)}`,
        },
        { label: 'Rechenregeln', value: engineVersion },
        { label: 'Prüfsumme der Daten', value: grouped(dataHash) },
        { label: 'Prüfsumme des Verfahrens', value: grouped(methodHash) },
      ],
    },
  ];
}

/** Measures that only place the areas among each other take no reference; the profile still shows one beside the figures. */
function referenceInWords(method: IndexMethod): string {
  if (measuresFromReference(method)) return REFERENCES[method.reference];
  return 'geht nicht ein: Das Maß stellt die Gebiete untereinander. Im Steckbrief dient er nur dem Vergleich.';
}

function smoothingInWords(smoothing: Smoothing | undefined): string {
  if (smoothing === undefined) return 'keine; jede Quote zählt, wie sie ist.';
  return `Quoten kleiner Gebiete werden zum Wert des Ganzen hingezogen, ${SMOOTHINGS[smoothing]}. Gezeigt wird überall die Quote, wie sie ist.`;
}

function winsoriseInWords(winsorise: Winsorise | undefined): string {
  if (winsorise === undefined) return 'bleiben, wie sie sind.';
  if (winsorise.kind === 'share') return `werden an jedem Ende herangeholt, ${share(winsorise.share, 1)} der Gebiete.`;
  const { skewness, kurtosis, points } = winsorise;
  return `werden nur bei schiefer Verteilung herangeholt (Schiefe über ${number(skewness, 1)} und Wölbung über ${number(kurtosis, 1)}), höchstens ${number(points)} Werte.`;
}

/** The limit is meant in the spread that the measure divides by. */
function clipInWords({ clip, standardisation }: IndexMethod): string {
  if (clip === null) return 'keine; jede Abweichung zählt in voller Höhe.';
  const unit =
    standardisation === 'robust' ? 'mal 1,4826 · MAD (Median der Abstände vom Median)' : 'Standardabweichungen';
  return `bei ${number(clip, 1)} ${unit}.`;
}

function weightsInWords({ weights, domainWeights }: IndexMethod): string {
  const own = Object.entries(weights);
  const domains = Object.entries(domainWeights ?? {});
  if (own.length + domains.length === 0) return 'Alle Indikatoren zählen gleich viel.';
  const list = (entries: readonly (readonly [string, number])[]) =>
    entries.map(([code, weight]) => `${code}: ${number(weight, 2)}`).join(', ');
  return [
    ...(own.length > 0 ? [`eigene Gewichte (${list(own)}), alle anderen 1`] : []),
    ...(domains.length > 0 ? [`Bereiche (${list(domains)}), alle anderen 1`] : []),
  ].join('; ');
}

function classesInWords(classes: Classes): string {
  switch (classes.kind) {
    case 'status':
      return 'vier Statusklassen wie im Monitoring Berlin: hoch, mittel, niedrig, sehr niedrig.';
    case 'sd':
      return `${classes.count} Klassen, je eine Standardabweichung breit.`;
    case 'quantile':
      return `${classes.count} Klassen mit gleich vielen Gebieten (Quantile vom Typ ${classes.type} nach Hyndman und Fan).`;
    case 'optimal':
      return `${classes.count} Klassen mit möglichst kleiner Streuung innerhalb der Klassen.`;
    case 'top':
      return `die ersten ${classes.count} Gebiete und die übrigen.`;
    case 'manual':
      return `von Hand geschnitten bei ${classes.cuts.map((cut) => number(cut, 2)).join('; ')}.`;
  }
}

const WARNINGS: Readonly<Record<IndexRunHeadView['warnings'][number]['code'], string>> = {
  no_values: 'Ohne Werte in diesem Jahr',
  no_variance: 'Überall gleich, daher ohne Gewicht',
  zero_reference: 'Bezugswert null, daher ohne Gewicht',
  half_equal: 'In mehr als der Hälfte der Gebiete gleich, daher ohne robustes Maß',
  reference_differs: 'Veröffentlichter Kreiswert und Summe der Gebiete weichen um mehr als 2 % voneinander ab',
  reference_incomplete: 'Kreiswert als Summe, in der Gebiete fehlen',
  score_without_spread: 'Alle Gebiete haben dieselbe Summe; Ränge gibt es nicht',
};

/** One sentence for each kind: thirty indicators without a value are one sentence, not thirty. */
function warningSentences({ warnings }: IndexRunHeadView): string[] {
  const codes = [...new Set(warnings.map(({ code }) => code))];
  return codes.map((code) => {
    const indicators = warnings.filter((one) => one.code === code).flatMap(({ indicatorCode }) => indicatorCode ?? []);
    return indicators.length === 0 ? `${WARNINGS[code]}.` : `${WARNINGS[code]}: ${indicators.join(', ')}.`;
  });
}

/** In groups, so that a line can end between them. */
function grouped(hash: string): string {
  return hash.match(/.{1,8}/g)?.join(' ') ?? hash;
}
