/**
 * How sure an index is, in the shape in which it is shown: for a stored run as the server drew it, for a draft as the browser did. Two
 * things stand side by side and are never mixed: the chance of the counts (spans of ranks), and the choice of the method.
 */
import type { NoDrawsCode, RunCertaintyView } from '@quartierwerk/contracts/diagnosis/certainty.views';
import type { CertaintyReport } from '@quartierwerk/statistics/uncertainty/certainty-report';

/** Ranks of one area over the draws. */
export interface RankSpan {
  readonly low: number;
  readonly median: number;
  readonly high: number;
  /** Share of the draws in which it is among the first k, 0 to 1. */
  readonly chance: number;
}

export interface Variant {
  readonly choice: string;
  readonly option: string;
  readonly overlap: number;
  readonly entering: readonly string[];
  readonly leaving: readonly string[];
}

export interface Certainty {
  /** The k of the first group. */
  readonly top: number;
  readonly replicates: number;
  readonly scoredIndicators: number;
  readonly heldIndicators: number;
  readonly noDraws: NoDrawsCode | null;
  /** By the code of the area. */
  readonly spans: ReadonlyMap<string, RankSpan>;
  readonly group: readonly string[];
  readonly stable: readonly string[];
  readonly variants: readonly Variant[];
}

/** Certainty of a stored run; null when today's engine does not find the run's figures again. */
export function certaintyOfRun(view: RunCertaintyView): Certainty | null {
  if (view.check === 'differs') return null;
  const { top, replicates, scoredIndicators, heldIndicators, noDraws, areas, group, stable, variants } = view;
  const spans = spansOf(areas);
  return { top, replicates, scoredIndicators, heldIndicators, noDraws, spans, group, stable, variants };
}

/** Certainty of a draft. */
export function certaintyOfDraft({ top, sampling, refusal, method }: CertaintyReport): Certainty {
  const known = refusal === 'nothing_to_draw' || refusal === 'too_few_ranked' ? refusal : 'other';
  return {
    top,
    replicates: sampling?.replicates ?? 0,
    scoredIndicators: sampling?.scoredIndicators ?? 0,
    heldIndicators: sampling?.heldIndicators ?? 0,
    noDraws: refusal === null ? null : known,
    spans: spansOf(sampling?.areas ?? []),
    group: method?.group ?? [],
    stable: method?.stable ?? [],
    variants: method?.variants ?? [],
  };
}

function spansOf(areas: RunCertaintyView['areas'] | NonNullable<CertaintyReport['sampling']>['areas']) {
  return new Map(
    areas.map(({ code, rankLow, rankMedian, rankHigh, pTop }): [string, RankSpan] => [
      code,
      { low: rankLow, median: rankMedian, high: rankHigh, chance: pTop },
    ]),
  );
}

/** A boundary case could as well be on the other side of the cut: its chance lies clearly off both ends. */
export const BOUNDARY = { least: 0.05, most: 0.95 } as const;

export function isBoundary(span: RankSpan | undefined): boolean {
  return span !== undefined && span.chance > BOUNDARY.least && span.chance < BOUNDARY.most;
}

/** Where a rank stands on the picture of a span, in percent of the width; the last ranks share one place. */
export interface SpanScale {
  /** Last rank that has a place of its own; those behind stand at the end. */
  readonly last: number;
  readonly ticks: readonly number[];
  readonly at: (rank: number) => number;
}

/** Kept free at both ends for half a dot. */
const EDGE = 4;

/** Room for three times the group, at most for all areas: behind that it does not matter any more on which side of the cut one is. */
export function spanScale(top: number, areas: number): SpanScale {
  const last = Math.max(2, Math.min(areas, Math.max(3 * top, top + 10)));
  const at = (rank: number): number => EDGE + ((100 - 2 * EDGE) * (Math.min(rank, last) - 1)) / (last - 1);
  return { last, ticks: [...new Set([1, Math.min(top, last), last])], at };
}

/** A group of variants that belong together in the words of a planner. */
export interface VariantGroup {
  readonly choice: string;
  readonly option: string;
  readonly entering: readonly string[];
  readonly leaving: readonly string[];
}

/**
 * What is worth telling: each variant that changes the group, the sets of weights together, the strongest first; and how many change
 * nothing.
 */
export function tellingVariants(variants: readonly Variant[]): { changing: VariantGroup[]; unchanged: number } {
  const single = variants.filter(({ choice }) => choice !== 'weights');
  const changing = single
    .filter(({ entering, leaving }) => entering.length + leaving.length > 0)
    .toSorted((a, b) => a.overlap - b.overlap);
  return { changing, unchanged: single.length - changing.length };
}

/** How often each area of the group stays when all weights waver by a quarter; null without such variants. */
export function staysUnderWeights(variants: readonly Variant[]): { sets: number; unchanged: number } | null {
  const weights = variants.filter(({ choice }) => choice === 'weights');
  if (weights.length === 0) return null;
  return { sets: weights.length, unchanged: weights.filter(({ leaving }) => leaving.length === 0).length };
}
