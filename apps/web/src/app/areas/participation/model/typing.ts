/** What somebody types at a table before it is saved. */
import { keptRow, type CaptureInput, type CaptureRow } from './capture-row.js';

export const EMPTY_INPUT: CaptureInput = {
  text: '',
  kind: 'problem',
  language: 'de',
  voices: 'one',
  themeId: null,
  stationId: null,
  place: '',
  points: 0,
};

export interface Typing {
  readonly entry: CaptureInput;
  /** The entry that is being corrected, as it stood when that began; null while a new one is typed. */
  readonly row: CaptureRow | null;
  /** What was being typed before the correction. */
  readonly before: CaptureInput | null;
}

/** Whether something would be lost; kind, theme and language alone are nothing. */
export function isTyped({ entry, row }: Typing): boolean {
  return row !== null || entry.text.trim() !== '' || entry.place.trim() !== '' || entry.points > 0;
}

/** Ready for the next one: kind, theme, language and voices stay, because people at a table usually talk about the same. */
export function emptied({ entry }: Typing): Typing {
  return { entry: { ...entry, text: '', place: '', points: 0 }, row: null, before: null };
}

/** What lies on the device, if it is such a text. */
export function keptTyping(value: unknown): Typing | null {
  const kept = value as Partial<Typing> | null;
  const entry = inputOf(kept?.entry);
  if (entry === null) return null;
  const row = keptRow(kept?.row ?? null);
  return { entry, row, before: row === null ? null : inputOf(kept?.before) };
}

function inputOf(value: Partial<CaptureInput> | null | undefined): CaptureInput | null {
  return typeof value?.text === 'string' ? { ...EMPTY_INPUT, ...value } : null;
}
