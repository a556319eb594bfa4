/**
 * The figures of an index run in the shape in which they are shown. A draft that the browser computed and a run that the
 * server stored share it, so that map, table and contributions are drawn by the same pieces and cannot tell two stories.
 */
import type { IndexRunView, RunAreaView, RunIndicatorView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { DEFAULT_METHOD, type IndexMethod } from '@quartierwerk/statistics/index/method';
import { validateMethod } from '@quartierwerk/statistics/index/validate-method';

export interface RunFigures extends Pick<
  IndexRunView,
  | 'year'
  | 'edition'
  | 'district'
  | 'municipalities'
  | 'domains'
  | 'indicators'
  | 'areas'
  | 'ownClasses'
  | 'warnings'
  | 'areasTakingPart'
  | 'areasScored'
  | 'indicatorsScored'
  | 'engineVersion'
> {
  /** What they are drawn by: classes of the map, words of the scale. */
  readonly method: IndexMethod;
  /** What they were computed by; null where it cannot be read any more. Only this may be told as the method. */
  readonly storedMethod: IndexMethod | null;
}

/** A stored run as figures. Its method was validated when it was stored; one that cannot be read any more is drawn with the default's cuts. */
export function figuresOf(run: IndexRunView): RunFigures {
  const read = validateMethod(run.method);
  const storedMethod = read.ok ? read.method : null;
  return { ...run, method: storedMethod ?? DEFAULT_METHOD, storedMethod };
}

/** Whether the indicator is part of the sum, or would be if somebody had delivered it. */
export function isExpected(indicator: Pick<RunIndicatorView, 'state'>): boolean {
  return indicator.state === 'scored' || indicator.state === 'no_values';
}

/** The area with this code, or undefined. */
export function areaByCode(figures: RunFigures, code: string | null): RunAreaView | undefined {
  return figures.areas.find((area) => area.code === code);
}
