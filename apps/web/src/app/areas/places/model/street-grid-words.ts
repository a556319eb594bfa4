/** What is wrong with a street grid, as sentences, and as a file for whoever keeps it. A code without a sentence does not compile. */
import { csvOf } from '@quartierwerk/domain/text/csv';
import {
  FEWEST_RESIDENTS,
  type GridProblem,
  type GridProblemCode,
  isGridError,
} from '@quartierwerk/domain/places/street-grid';
import type { Formats } from '@quartierwerk/ui/format/formats';

type Sentence = (problem: GridProblem, formats: Formats) => string;

const SENTENCES: Readonly<Record<GridProblemCode, Sentence>> = {
  columns_unknown: () =>
    $localize`:@@places.gridColumns:Die Spalten sind nicht zu erkennen. Gebraucht werden neunstellige Schlüssel und Namen, in der Rasterdatei Straße und Hausnummern.`,
  key_not_nine_digits: () => $localize`:@@places.gridKey:Der Schlüssel hat nicht genau neun Ziffern.`,
  key_twice: ({ otherLine = 0 }) =>
    $localize`:@@places.gridKeyTwice:Diesen Schlüssel gibt es schon in Zeile ${otherLine}:line:.`,
  level_left_out: () =>
    $localize`:@@places.gridLevelLeftOut:Die mittlere Ebene ist 000, die untere nicht. Eine Ebene lässt sich nicht überspringen.`,
  residents_missing: () => $localize`:@@places.gridNoResidents:Zu diesem Gebiet fehlt die Einwohnerzahl.`,
  key_unknown: () => $localize`:@@places.gridKeyUnknown:Diesen Schlüssel gibt es in der Zuordnungsdatei nicht.`,
  key_divided: () =>
    $localize`:@@places.gridKeyDivided:Dieses Gebiet ist weiter unterteilt. Eine Straße gehört in ein Gebiet der untersten Ebene.`,
  range_missing: () => $localize`:@@places.gridNoRange:Hier steht keine einzige Hausnummer.`,
  range_half: () =>
    $localize`:@@places.gridHalf:Von oder bis fehlt. Ist die letzte Nummer nicht bekannt, steht 997 oder 998 da.`,
  range_reversed: () => $localize`:@@places.gridReversed:Die Nummern laufen rückwärts: „von“ ist größer als „bis“.`,
  number_wrong_side: () => $localize`:@@places.gridSide:Gerade und ungerade Nummern sind vertauscht.`,
  ranges_overlap: ({ otherLine = 0 }) =>
    $localize`:@@places.gridOverlap:Überschneidet sich mit Zeile ${otherLine}:line:, die zu einem anderen Gebiet gehört.`,
  range_twice: ({ otherLine = 0 }) =>
    $localize`:@@places.gridRangeTwice:Steht zum Teil schon in Zeile ${otherLine}:line:, für dasselbe Gebiet.`,
  residents_few: (_, formats) =>
    $localize`:@@places.gridFew:Weniger als ${formats.number(FEWEST_RESIDENTS)}:count: Einwohner. Der Vertrag verlangt sie für jedes Gebiet der untersten Ebene.`,
  level_unnamed: () => $localize`:@@places.gridUnnamed:Das Gebiet darüber hat in der Datei keinen eigenen Eintrag.`,
  area_without_street: () => $localize`:@@places.gridNoStreet:Keine Straße gehört zu diesem Gebiet.`,
};

export function gridSentence(problem: GridProblem, formats: Formats): string {
  return SENTENCES[problem.code](problem, formats);
}

export const GRID_FILES: Readonly<Record<GridProblem['file'], string>> = {
  zu: $localize`:@@places.gridZu:Zuordnung (zu)`,
  ra: $localize`:@@places.gridRa:Raster (ra)`,
};

/** The report as CSV: UTF-8 with a byte order mark. Contents come from a foreign file; `csvOf` keeps them from being formulas. */
export function gridReport(problems: readonly GridProblem[], formats: Formats, german: boolean): string {
  const head = [
    $localize`:@@places.gridKind:Art`,
    $localize`:@@places.gridFile:Datei`,
    $localize`:@@places.gridLine:Zeile`,
    $localize`:@@places.gridContent:Inhalt`,
    $localize`:@@places.gridFinding:Befund`,
  ];
  const rows = problems.map((problem) => [
    isGridError(problem) ? $localize`:@@places.gridError:Fehler` : $localize`:@@places.gridHint:Hinweis`,
    GRID_FILES[problem.file],
    problem.line === 0 ? null : problem.line,
    problem.content,
    gridSentence(problem, formats),
  ]);
  return csvOf([head, ...rows], german ? { separator: ';', decimalSign: ',' } : { separator: ',', decimalSign: '.' });
}
