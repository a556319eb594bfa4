/** The ranked table as a picture to take along, with its statement, its figures and its source. */
import type { RunAreaView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import type { ChartRows } from '@quartierwerk/ui/chart/chart-table';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { sourceWords } from '@quartierwerk/ui/source/source-words';
import { editionName } from '../../../shared/words/edition-name.js';
import { isBoundary, type Certainty } from './certainty.js';
import { rankPicture, rankRows, spanReading } from './rank-picture.js';
import type { RunFigures } from './run-figures.js';

export interface TablePictureParts {
  readonly figures: RunFigures;
  readonly areas: readonly RunAreaView[];
  readonly top: number;
  readonly certainty: Certainty | null;
}

export interface TablePictureView {
  readonly heading: string;
  readonly fileName: string;
  readonly table: ChartRows;
  readonly lines: readonly string[];
  readonly draw: () => SVGSVGElement;
}

/** Null where no area has a rank. */
export function tablePicture(
  document: Document,
  { figures, areas, top, certainty }: TablePictureParts,
  facts: { readonly asOf: string | null; readonly source: string },
  formats: Formats,
): TablePictureView | null {
  if (figures.areasScored === 0) return null;
  const drawn = certainty !== null && certainty.noDraws === null && certainty.top === top ? certainty : null;
  const parts = { figures, areas, top, spans: drawn?.spans ?? null };
  const source = sourceWords({ ...facts, edition: editionName(figures.edition.name) }, formats);
  return {
    heading: drawn ? boundaryStatement(drawn, figures.year, top) : plainStatement(figures.year, top),
    fileName: $localize`:@@diagnosis.rankFile:index-${figures.year}:year:-rangspannen`,
    table: rankRows(parts),
    lines: [...(drawn ? [spanReading(drawn.replicates, top, formats)] : []), source],
    draw: () => rankPicture(document, parts, formats),
  };
}

function plainStatement(year: number, top: number): string {
  return $localize`:@@diagnosis.rankStatement:Index ${year}:year:: Ränge, und die ersten ${top}:top:`;
}

function boundaryStatement({ spans }: Certainty, year: number, top: number): string {
  const boundary = [...spans.values()].filter(isBoundary).length;
  return $localize`:@@diagnosis.boundaryStatement:Index ${year}:year:: ${boundary}:count: Gebiete sind Grenzfälle der ersten ${top}:top:`;
}
