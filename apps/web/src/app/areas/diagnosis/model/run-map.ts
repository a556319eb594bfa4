/** What the map shows of a run: the class of each area, its lines of text, and the legend with limits and counts. */
import type { RunAreaView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { MAP_CLASS_CODES, type MapClassCode } from '@quartierwerk/domain/diagnosis/vocabulary';
import type { ChartRows } from '@quartierwerk/ui/chart/chart-table';
import type { MapAreaState } from '@quartierwerk/ui/choropleth/choropleth';
import type { Formats } from '@quartierwerk/ui/format/formats';
import type { LegendClass } from '@quartierwerk/ui/legend/class-legend';
import type { MapColour } from '@quartierwerk/ui/legend/map-colours';
import { mapClassWords } from './centre-words.js';
import { ownColour, ownLabel, ownLegend } from './own-classes.js';
import type { RunFigures } from './run-figures.js';
import { EXCLUSION_WORDS, NO_INDEX_WORDS } from './run-words.js';

export const CLASS_COLOURS: Readonly<Record<MapClassCode, MapColour>> = {
  far_above: 'c5',
  above: 'c4',
  around: 'c3',
  below: 'c2',
  far_below: 'c1',
};

/** State of each area by its code. Areas of rank 1 to `top` carry their rank. */
export function mapStates(figures: RunFigures, top: number, formats: Formats): Map<string, MapAreaState> {
  return new Map(figures.areas.map((area) => [area.code, mapState(area, figures, top, formats)]));
}

function mapState(area: RunAreaView, figures: RunFigures, top: number, formats: Formats): MapAreaState {
  const first = area.rank !== null && area.rank <= top;
  return {
    colour: colourOf(figures, area),
    provisional: area.provisional && area.mapClass !== null,
    // Written when they are read: at one area, not at all of them with every move of a slider.
    get facts() {
      return factsOf(area, figures.areasScored, formats);
    },
    ...(first && area.rank !== null ? { rank: area.rank } : {}),
  };
}

/** By the classes of the method where it has some of its own, else by the distance from the reference. */
function colourOf({ ownClasses }: RunFigures, area: RunAreaView): MapColour | null {
  if (ownClasses !== null) return ownColour(ownClasses, area);
  return area.mapClass === null ? null : CLASS_COLOURS[area.mapClass];
}

function factsOf(area: RunAreaView, ranked: number, formats: Formats): string[] {
  const facts: string[] = [];
  if (area.rank === null) facts.push(reasonOf(area));
  else {
    const index = formats.number(area.indexValue, 2);
    facts.push($localize`:@@diagnosis.factIndex:Index ${index}:index:`);
    facts.push($localize`:@@diagnosis.factRank:Rang ${area.rank}:rank: von ${ranked}:of:`);
  }
  if (area.population !== null) {
    facts.push($localize`:@@diagnosis.factPopulation:${formats.number(area.population)}:count: Einw.`);
  }
  return facts;
}

/** Why an area has no index, in words. */
export function reasonOf(area: Pick<RunAreaView, 'noIndexReason' | 'excludedReason'>): string {
  if (area.excludedReason !== null) return EXCLUSION_WORDS[area.excludedReason];
  return area.noIndexReason === null ? '' : NO_INDEX_WORDS[area.noIndexReason];
}

/** Classes of the map from great to little burden: those of the method, else the five by distance, with their limits in words. */
export function legendOf(figures: RunFigures, formats: Formats): LegendClass[] {
  if (figures.ownClasses !== null) return ownLegend(figures.ownClasses, formats);
  const { cuts } = figures.method.mapClasses;
  const words = mapClassWords(figures.method);
  const texts = cuts.map((cut) => formats.number(cut, Number.isInteger(cut * 10) ? 1 : 2));
  return MAP_CLASS_CODES.map((code, at) => ({
    colour: CLASS_COLOURS[code],
    label: words[code],
    limits: limitsOf(texts, at),
    count: figures.areas.filter((area) => area.mapClass === code).length,
  }));
}

function limitsOf(cuts: readonly string[], at: number): string {
  const [upper, lower] = [cuts[at - 1], cuts[at]];
  if (upper === undefined) return $localize`:@@diagnosis.limitAbove:über ${lower}:limit:`;
  if (lower === undefined) return $localize`:@@diagnosis.limitBelow:unter ${upper}:limit:`;
  return $localize`:@@diagnosis.limitBetween:${lower}:from: bis ${upper}:to:`;
}

/** The figures of the map. */
export function mapRows(figures: RunFigures): ChartRows {
  return {
    columns: [
      { label: figures.edition.smallAreaLabel },
      { label: $localize`:@@diagnosis.columnMunicipality:Kommune` },
      { label: $localize`:@@diagnosis.columnRank:Rang`, digits: 0 },
      { label: $localize`:@@diagnosis.columnIndex:Index`, digits: 2 },
      { label: $localize`:@@diagnosis.columnClass:Klasse` },
    ],
    rows: figures.areas.map((area) => [
      area.name,
      area.municipalityName ?? '',
      area.rank,
      area.indexValue,
      classOf(figures, area),
    ]),
  };
}

/** Name of the class that the map shows of an area, or why it has none. */
function classOf({ ownClasses, method }: RunFigures, area: RunAreaView): string {
  if (ownClasses !== null && area.ownClass !== null) return ownLabel(ownClasses.kind, area.ownClass - 1);
  return area.mapClass === null ? reasonOf(area) : mapClassWords(method)[area.mapClass];
}
