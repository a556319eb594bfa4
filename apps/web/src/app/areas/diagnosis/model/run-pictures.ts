/**
 * A stored run as pictures: two of its indicators as a cloud of points, all deviations as a heat table, and its status beside the
 * dynamics. All figures are those of the run; nothing is computed here but what words need.
 */
import type { RunDynamicsView } from '@quartierwerk/contracts/diagnosis/dynamics.views';
import type { RunAreaView, RunIndicatorView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { STATUS_CLASS_CODES, type StatusClassCode } from '@quartierwerk/domain/diagnosis/vocabulary';
import { pearson, spearman } from '@quartierwerk/statistics/coherence/correlation';
import type { HeatCell, HeatColumn, HeatRow } from '@quartierwerk/ui/chart/pictures/heat-table';
import type { MatrixRow } from '@quartierwerk/ui/chart/pictures/class-matrix';
import type { ScatterPoint } from '@quartierwerk/ui/chart/pictures/scatter-chart';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { deviationColour } from '@quartierwerk/ui/legend/map-colours';
import { CELL_WORDS, DYNAMICS_SIGNS, NO_DYNAMICS_WORDS, STATUS_CLASS_WORDS } from './picture-words.js';
import type { RunFigures } from './run-figures.js';
import { UNIT_WORDS } from './run-words.js';

export function nameOf(area: Pick<RunAreaView, 'name' | 'municipalityName'>): string {
  return area.municipalityName === null ? area.name : `${area.name}, ${area.municipalityName}`;
}

/** "B5 Kinder im SGB-II-Bezug, %". */
export function axisLabel({ code, shortName, unit }: RunIndicatorView): string {
  return unit === 'ratio' ? `${code} ${shortName}` : `${code} ${shortName}, ${UNIT_WORDS[unit]}`;
}

export interface Cloud {
  /** The first group of the run is marked, in the order of the ranks. */
  readonly points: readonly ScatterPoint[];
  readonly pearson: number | null;
  readonly spearman: number | null;
  /** Points that the correlations rest on: excluded areas are shown, and say so, but not counted. */
  readonly counted: number;
  /** Areas that lack one of the two. */
  readonly without: number;
}

/** Two indicators by their position in the run. */
export function cloudOf(figures: RunFigures, x: number, y: number, top: number): Cloud {
  const both = figures.areas.flatMap((area) => {
    const [one, other] = [area.rates[x] ?? null, area.rates[y] ?? null];
    return one === null || other === null ? [] : [{ area, one, other }];
  });
  const counted = both.filter(({ area }) => area.excludedReason === null);
  const ones = Float64Array.from(counted, ({ one }) => one);
  const others = Float64Array.from(counted, ({ other }) => other);
  return {
    points: both.map(({ area, one, other }) => ({
      id: area.code,
      label: area.name,
      x: one,
      y: other,
      marked: area.rank !== null && area.rank <= top,
      remark: placeWords(area),
    })),
    pearson: pearson(ones, others),
    spearman: spearman(ones, others),
    counted: counted.length,
    without: figures.areas.length - both.length,
  };
}

function placeWords({ municipalityName, rank, excludedReason }: RunAreaView): string {
  const words = municipalityName === null ? [] : [municipalityName];
  if (rank !== null) words.push($localize`:@@diagnosis.pictureRank:Rang ${rank}:rank:`);
  if (excludedReason !== null) words.push($localize`:@@diagnosis.pictureExcluded:nimmt nicht teil`);
  return words.join(', ');
}

/** How strongly two indicators run together, in words; limits by custom, not by law. */
export function correlationWords(value: number | null): string {
  if (value === null) return $localize`:@@diagnosis.correlationNone:ein Zusammenhang lässt sich nicht angeben`;
  const size = Math.abs(value);
  if (size < 0.2) return $localize`:@@diagnosis.correlationNo:kaum ein Zusammenhang`;
  if (value > 0) {
    if (size < 0.5) return $localize`:@@diagnosis.correlationWeak:laufen schwach gleich`;
    return size < 0.8
      ? $localize`:@@diagnosis.correlationClear:laufen deutlich gleich`
      : $localize`:@@diagnosis.correlationStrong:laufen fast gleich`;
  }
  if (size < 0.5) return $localize`:@@diagnosis.correlationWeakOpposite:laufen schwach gegenläufig`;
  return size < 0.8
    ? $localize`:@@diagnosis.correlationClearOpposite:laufen deutlich gegenläufig`
    : $localize`:@@diagnosis.correlationStrongOpposite:laufen fast genau gegenläufig`;
}

export type HeatOrder = 'rank' | 'name';

export interface Heat {
  readonly columns: readonly HeatColumn[];
  readonly rows: readonly HeatRow[];
}

/** All areas and indicators as deviations in classes; indicators of one domain stand together. */
export function heatOf(figures: RunFigures, order: HeatOrder, domain: string | null, formats: Formats): Heat {
  const columns = figures.indicators.flatMap((indicator, at) =>
    domain === null || indicator.domainCode === domain ? [{ indicator, at }] : [],
  );
  const areas =
    order === 'rank' ? figures.areas : figures.areas.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'de'));
  return {
    columns: columns.map(({ indicator }) => ({ id: indicator.id, code: indicator.code, label: indicator.shortName })),
    rows: areas.map((area) => ({
      id: area.code,
      lead: area.rank === null ? '–' : String(area.rank),
      label: area.name,
      ...(area.municipalityName === null ? {} : { context: area.municipalityName }),
      cells: columns.map(({ indicator, at }) => cellOf(area, indicator, at, formats)),
    })),
  };
}

