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
  for (const { code, indicatorCode, published, computed } of warnings) {
    if (code === 'reference_differs') {
      const [given, summed] = [formats.number(published, 1), formats.number(computed, 1)];
      sentences.push(
        $localize`:@@diagnosis.warnReference:${indicatorCode}:indicator:: veröffentlichter Kreiswert ${given}:published:, Summe der Gebiete ${summed}:computed:`,
      );
    }
    if (code === 'score_without_spread') {
      sentences.push($localize`:@@diagnosis.warnSpread:Alle Gebiete haben dieselbe Summe; Ränge gibt es nicht.`);
    }
  }
  return sentences;
}
