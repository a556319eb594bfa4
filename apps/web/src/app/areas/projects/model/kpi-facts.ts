/** How a key figure is counted, in words. */
import type { KpiView } from '@quartierwerk/contracts/projects/kpi.views';
import type { Formats } from '@quartierwerk/ui/format/formats';
import {
  CUMULATION_WORDS,
  DIRECTION_WORDS,
  FREQUENCY_WORDS,
  KIND_WORDS,
  LEVEL_WORDS,
  METHOD_WORDS,
} from './project-words.js';

export interface Fact {
  readonly label: string;
  readonly text: string;
}

export function kpiFacts(kpi: KpiView, formats: Formats): Fact[] {
  const scale =
    kpi.scaleMin === null || kpi.scaleMax === null
      ? ''
      : $localize`:@@projects.scaleRange:${formats.number(kpi.scaleMin)}:low: bis ${formats.number(kpi.scaleMax)}:high:`;
  const baseline =
    kpi.baseline === null
      ? ''
      : [formats.number(kpi.baseline, kpi.decimals), kpi.baselineOn === null ? '' : formats.day(kpi.baselineOn)]
          .filter((part) => part !== '')
          .join(', ');
  return [
    { label: $localize`:@@projects.definition:Was gezählt wird`, text: kpi.definition },
    { label: $localize`:@@projects.unit:Einheit`, text: kpi.unit },
    { label: $localize`:@@projects.level:Wirkungsstufe`, text: LEVEL_WORDS[kpi.level] },
    {
      label: $localize`:@@projects.kind:Art`,
      text: [KIND_WORDS[kpi.kind], scale].filter((part) => part !== '').join(', '),
    },
    { label: $localize`:@@projects.rule:Zählweise`, text: CUMULATION_WORDS[kpi.cumulation] },
    { label: $localize`:@@projects.direction:Richtung`, text: DIRECTION_WORDS[kpi.direction] },
    { label: $localize`:@@projects.frequency:Erhebung`, text: FREQUENCY_WORDS[kpi.frequency] },
    { label: $localize`:@@projects.method:Gezählt mit`, text: METHOD_WORDS[kpi.method] },
    { label: $localize`:@@projects.toleranceShort:Toleranz`, text: formats.percent(kpi.tolerance, 0) },
    { label: $localize`:@@projects.baseline:Ausgangswert`, text: baseline },
    {
      label: $localize`:@@projects.secrecy:Geheimhaltung`,
      text: kpi.countsPeople
        ? $localize`:@@projects.secrecyWords:Anzahlen unter 3 sehen nur Träger und Sozialplanung`
        : '',
    },
  ].filter(({ text }) => text !== '');
}
