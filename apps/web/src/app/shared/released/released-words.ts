/** Words of the files with released figures: what each format is for, and what a file holds. */
import type { ReleasedDataView } from '@quartierwerk/contracts/indicators/released-data.views';
import { SUPPRESSION_REASONS } from '@quartierwerk/domain/indicators/release-workflow';
import { RELEASED_FORMATS, type ReleasedFormat } from '@quartierwerk/domain/indicators/released-data/released-data';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { REASON_WORDS } from '../words/release-reason-words.js';

export interface FormatWords {
  readonly format: ReleasedFormat;
  readonly name: string;
  readonly use: string;
  readonly action: string;
}

const NAMES: Readonly<Record<ReleasedFormat, string>> = {
  csv: $localize`:@@released.csv:CSV`,
  xlsx: $localize`:@@released.xlsx:Excel-Arbeitsmappe (XLSX)`,
  geojson: $localize`:@@released.geojson:GeoJSON`,
  jsonstat: $localize`:@@released.jsonstat:JSON-stat`,
};

const USES: Readonly<Record<ReleasedFormat, string>> = {
  csv: $localize`:@@released.csvUse:Eine Zeile je Wert, zum Weiterrechnen in jedem Programm.`,
  xlsx: $localize`:@@released.xlsxUse:Gebiete und Indikatoren nebeneinander, mit Erläuterung und Zeichen, zum Lesen.`,
  geojson: $localize`:@@released.geojsonUse:Die Gebiete mit ihren Grenzen und Werten, für Kartenprogramme.`,
  jsonstat: $localize`:@@released.jsonstatUse:Ein Würfel aus Gebiet, Indikator und Jahr, für offene Daten und Statistikprogramme.`,
};

export const FORMATS: readonly FormatWords[] = RELEASED_FORMATS.map((format) => ({
  format,
  name: NAMES[format],
  use: USES[format],
  action: $localize`:@@released.load:${NAMES[format]}:format: laden`,
}));

export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly why: string;
}

/** What a file holds, and what of it has no figure and why. */
export function factsOf(view: ReleasedDataView, formats: Formats): Fact[] {
  const fact = (name: string, value: string, why = ''): Fact => ({ name, value, why });
  const counted = (name: string, count: number, why = ''): Fact[] =>
    count === 0 ? [] : [fact(name, formats.number(count), why)];
  return [
    ...(view.releasedAt === null
      ? []
      : [fact($localize`:@@released.state:zuletzt freigegeben`, formats.day(view.releasedAt))]),
    fact($localize`:@@released.edition:Gebietsstand`, view.editionName),
    fact($localize`:@@released.years:Jahre`, formats.list(view.years.map(String))),
    fact($localize`:@@released.areas:Gebiete`, formats.number(view.areas)),
    fact($localize`:@@released.indicators:Indikatoren`, formats.number(view.indicators)),
    fact($localize`:@@released.shown:Werte mit Zahl`, formats.number(view.shown)),
    ...counted($localize`:@@released.hidden:geheim gehalten`, view.hidden, secrecyOf(view, formats)),
    ...counted(
      $localize`:@@released.unreleased:nicht freigegeben`,
      view.unreleased,
      $localize`:@@released.unreleasedWhy:Geliefert, aber noch nicht zur Weitergabe freigegeben.`,
    ),
    ...counted(
      $localize`:@@released.gaps:ohne Angabe`,
      view.gaps,
      $localize`:@@released.gapsWhy:Nicht geliefert, keine Angabe oder hier nicht vorgesehen.`,
    ),
    ...counted(
      $localize`:@@released.replaced:seither ersetzt`,
      view.replaced,
      $localize`:@@released.replacedWhy:Eine spätere Lieferung gilt; diese Werte stehen nicht in der Datei.`,
    ),
  ];
}

/** Reasons go to those only who may see exact values. */
function secrecyOf({ hiddenBy }: ReleasedDataView, formats: Formats): string {
  const general = $localize`:@@released.hiddenWhy:Aus ihnen ließe sich auf wenige Personen schließen. In der Datei steht ein Zeichen.`;
  const reasons = SUPPRESSION_REASONS.flatMap((reason) => {
    const count = hiddenBy?.[reason] ?? 0;
    return count === 0 ? [] : [`${REASON_WORDS[reason]} (${formats.number(count)})`];
  });
  return reasons.length === 0
    ? general
    : $localize`:@@released.hiddenReasons:Gründe, die nicht in der Datei stehen: ${formats.list(reasons)}:reasons:.`;
}
