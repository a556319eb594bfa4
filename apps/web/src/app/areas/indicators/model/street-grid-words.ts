/** What is wrong with a street grid, as sentences, and as a file for whoever keeps it. A code without a sentence does not compile. */
import {
  FEWEST_RESIDENTS,
  type GridProblem,
  type GridProblemCode,
  isGridError,
} from '@quartierwerk/domain/places/street-grid';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { tableCsv } from '../../../shared/files/table-csv.js';

type Sentence = (problem: GridProblem, formats: Formats) => string;

const SENTENCES: Readonly<Record<GridProblemCode, Sentence>> = {
  columns_unknown: () =>
    $localize`:@@indicators.gridColumns:Die Spalten sind nicht zu erkennen. Gebraucht werden neunstellige Schlüssel und Namen, in der Rasterdatei Straße und Hausnummern.`,
  key_not_nine_digits: () => $localize`:@@indicators.gridKey:Der Schlüssel hat nicht genau neun Ziffern.`,
  key_twice: ({ otherLine = 0 }) =>
    $localize`:@@indicators.gridKeyTwice:Diesen Schlüssel gibt es schon in Zeile ${otherLine}:line:.`,
  level_left_out: () =>
    $localize`:@@indicators.gridLevelLeftOut:Die mittlere Ebene ist 000, die untere nicht. Eine Ebene lässt sich nicht überspringen.`,
  residents_missing: () => $localize`:@@indicators.gridNoResidents:Zu diesem Gebiet fehlt die Einwohnerzahl.`,
  key_unknown: () => $localize`:@@indicators.gridKeyUnknown:Diesen Schlüssel gibt es in der Zuordnungsdatei nicht.`,
  key_divided: () =>
    $localize`:@@indicators.gridKeyDivided:Dieses Gebiet ist weiter unterteilt. Eine Straße gehört in ein Gebiet der untersten Ebene.`,
  range_missing: () => $localize`:@@indicators.gridNoRange:Hier steht keine einzige Hausnummer.`,
  range_half: () =>
    $localize`:@@indicators.gridHalf:Von oder bis fehlt. Ist die letzte Nummer nicht bekannt, steht 997 oder 998 da.`,
  range_reversed: () => $localize`:@@indicators.gridReversed:Die Nummern laufen rückwärts: „von“ ist größer als „bis“.`,
  number_wrong_side: () => $localize`:@@indicators.gridSide:Gerade und ungerade Nummern sind vertauscht.`,
  ranges_overlap: ({ otherLine = 0 }) =>
    $localize`:@@indicators.gridOverlap:Überschneidet sich mit Zeile ${otherLine}:line:, die zu einem anderen Gebiet gehört.`,
  range_twice: ({ otherLine = 0 }) =>
    $localize`:@@indicators.gridRangeTwice:Steht zum Teil schon in Zeile ${otherLine}:line:, für dasselbe Gebiet.`,
  residents_few: (_, formats) =>
    $localize`:@@indicators.gridFew:Weniger als ${formats.number(FEWEST_RESIDENTS)}:count: Einwohner. Der Vertrag verlangt sie für jedes Gebiet der untersten Ebene.`,
  level_unnamed: () => $localize`:@@indicators.gridUnnamed:Das Gebiet darüber hat in der Datei keinen eigenen Eintrag.`,
  area_without_street: () => $localize`:@@indicators.gridNoStreet:Keine Straße gehört zu diesem Gebiet.`,
};

export function gridSentence(problem: GridProblem, formats: Formats): string {
  return SENTENCES[problem.code](problem, formats);
}

export const GRID_FILES: Readonly<Record<GridProblem['file'], string>> = {
  zu: $localize`:@@indicators.gridZu:Zuordnung (zu)`,
  ra: $localize`:@@indicators.gridRa:Raster (ra)`,
};

/** The report as CSV: UTF-8 with a byte order mark. Contents come from a foreign file; `tableCsv` keeps them from being formulas. */
export function gridReport(problems: readonly GridProblem[], formats: Formats, german: boolean): string {
  const head = [
    $localize`:@@indicators.gridKind:Art`,
    $localize`:@@indicators.gridFile:Datei`,
    $localize`:@@indicators.gridLine:Zeile`,
    $localize`:@@indicators.gridContent:Inhalt`,
    $localize`:@@indicators.gridFinding:Befund`,
  ];
  const rows = problems.map((problem) => [
    isGridError(problem) ? $localize`:@@indicators.gridError:Fehler` : $localize`:@@indicators.gridHint:Hinweis`,
    GRID_FILES[problem.file],
    problem.line === 0 ? null : problem.line,
    problem.content,
    gridSentence(problem, formats),
  ]);
  return tableCsv([head, ...rows], german);
}