/** Values above a limit: of scored indicators and areas that take part, for only there plus means less favourable. */
export function farOf(figures: RunFigures, domain: string | null, limit: number): number {
  const scored = figures.indicators.flatMap(({ state, domainCode }, at) =>
    state === 'scored' && (domain === null || domainCode === domain) ? [at] : [],
  );
  return figures.areas
    .filter(({ excludedReason }) => excludedReason === null)
    .reduce((sum, { deviations }) => sum + scored.filter((at) => (deviations[at] ?? -Infinity) > limit).length, 0);
}

function cellOf(area: RunAreaView, indicator: RunIndicatorView, at: number, formats: Formats): HeatCell {
  const [deviation, rate, status] = [area.deviations[at] ?? null, area.rates[at] ?? null, area.statuses[at] ?? 0];
  if (rate === null) {
    const { sign, words } = CELL_WORDS[status] ?? CELL_WORDS[0];
    return { colour: null, sign, words, value: words };
  }
  const unit = indicator.unit === 'ratio' ? '' : `\u00a0${UNIT_WORDS[indicator.unit]}`;
  const figure = `${formats.number(rate, indicator.decimals)}${unit}`;
  if (deviation === null) return { colour: null, sign: '–', words: figure, value: null };
  const signed = formats.signed(deviation, 1);
  return {
    colour: deviationColour(deviation),
    sign: signed,
    words: $localize`:@@diagnosis.heatWords:${signed}:deviation: Standardabweichungen, ${figure}:figure:`,
    value: deviation,
  };
}

/** Rows from little burden to great, columns from better to worse. Berlin's signs name the cells. */
export function matrixOf(figures: RunFigures, dynamics: RunDynamicsView): MatrixRow[] {
  const direction = new Map(dynamics.areas.map(({ code, dynamicsClass }) => [code, dynamicsClass]));
  return STATUS_CLASS_CODES.map((status, row) => ({
    label: STATUS_CLASS_WORDS[status],
    cells: (['positive', 'stable', 'negative'] as const).map((dynamic, column) => ({
      code: `${row + 1}${DYNAMICS_SIGNS[column] ?? ''}`,
      weight: weightOf(status, column),
      items: figures.areas
        .filter(({ code, statusClass }) => statusClass === status && direction.get(code) === dynamic)
        .map((area) => ({ id: area.code, label: nameOf(area) })),
    })),
  }));
}

function weightOf(status: StatusClassCode, column: number): 0 | 1 | 2 | 3 {
  if (status === 'very_low') return column === 0 ? 2 : 3;
  if (status === 'low') return column === 2 ? 2 : 1;
  return column === 2 ? 1 : 0;
}

export interface AreaWithout {
  readonly name: string;
  readonly reason: string;
}

/** Areas that stand in no cell, with the reason: no index, or no change that can be told. */
export function withoutCell(
  figures: RunFigures,
  dynamics: RunDynamicsView,
  reasonOf: (area: RunAreaView) => string,
): AreaWithout[] {
  const found = new Map(dynamics.areas.map((area) => [area.code, area]));
  return figures.areas.flatMap((area) => {
    const own = found.get(area.code);
    if (area.statusClass === null) return [{ name: nameOf(area), reason: reasonOf(area) }];
    if (own !== undefined && own.dynamicsClass !== null) return [];
    const reason = own?.reason ?? 'no_values';
    return [{ name: nameOf(area), reason: NO_DYNAMICS_WORDS[reason] }];
  });
}
