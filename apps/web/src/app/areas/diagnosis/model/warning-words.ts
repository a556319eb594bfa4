/** Reserves about a run as sentences, one for each kind: thirty indicators without a value are one sentence, not thirty. */
import type { RunWarningView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import type { Formats } from '@quartierwerk/ui/format/formats';

export function warningSentences(warnings: readonly RunWarningView[], formats: Formats): string[] {
  const codes = (code: RunWarningView['code']) =>
    warnings.filter((warning) => warning.code === code).flatMap((warning) => warning.indicatorCode ?? []);
  const sentences: string[] = [];
  const [noValues, noVariance] = [codes('no_values').join(', '), codes('no_variance').join(', ')];
  if (noValues !== '') {
    sentences.push($localize`:@@diagnosis.warnNoValues:Ohne Werte in diesem Jahr: ${noValues}:indicators:`);
  }
  if (noVariance !== '') {
    sentences.push(
      $localize`:@@diagnosis.warnNoVariance:Überall gleich, daher ohne Gewicht: ${noVariance}:indicators:`,
    );
  }
  const [zeroReference, halfEqual] = [codes('zero_reference').join(', '), codes('half_equal').join(', ')];
  if (zeroReference !== '') {
    sentences.push(
      $localize`:@@diagnosis.warnZeroReference:Bezugswert null, daher ohne Abweichung in Prozent und ohne Gewicht: ${zeroReference}:indicators:`,
    );
  }
  if (halfEqual !== '') {
    sentences.push(
      $localize`:@@diagnosis.warnHalfEqual:In mehr als der Hälfte der Gebiete gleich, daher ohne robustes Maß und ohne Gewicht: ${halfEqual}:indicators:`,
    );
  }
  const differing = warnings
    .filter(({ code }) => code === 'reference_differs')
    .map(({ indicatorCode, published, computed }) => {
      const [own, sum] = toldApart(published, computed, formats);
      return `${indicatorCode ?? ''} (${own}; ${sum})`;
    });
  if (differing.length > 0) {
    sentences.push(
      $localize`:@@diagnosis.warnReference:Veröffentlichter Kreiswert und Summe der Gebiete weichen um mehr als 2 % voneinander ab (erst der veröffentlichte): ${differing.join(', ')}:indicators:`,
    );
  }
  const incomplete = warnings
    .filter(({ code }) => code === 'reference_incomplete')
    .map(({ indicatorCode, used, of }) => {
      const areas = $localize`:@@diagnosis.warnAreasOf:${formats.number(used, 0)}:used: von ${formats.number(of, 0)}:of: Gebieten`;
      return `${indicatorCode ?? ''} (${areas})`;
    });
  if (incomplete.length > 0) {
    sentences.push(
      $localize`:@@diagnosis.warnIncomplete:Kreiswert als Summe, in der Gebiete fehlen: ${incomplete.join(', ')}:indicators:`,
    );
  }
  if (warnings.some(({ code }) => code === 'score_without_spread')) {
    sentences.push($localize`:@@diagnosis.warnSpread:Alle Gebiete haben dieselbe Summe; Ränge gibt es nicht.`);
  }
  return sentences;
}

/** As many decimals as it takes to see that two figures differ, one at least. */
function toldApart(a: number | null, b: number | null, formats: Formats): [string, string] {
  for (let digits = 1; digits < 4; digits += 1) {
    const texts: [string, string] = [formats.number(a, digits), formats.number(b, digits)];
    if (texts[0] !== texts[1]) return texts;
  }
  return [formats.number(a, 4), formats.number(b, 4)];
}
