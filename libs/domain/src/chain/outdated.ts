/**
 * A base is outdated when figures on which a thing rests were withdrawn or replaced after it was made. The thing stays as it was; it says so,
 * and somebody decides whether it still holds. Kinds that are marked stand in the order of the thread.
 */
import type { NodeKind } from './vocabulary.js';

export const OUTDATED_CAUSES = ['withdrawn', 'replaced'] as const;
export type OutdatedCause = (typeof OUTDATED_CAUSES)[number];

export const MARKED_KINDS = [
  'index_run',
  'area_profile',
  'profile_statement',
  'finding',
  'recommendation',
  'measure',
] as const satisfies readonly NodeKind[];
