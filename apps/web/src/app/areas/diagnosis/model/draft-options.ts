/**
 * Choices of a draft for experts: how extreme and small-numbered rates are treated, where a deviation ends, and which classes the map
 * shows. Each has a short form for the address; what is usual is null.
 */
import type { Classes, IndexMethod, Winsorise } from '@quartierwerk/statistics/index/method';
import { SMOOTHINGS, type Smoothing } from '@quartierwerk/statistics/rates/smoothing';
import { DEFAULT_OUTLIER_RULE } from '@quartierwerk/statistics/treatment/outliers';

export interface DraftOptions {
  /** Largest deviation that counts, in standard deviations; null without a limit (`robust` then keeps its own). */
  readonly clip: number | null;
  readonly smoothing: Smoothing | null;
  readonly winsorise: Winsorise | null;
  readonly classes: Classes;
}

export const USUAL_OPTIONS: DraftOptions = {
  clip: null,
  smoothing: null,
  winsorise: null,
  classes: { kind: 'status' },
};

/** Limits that are offered. */
export const CLIPS = [2, 2.5, 3, 4] as const;

/** Ways to move outliers inwards, by their word in the address. */
export const WINSORISINGS: Readonly<Record<string, Winsorise>> = {
  form: { kind: 'shape', ...DEFAULT_OUTLIER_RULE },
  'anteil-2.5': { kind: 'share', share: 0.025 },
  'anteil-5': { kind: 'share', share: 0.05 },
};

/** Kinds of classes that are offered here. */
export const OFFERED_CLASSES = ['status', 'quantile', 'optimal', 'sd', 'top', 'manual'] as const;
export type OfferedClasses = (typeof OFFERED_CLASSES)[number];

/** More cannot be told apart on the map. */
export const CLASS_LIMITS = { min: 2, max: 5 } as const;

/** Where somebody begins who sets limits by hand: one standard deviation on either side of the reference, and the reference itself. */
const FIRST_CUTS = [-1, 0, 1] as const;

/** Classes of another kind, with the number that they had before where that is possible. */
export function withClassKind(kind: OfferedClasses, former: Classes, top: number): Classes {
  const count = 'count' in former && former.kind !== 'top' ? former.count : CLASS_LIMITS.max;
  if (kind === 'status') return { kind };
  if (kind === 'top') return { kind, count: top };
  if (kind === 'manual') return { kind, cuts: [...FIRST_CUTS] };
  return kind === 'quantile' ? { kind, count, type: 7 } : { kind, count };
}

export type CutsProblem = 'none' | 'no_number' | 'too_many' | 'not_rising';

/** Why limits by hand cut no classes; null where they do. They rise, because a class between two equal limits would stay empty. */
export function cutsProblem(cuts: readonly (number | null)[]): CutsProblem | null {
  if (cuts.length === 0) return 'none';
  if (cuts.some((cut) => cut === null || !Number.isFinite(cut) || Math.abs(cut) > 1e6)) return 'no_number';
  if (cuts.length >= CLASS_LIMITS.max) return 'too_many';
  const rises = cuts.every((cut, at) => at === 0 || (cut ?? 0) > (cuts[at - 1] ?? 0));
  return rises ? null : 'not_rising';
}

export function withClassCount(classes: Classes, count: number): Classes {
  return 'count' in classes ? { ...classes, count } : classes;
}

/** Short form for the address. */
export interface OptionsQuery {
  readonly kappung: string | null;
  readonly glaettung: string | null;
  readonly ausreisser: string | null;
  readonly klassen: string | null;
}

export function optionsQuery({ clip, smoothing, winsorise, classes }: DraftOptions): OptionsQuery {
  return {
    kappung: clip === null ? null : String(clip),
    glaettung: smoothing,
    ausreisser: winsoriseWord(winsorise),
    klassen: classesWord(classes),
  };
}

export function readOptions(query: Readonly<Partial<Record<keyof OptionsQuery, string | null>>>): DraftOptions {
  return {
    clip: CLIPS.find((limit) => String(limit) === query.kappung) ?? null,
    smoothing: SMOOTHINGS.find((word) => word === query.glaettung) ?? null,
    winsorise: readWinsorise(query.ausreisser),
    classes: readClasses(query.klassen),
  };
}

export function winsoriseWord(winsorise: Winsorise | null): string | null {
  if (winsorise === null) return null;
  const wanted = JSON.stringify(winsorise);
  return Object.keys(WINSORISINGS).find((word) => JSON.stringify(WINSORISINGS[word]) === wanted) ?? null;
}

export function readWinsorise(word: string | null | undefined): Winsorise | null {
  return word && Object.hasOwn(WINSORISINGS, word) ? (WINSORISINGS[word] ?? null) : null;
}

/** "quantile-5", "manual_-1_0_1.5". */
function classesWord(classes: Classes): string | null {
  if (classes.kind === 'manual') return ['manual', ...classes.cuts].join('_');
  return 'count' in classes ? `${classes.kind}-${classes.count}` : null;
}

function readClasses(word: string | null | undefined): Classes {
  const [hand, ...limits] = (word ?? '').split('_');
  if (hand === 'manual') {
    const cuts = limits.map(Number);
    return limits.every((limit) => limit !== '') && cutsProblem(cuts) === null
      ? { kind: 'manual', cuts }
      : USUAL_OPTIONS.classes;
  }
  const match = /^(quantile|optimal|sd|top)-(\d{1,2})$/.exec(word ?? '');
  const count = Number(match?.[2]);
  const kind = OFFERED_CLASSES.find((offered) => offered === match?.[1]);
  const possible = kind === 'top' ? count >= 1 : count >= CLASS_LIMITS.min && count <= CLASS_LIMITS.max;
  if (kind === undefined || kind === 'status' || kind === 'manual' || !possible) return USUAL_OPTIONS.classes;
  return kind === 'quantile' ? { kind, count, type: 7 } : { kind, count };
}

/** What the options are of a stored method; what cannot be offered here is found out by comparing the methods. */
export function optionsOf(method: IndexMethod, robustClip: number): DraftOptions {
  const { standardisation, clip, smoothing = null, winsorise = null, classes } = method;
  return { clip: standardisation === 'robust' && clip === robustClip ? null : clip, smoothing, winsorise, classes };
}
