/** One entry at a table, as the device holds it. */
import type { CapturedView } from '@quartierwerk/contracts/participation/capture.views';
import type { CaptureEntry } from '@quartierwerk/contracts/participation/contribution.dto';
import type {
  ContributionKind,
  ContributionState,
  Language,
  Voices,
} from '@quartierwerk/domain/participation/vocabulary';

export interface CaptureInput {
  readonly text: string;
  readonly kind: ContributionKind;
  readonly language: Language;
  readonly voices: Voices;
  readonly themeId: string | null;
  readonly stationId: string | null;
  readonly place: string;
  readonly points: number;
}

export interface CaptureRow extends CaptureInput {
  readonly id: string;
  readonly revision: number;
  /** The receipt, as soon as the server has given it. */
  readonly code: string | null;
  readonly saidAt: string;
  readonly state: ContributionState;
  readonly saved: boolean;
  /** Why the server does not take it; null while it may be sent. */
  readonly refusal: string | null;
}

export function newRow(id: string, input: CaptureInput, saidAt: string): CaptureRow {
  return { ...input, id, revision: 1, code: null, saidAt, state: 'captured', saved: false, refusal: null };
}

export function rowOf(entry: CapturedView): CaptureRow {
  return { ...entry, saved: true, refusal: null };
}

export function entryOf(row: CaptureRow): CaptureEntry {
  const { id, revision, stationId, themeId, text, kind, language, voices, place, points, saidAt } = row;
  return { id, revision, stationId, themeId, text, kind, language, voices, place, points, saidAt };
}

/** Whether what lies on the device is an entry of this version of the program. */
export function isCaptureRow(value: unknown): value is CaptureRow {
  const row = value as Partial<CaptureRow> | null;
  return typeof row?.id === 'string' && typeof row.text === 'string' && typeof row.revision === 'number';
}

/** How many points more or fewer, never below nothing. */
export function pointsAfter(points: number, step: number): number {
  return Math.min(999, Math.max(0, points + step));
}
