/**
 * The ranked table as a picture for reports: one line for each area with its rank, its index, the span of ranks as a line with a dot,
 * and its chance of being in the first group. Built for the file alone; on the screen the table itself is the picture.
 */
import type { RunAreaView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import type { ChartRows } from '@quartierwerk/ui/chart/chart-table';
import { svgElement } from '@quartierwerk/ui/chart/download/svg-element';
import { shortened } from '@quartierwerk/ui/chart/download/text-width';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { isBoundary, spanScale, type RankSpan } from './certainty.js';
import type { RunFigures } from './run-figures.js';
import { reasonOf } from './run-map.js';

export interface RankPictureParts {
  readonly figures: RunFigures;
  /** In the order of the ranks, filtered as on the screen. */
  readonly areas: readonly RunAreaView[];
  readonly top: number;
  /** Null where nothing was drawn: then a dot stands alone. */
  readonly spans: ReadonlyMap<string, RankSpan> | null;
}

const WIDTH = 720;
const ROW = 20;
const HEAD = 24;
/** Left edges of the columns; figures end at theirs. */
const AT = { rank: 28, name: 40, index: 330, plot: 350, chance: WIDTH } as const;
const PLOT_WIDTH = 260;
const NAME_WIDTH = AT.index - AT.name - 44;
const INK = 'var(--mat-sys-on-surface)';
const QUIET = 'var(--mat-sys-on-surface-variant)';

export function rankPicture(document: Document, parts: RankPictureParts, formats: Formats): SVGSVGElement {
  const ranked = parts.areas.filter(({ rank }) => rank !== null);
  const height = HEAD + ranked.length * ROW;
  const svg = svgElement(document, 'svg', { width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}` });
  const scale = spanScale(parts.top, parts.figures.areasScored);
  const across = (rank: number): number => AT.plot + (scale.at(rank) / 100) * PLOT_WIDTH;
  const text = (words: string, x: number, y: number, end = false, bold = false, fill = INK): void => {
    const attributes = { x, y, 'font-size': 12, 'font-weight': bold ? 600 : 400, 'text-anchor': end ? 'end' : 'start' };
    const element = svgElement(document, 'text', attributes, words);
    element.style.fill = fill;
    svg.append(element);
  };
  const line = (x1: number, x2: number, y1: number, y2: number, style: string): void => {
    const element = svgElement(document, 'line', { x1, x2, y1, y2 });
    element.style.cssText = style;
    svg.append(element);
  };

  text($localize`:@@diagnosis.rank:Rang`, AT.rank, 14, true, false, QUIET);
  text(parts.figures.edition.smallAreaLabel, AT.name, 14, false, false, QUIET);
  text($localize`:@@diagnosis.index:Index`, AT.index, 14, true, false, QUIET);
  for (const tick of scale.ticks) text(String(tick), across(tick) - 3, 14, false, false, QUIET);
  text($localize`:@@diagnosis.chanceHead:unter den ersten ${parts.top}:top:`, AT.chance, 14, true, false, QUIET);

  const cut = (across(parts.top) + across(parts.top + 1)) / 2;
  line(cut, cut, HEAD, height, `stroke:${INK};stroke-width:1.2px;stroke-dasharray:1.5px 2.5px`);
  ranked.forEach((area, at) => {
    const middle = HEAD + at * ROW + ROW / 2;
    const span = parts.spans?.get(area.code);
    line(0, WIDTH, middle - ROW / 2, middle - ROW / 2, 'stroke:var(--mat-sys-outline-variant);stroke-width:1px');
    text(String(area.rank ?? ''), AT.rank, middle + 4, true);
    const where = parts.figures.municipalities.length > 1 ? `${area.name}, ${area.municipalityName ?? ''}` : area.name;
    text(shortened(where, NAME_WIDTH, 12), AT.name, middle + 4, false, (area.rank ?? 0) <= parts.top);
    text(formats.number(area.indexValue, 2), AT.index, middle + 4, true);
    if (span && span.low !== span.high) {
      const style = `stroke:${QUIET};stroke-width:1.4px`;
      line(across(span.low), across(span.high), middle, middle, style);
      line(across(span.low), across(span.low), middle - 4, middle + 4, style);
      if (span.high <= scale.last) line(across(span.high), across(span.high), middle - 4, middle + 4, style);
    }
    const dot = svgElement(document, 'circle', { cx: across(area.rank ?? 1), cy: middle, r: 4.5 });
    dot.style.cssText = `fill:${isBoundary(span) ? 'var(--mat-sys-surface)' : INK};stroke:${INK};stroke-width:1.5px`;
    svg.append(dot);
    if (span) text(chanceWords(span, formats), AT.chance, middle + 4, true, isBoundary(span));
  });
  return svg;
}

/** A thousand draws say nothing about tenths of a percent, and never that something cannot be. */
export function chanceWords({ chance }: RankSpan, formats: Formats): string {
  if (chance > 0.99) return $localize`:@@diagnosis.chanceOver:über 99 %`;
  return chance < 0.01 ? $localize`:@@diagnosis.chanceUnder:unter 1 %` : formats.share(chance);
}

/** The figures of the picture. */
export function rankRows({ figures, areas, top, spans }: RankPictureParts): ChartRows {
  return {
    columns: [
      { label: $localize`:@@diagnosis.rank:Rang`, digits: 0 },
      { label: figures.edition.smallAreaLabel },
      { label: $localize`:@@diagnosis.columnMunicipality:Kommune` },
      { label: $localize`:@@diagnosis.index:Index`, digits: 2 },
      { label: $localize`:@@diagnosis.spanFrom:Rang von`, digits: 0 },
      { label: $localize`:@@diagnosis.spanTo:Rang bis`, digits: 0 },
      { label: $localize`:@@diagnosis.chanceShare:Anteil der Ziehungen unter den ersten ${top}:top:`, digits: 3 },
      { label: $localize`:@@diagnosis.columnReason:ohne Index, weil` },
    ],
    rows: areas.map((area) => {
      const span = spans?.get(area.code);
      return [
        area.rank,
        area.name,
        area.municipalityName ?? '',
        area.indexValue,
        span?.low ?? null,
        span?.high ?? null,
        span?.chance ?? null,
        reasonOf(area),
      ];
    }),
  };
}

/** Under the picture: what dot and line mean. */
export function spanReading(replicates: number, top: number, formats: Formats): string {
  const draws = formats.number(replicates);
  return $localize`:@@diagnosis.spanLegend:Punkt: Rang; Strich: 90 % aus ${draws}:draws: Ziehungen (Zufallsfehler der Quoten). Offener Punkt: Grenzfall. Gepunktet: hinter Rang ${top}:top:.`;
}
