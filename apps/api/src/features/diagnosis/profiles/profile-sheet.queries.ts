import { Injectable } from '@nestjs/common';
import type { AreaProfileQuery } from '@quartierwerk/contracts/diagnosis/diagnosis.dto';
import type { IndexRunHeadView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import type {
  AreaProfileView,
  ProfileIndicatorView,
  ProfileRunView,
} from '@quartierwerk/contracts/diagnosis/profile.views';
import { NO_FIGURE, pooledFigure, type YearFigure } from '@quartierwerk/domain/diagnosis/pooling';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { loadRunSource } from '../matrix/load-run-source.js';
import { yearToOpen } from '../matrix/reporting-years.js';
import { publishedOf } from '../matrix/observation-matrix.js';
import type { RunSource, SourceIndicator } from '../matrix/run-source.js';
import { releasedRun } from '../runs/released-run.js';
import { shownRanks, shownResult } from '../runs/shown-run.js';
import { IndexRunQueries } from '../runs/index-runs.queries.js';
import { contributionOf } from '../runs/run-views.js';
import { SelectionQueries } from '../selections/selections.queries.js';
import { ProfileContentQueries } from './profile-content.queries.js';
import {
  type IndicatorRank,
  type SheetArea,
  type SheetResult,
  latestRun,
  newerRun,
  pinsOf,
  ranksOf,
  resultOf,
  runByNumber,
  seriesOf,
  unchangedBefore,
  sheetArea,
} from './sheet-data.js';
import * as figures from './sheet-figures.js';

/** A run with what it says of the area of the sheet. */
interface SheetRun {
  readonly head: IndexRunHeadView;
  readonly result: SheetResult | null;
  readonly ranks: readonly IndicatorRank[];
}

/** The sheet of one area: its figures beside those of municipality and district, and what people wrote about it. */
@Injectable()
export class ProfileSheetQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly content: ProfileContentQueries,
    private readonly selections: SelectionQueries,
    private readonly runs: IndexRunQueries,
  ) {}

  /** @throws Refused `NOT_FOUND` for anything but a small area, `RUN_OF_OTHER_EDITION` */
  sheet(ctx: ActorContext, areaId: string, query: AreaProfileQuery): Promise<AreaProfileView> {
    return this.uow.readKept(ctx, ['profile', areaId, query], (tx) => this.sheetIn(tx, areaId, query));
  }

  /** @throws as `sheet` */
  async sheetIn(tx: Tx, areaId: string, query: AreaProfileQuery): Promise<AreaProfileView> {
    const area = await sheetArea(tx, areaId);
    const content = await this.content.contentIn(tx, areaId, query.edition);
    const selection = await this.selections.ofArea(tx, areaId);
    const latest = await latestRun(tx, area.edition.id);
    const runId =
      query.run === undefined
        ? (content.profile?.runId ?? selection?.pinned?.runId ?? latest?.id ?? null)
        : await runByNumber(tx, query.run, area.edition.id);
    const run = runId === null ? null : await this.runOf(tx, runId, areaId);
    const source = await sourceOf(tx, area, run);
    const editionIds = source?.indicators.map(({ editionId }) => editionId) ?? [];
    const series = {
      own: await seriesOf(tx, [areaId], editionIds),
      before: await seriesOf(tx, await unchangedBefore(tx, areaId), editionIds),
    };
    return {
      ...content,
      area,
      run: run && runView(run),
      newerRun: run && (await newerRun(tx, area.edition.id, run.head)),
      selection,
      year: source?.year ?? null,
      domains: domainsOf(source, run),
      indicators: source ? source.indicators.map((_, at) => indicatorView(source, area, run, at, series)) : [],
      latestReferenceDate: source?.latestReferenceDate ?? null,
    };
  }

  private async runOf(tx: Tx, runId: string, areaId: string): Promise<SheetRun> {
    const released = await releasedRun(tx, runId);
    if (released) {
      const own = released.results.get(areaId);
      const ranks = shownRanks(released, areaId);
      return { head: await this.runs.headIn(tx, runId), result: own ? shownResult(own) : null, ranks };
    }
    return {
      head: await this.runs.headIn(tx, runId),
      result: await resultOf(tx, runId, areaId),
      ranks: await ranksOf(tx, runId, areaId),
    };
  }
}

/** Delivered years of an area by indicator edition, and those of the same area in earlier area editions. */
interface AreaSeries {
  readonly own: ReadonlyMap<string, readonly YearFigure[]>;
  readonly before: ReadonlyMap<string, readonly YearFigure[]>;
}

/** The figures behind the sheet: as they were for its run, or as they stand now in the latest year that reaches for an index. */
async function sourceOf(tx: Tx, area: SheetArea, run: SheetRun | null): Promise<RunSource | null> {
  const [editionId, nearAreaId] = [area.edition.id, area.id];
  if (run) {
    const { id, year, pooling } = run.head;
    return loadRunSource(tx, { editionId, year, pooling, nearAreaId, pinned: await pinsOf(tx, id) });
  }
  const year = await yearToOpen(tx, editionId);
  return year === undefined ? null : loadRunSource(tx, { editionId, year, pooling: 'edition', nearAreaId });
}

