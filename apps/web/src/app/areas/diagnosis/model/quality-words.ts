/** What the quality of a run means for planning: one or two sentences under each heading, and the words of the codes. */
import { RELIABILITY_LIMITS, type ReliabilityVerdict } from '@quartierwerk/statistics/coherence/reliability';
import type { Quadrant } from '@quartierwerk/statistics/space/local-moran';
import type { Formats } from '@quartierwerk/ui/format/formats';
import type { IndicatorQuality, Reliabilities, RunQuality } from './run-quality.js';
import { LEVEL, type SpacePattern } from './space-pattern.js';

export const RELIABILITY_WORDS: Readonly<Record<ReliabilityVerdict, string>> = {
  reliable: $localize`:@@diagnosis.reliable:verlässlich`,
  unsure: $localize`:@@diagnosis.unsureReliability:unsicher`,
  pool_years: $localize`:@@diagnosis.poolReliability:Jahre zusammenfassen`,
};

export const QUADRANT_WORDS: Readonly<Record<Quadrant, string>> = {
  high_high: $localize`:@@diagnosis.highHigh:hoch unter hohen`,
  low_low: $localize`:@@diagnosis.lowLow:niedrig unter niedrigen`,
  high_low: $localize`:@@diagnosis.highLow:hoch unter niedrigen`,
  low_high: $localize`:@@diagnosis.lowHigh:niedrig unter hohen`,
};

/** From this correlation on two indicators say nearly the same. */
export const ALIKE = 0.9;
const MOST = 5;
/** Two-sided, at five in a hundred. */
const CLEAR = 1.96;

export function reliabilitySentences(
  { indicators }: RunQuality,
  found: Reliabilities | null,
  formats: Formats,
): string[] {
  if (found === null) return [];
  const known = indicators.flatMap(({ indicator }) => {
    const reliability = found.byCode.get(indicator.code);
    return reliability ? [{ code: indicator.code, verdict: reliability.verdict }] : [];
  });
  if (known.length === 0) {
    return [
      $localize`:@@diagnosis.reliabilityNone:Ohne Zähler und Nenner lässt sich nicht sagen, wie verlässlich die Indikatoren sind.`,
    ];
  }
  const codes = (verdict: ReliabilityVerdict): string =>
    known
      .filter((own) => own.verdict === verdict)
      .map(({ code }) => code)
      .join(', ');
  const good = known.filter(({ verdict }) => verdict === 'reliable').length;
  const limit = formats.number(RELIABILITY_LIMITS.warn, 1);
  const sentences = [
    $localize`:@@diagnosis.reliabilityGood:${good}:good: von ${known.length}:known: Indikatoren unterscheiden die Gebiete verlässlich (${limit}:limit: und mehr: so groß ist der Teil der Unterschiede, der nicht Zufall kleiner Zahlen ist).`,
  ];
  if (codes('unsure') !== '') {
    sentences.push($localize`:@@diagnosis.reliabilityUnsure:Mit Vorsicht zu lesen: ${codes('unsure')}:codes:.`);
  }
  if (codes('pool_years') !== '') {
    sentences.push(
      $localize`:@@diagnosis.reliabilityPool:Bei ${codes('pool_years')}:codes: ist weniger als die Hälfte der Unterschiede echt: mehrere Jahre zusammenfassen und einzelne Werte nicht als Befund nehmen.`,
    );
  }
  if (found.changed > 0) {
    sentences.push(
      $localize`:@@diagnosis.reliabilityChanged:Seit dem Lauf haben sich ${formats.number(found.changed)}:count: Werte geändert; die Verlässlichkeit ist die der heutigen Zahlen.`,
    );
  }
  return sentences;
}

export function weightSentences({ indicators }: RunQuality, formats: Formats): string[] {
  const known = indicators.filter((own): own is IndicatorQuality & { effective: number } => own.effective !== null);
  const [most] = known.toSorted((a, b) => b.effective - a.effective);
  if (most === undefined) {
    return [
      $localize`:@@diagnosis.weightsUnknown:Bei dieser Zusammenfassung lässt sich der Index nicht in Teile der Indikatoren zerlegen.`,
    ];
  }
  const [share, weight] = [formats.share(most.effective, 1), formats.share(most.nominal, 1)];
  const sentences = [
    $localize`:@@diagnosis.weightsMost:Am meisten bestimmt ${most.indicator.code}:code: (${most.indicator.shortName}:name:) den Index: ${share}:share: der Unterschiede bei ${weight}:weight: des Gewichts.`,
  ];
  const against = known.filter(({ effective }) => effective < 0).map(({ indicator }) => indicator.code);
  if (against.length > 0) {
    sentences.push(
      $localize`:@@diagnosis.weightsAgainst:Gegen den Index laufen ${against.join(', ')}:codes:: Wo sie auf Belastung weisen, tun es die übrigen eher nicht. Ob sie hineingehören, ist fachlich zu entscheiden.`,
    );
  }
  return sentences;
}

