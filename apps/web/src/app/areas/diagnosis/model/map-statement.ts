/** What the map of a run says, in a sentence. It counts a class that the map shows: one of the method's own where it has some. */
import type { OwnClassesView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { countedSmallAreas, smallAreasLabel } from '../../../shared/words/small-area-label.js';
import type { RunFigures } from './run-figures.js';

/** "Index 2025 nach Wohnplätze": for pictures of which nothing can be said yet. */
export function mapLabel({ year, edition }: Pick<RunFigures, 'year' | 'edition'>): string {
  return $localize`:@@diagnosis.mapLabel:Index ${year}:year: nach ${smallAreasLabel(edition.smallAreaLabel)}:areas:`;
}

/** How many areas stand in the class with the greatest burden. */
export function mapStatement(figures: RunFigures, formats: Pick<Formats, 'number'>): string {
  const { areas, areasScored, ownClasses, edition } = figures;
  if (areasScored === 0) return mapLabel(figures);
  const counted = (count: number) => countedSmallAreas(count, formats.number(count), edition.smallAreaLabel);
  const all = formats.number(areasScored);
  if (ownClasses !== null) return ownStatement(ownClasses, counted, all);
  const far = counted(areas.filter(({ mapClass }) => mapClass === 'far_above').length);
  return $localize`:@@diagnosis.mapStatement:Deutlich über dem Kreis: ${far}:areas: von ${all}:all:`;
}

function ownStatement({ kind, sizes }: OwnClassesView, counted: (count: number) => string, all: string): string {
  // Of the first areas and the others the first class is the group itself; else the last one is the highest.
  if (kind === 'top') {
    return $localize`:@@diagnosis.mapStatementTop:In der ersten Gruppe: ${counted(sizes[0] ?? 0)}:areas: von ${all}:all:`;
  }
  const highest = counted(sizes.at(-1) ?? 0);
  return $localize`:@@diagnosis.mapStatementOwn:Klasse ${sizes.length}:number:, die höchste: ${highest}:areas: von ${all}:all:`;
}

/** What it is a picture of, where no page stands around it: index, year, district, and the run or that it is a draft. */
export function mapContext({ year, district }: Pick<RunFigures, 'year' | 'district'>, run: number | null): string {
  return run === null
    ? $localize`:@@diagnosis.mapContextDraft:Index ${year}:year:, ${district.name}:district:, Entwurf`
    : $localize`:@@diagnosis.mapContextRun:Index ${year}:year:, ${district.name}:district:, Lauf ${run}:number:`;
}