function runView({ head, result }: SheetRun): ProfileRunView {
  return {
    id: head.id,
    number: head.number,
    title: head.title,
    state: head.state,
    year: head.year,
    rank: result?.rank ?? null,
    rankedAreas: head.areasScored,
    indexValue: result?.indexValue ?? null,
    statusClass: result?.statusClass ?? null,
    mapClass: result?.mapClass ?? null,
    ownClass: ownClassOf(head, result),
    conspicuous: result?.conspicuous ?? 0,
    indicatorsUsed: result?.indicatorsUsed ?? 0,
    indicatorsExpected: head.indicatorsExpected,
  };
}

function ownClassOf({ ownClasses }: IndexRunHeadView, result: SheetResult | null): ProfileRunView['ownClass'] {
  const number = result?.ownClass ?? null;
  return ownClasses === null || number === null ? null : { kind: ownClasses.kind, number, of: ownClasses.sizes.length };
}

function domainsOf(source: RunSource | null, run: SheetRun | null): AreaProfileView['domains'] {
  if (run) return run.head.domains.map((domain, at) => ({ ...domain, score: run.result?.domainScores[at] ?? null }));
  const names = new Map(source?.indicators.map(({ domainCode, domainName }) => [domainCode, domainName]));
  return [...names].map(([code, name]) => ({ code, name, score: null }));
}

function indicatorView(
  source: RunSource,
  area: SheetArea,
  run: SheetRun | null,
  at: number,
  series: AreaSeries,
): ProfileIndicatorView {
  const indicator = source.indicators[at];
  if (!indicator) throw new RangeError(`No indicator at ${at}`);
  const { unit, direction } = indicator;
  const column = run?.head.indicators[at];
  const row = source.areas.findIndex(({ id }) => id === area.id);
  const own = source.figures[at * source.areas.length + row] ?? NO_FIGURE;
  const window = source.pooling === 'edition' ? indicator.poolingYears : 1;
  const years = series.own.get(indicator.editionId) ?? [];
  const interval = figures.intervalOf(own, unit);
  const deviation = run?.result?.deviations[at] ?? null;
  const rate = figures.rateOfFigure(own, unit);
  return {
    ...definitionOf(indicator),
    direction: column?.direction ?? direction,
    years: own.years,
    area: figures.figureView(own, unit),
    municipality: municipalityView(source, area, at),
    district: districtView(source, run, at),
    counts: figures.countsOf(own),
    deviation,
    interval,
    deviationInterval: column ? figures.deviationInterval(interval, { rate, deviation }, column) : null,
    rank: run?.ranks[at]?.rank ?? null,
    rankOf: run?.ranks[at]?.rankOf ?? 0,
    contribution: contributionIn(run, at, column, deviation),
    trend: figures.trendView(wholeSeries(series, indicator.editionId), source.year, window, unit),
    newerValue: JSON.stringify(pooledFigure(years, source.year, window)) !== JSON.stringify(own),
  };
}

function contributionIn(
  run: SheetRun | null,
  at: number,
  column: IndexRunHeadView['indicators'][number] | undefined,
  deviation: number | null,
): number | null {
  if (!run?.result || !column) return null;
  const { storedContributions, gapFactor } = run.result;
  return storedContributions?.[at] ?? contributionOf(run.head, column, deviation, gapFactor);
}

/** The years of the area itself, and before them those of the area it went out of unchanged. */
function wholeSeries({ own, before }: AreaSeries, editionId: string): readonly YearFigure[] {
  const years = own.get(editionId) ?? [];
  const known = new Set(years.map(({ year }) => year));
  const earlier = (before.get(editionId) ?? []).filter(({ year }) => !known.has(year));
  return [...earlier, ...years].sort((a, b) => a.year - b.year);
}

function definitionOf({ id, editionId, code, name, shortName, domainCode, unit, decimals, source }: SourceIndicator) {
  return { id, editionId, code, name, shortName, domainCode, unit, decimals, source };
}

function municipalityView(source: RunSource, area: SheetArea, at: number): ProfileIndicatorView['municipality'] {
  const unit = source.indicators[at]?.unit ?? 'percent';
  if (!area.municipality) return { value: null, status: 'not_applicable' };
  const parts = source.areas.flatMap(({ municipalityId }, row) => {
    const figure = source.figures[at * source.areas.length + row];
    return figure && municipalityId === area.municipality?.id ? [figure] : [];
  });
  return figures.municipalityFigure(source.aboveFigures.get(area.municipality.id)?.[at], parts, unit);
}

/** The published figure of the district, else the sum that the run has taken: of low reliability where areas are missing from it. */
function districtView(source: RunSource, run: SheetRun | null, at: number): ProfileIndicatorView['district'] {
  const published = publishedOf(source)[at];
  const own = published ? figures.figureView(published, source.indicators[at]?.unit ?? 'percent') : null;
  if (own !== null && own.value !== null) return own;
  const column = run?.head.indicators[at];
  if (!run || !column || column.districtSum === null) return { value: null, status: 'not_available' };
  const incomplete = lacksAreas(source, run, column.areasUsed, at);
  return { value: column.districtSum, status: incomplete ? 'low_reliability' : 'present' };
}

/** Whether areas take part whose figure was not delivered or is kept secret; where the rate does not exist, nothing is missing. */
function lacksAreas(source: RunSource, run: SheetRun, areasUsed: number, at: number): boolean {
  const figuresOf = source.figures.slice(at * source.areas.length, (at + 1) * source.areas.length);
  const without = figuresOf.filter(({ status }) => status === 'not_applicable').length;
  return areasUsed + without < run.head.areasTakingPart;
}