export function correlationSentence({ indicators, correlations }: RunQuality, formats: Formats): string {
  const size = indicators.length;
  const pairs = indicators.flatMap(({ indicator: one }, row) =>
    indicators.slice(0, row).flatMap(({ indicator: other }, column) => {
      const value = correlations[row * size + column] ?? NaN;
      return value >= ALIKE ? [{ codes: `${other.code} / ${one.code}`, value }] : [];
    }),
  );
  const limit = formats.number(ALIKE, 1);
  if (pairs.length === 0) {
    return $localize`:@@diagnosis.pairsNone:Kein Paar von Indikatoren misst fast dasselbe (Zusammenhang über ${limit}:limit:).`;
  }
  const strongest = pairs
    .toSorted((a, b) => b.value - a.value)
    .slice(0, MOST)
    .map(({ codes, value }) => `${codes} (${formats.number(value, 2)})`)
    .join(', ');
  return $localize`:@@diagnosis.pairsAlike:Fast dasselbe messen ${pairs.length}:count: Paare, am stärksten ${strongest}:pairs:. Was zwei Indikatoren gemeinsam haben, zählt im Index doppelt.`;
}

export function coherenceSentences({ alpha, components }: RunQuality, formats: Formats): string[] {
  const sentences: string[] = [];
  if (alpha !== null) {
    const value = formats.number(alpha, 2);
    sentences.push(
      alpha >= 0.7
        ? $localize`:@@diagnosis.alphaHigh:Die Indikatoren messen überwiegend Gemeinsames (Cronbachs Alpha ${value}:alpha:): Eine Summe daraus hat einen Sinn. Alpha steigt mit der Zahl der Indikatoren und ist kein Gütesiegel.`
        : $localize`:@@diagnosis.alphaLow:Die Indikatoren messen recht Verschiedenes (Cronbachs Alpha ${value}:alpha:): Die Summe vermischt, was einzeln mehr sagt. Die Bereiche einzeln ansehen.`,
    );
  }
  if (components !== null) {
    const [first, second] = [formats.share(components.first), formats.share(components.second)];
    sentences.push(
      $localize`:@@diagnosis.componentsShare:Eine gemeinsame Richtung trägt ${first}:first: der Unterschiede, die nächste ${second}:second:. Der Rest ist Eigenart einzelner Gebiete und Indikatoren; dort sagt der Steckbrief mehr als der Rang.`,
    );
  }
  return sentences;
}

export function spaceSentences({ global, local, standingOut }: SpacePattern, formats: Formats): string[] {
  const { value, expectation, z } = global.moran;
  const [moran, random] = [formats.number(value, 2), formats.number(expectation, 2)];
  const [count, chance] = [formats.number(standingOut.size), formats.number(Math.round(LEVEL * local.size))];
  return [
    z > CLEAR
      ? $localize`:@@diagnosis.moranClear:Gebiete mit ähnlichem Index liegen beieinander (Moran I ${moran}:moran:, ohne Muster wären ${random}:random: zu erwarten). Das weist auf Ursachen, die über das einzelne Gebiet hinausgehen, und spricht dafür, Nachbarn gemeinsam zu betrachten.`
      : z < -CLEAR
        ? $localize`:@@diagnosis.moranOpposite:Nachbarn unterscheiden sich stärker, als es der Zufall erwarten lässt (Moran I ${moran}:moran:, ohne Muster wären ${random}:random: zu erwarten): Hohe und niedrige Werte liegen nebeneinander. Das spricht dafür, die Grenzen zwischen Gebieten anzusehen.`
        : $localize`:@@diagnosis.moranNone:Ein räumliches Muster über den Zufall hinaus zeigt sich nicht (Moran I ${moran}:moran:, ohne Muster wären ${random}:random: zu erwarten): Jedes Gebiet ist für sich zu betrachten.`,
    $localize`:@@diagnosis.moranLocal:Gebiete, die sich mit ihren Nachbarn abheben (p unter 0,05): ${count}:count: von ${formats.number(local.size)}:all:; etwa ${chance}:chance: wären es schon durch Zufall. Ein Gebiet, das anders ist als seine Nachbarn, ist ein Anlass nachzufragen.`,
  ];
}

export function unlikeSentence({ unlike }: RunQuality, formats: Formats): string {
  const first = unlike.slice(0, 10);
  const favourable = first.filter(({ area }) => (area.distance ?? 0) < 0).length;
  return $localize`:@@diagnosis.unlikeSentence:Auffälligkeit heißt: anders als der Bezugswert, nach oben oder nach unten. Sie ist kein Maß für Bedarf: Von den ${formats.number(first.length)}:first: auffälligsten Gebieten liegen ${formats.number(favourable)}:favourable: im Index günstiger als der Bezugswert.`;
}
