/** "486 Werte, 12 geheim, 3 fehlen, 40 ersetzen ältere": what a table brings, in one sentence. */
import type { Formats } from '@quartierwerk/ui/format/formats';
import type { ImportFigures } from './import-figures.js';

type Counts = Pick<ImportFigures, 'values' | 'secret' | 'missing' | 'replaced'>;

export function figuresSentence({ values, secret, missing, replaced }: Counts, formats: Formats): string {
  const count = (one: number) => formats.number(one);
  const parts = [
    values === 1
      ? $localize`:@@indicators.valuesOne:1 Wert`
      : $localize`:@@indicators.valuesMany:${count(values)}:count: Werte`,
    secret === 0
      ? $localize`:@@indicators.secretNone:keiner geheim`
      : $localize`:@@indicators.secretMany:${count(secret)}:count: geheim`,
    ...(missing === 0
      ? []
      : [
          missing === 1
            ? $localize`:@@indicators.missingValueOne:1 fehlt`
            : $localize`:@@indicators.missingValues:${count(missing)}:count: fehlen`,
        ]),
    ...(replaced === 0
      ? []
      : [
          replaced === 1
            ? $localize`:@@indicators.replacesOne:1 ersetzt einen älteren`
            : $localize`:@@indicators.replacesMany:${count(replaced)}:count: ersetzen ältere`,
        ]),
  ];
  return parts.join(', ');
}
