/**
 * An entry that is changed on more than one device, and at the desk. A device says what it changed, and from what; only that is taken
 * over. What somebody else changed meanwhile stands until a person has seen both.
 */
import type { ContributionKind, Language, Voices } from './vocabulary.js';

export interface CapturedFields {
  readonly text: string;
  readonly kind: ContributionKind;
  readonly language: Language;
  readonly voices: Voices;
  readonly place: string;
  readonly stationId: string | null;
  readonly themeId: string | null;
  /** Of the first round. */
  readonly points: number;
}

export type CapturedField = keyof CapturedFields;

export const CAPTURED_FIELDS = [
  'text',
  'kind',
  'language',
  'voices',
  'place',
  'stationId',
  'themeId',
  'points',
] as const satisfies readonly CapturedField[];

/** Values before they were changed; a field that is left out was not changed. */
export type ChangedFrom = { readonly [Field in CapturedField]?: CapturedFields[Field] | undefined };

export interface CaptureMerge {
  readonly taken: readonly CapturedField[];
  /** Changed on the device and by somebody else, to different values. */
  readonly conflicts: readonly CapturedField[];
}

/** What was changed, with the values from before. */
export function changedFrom(before: CapturedFields, own: CapturedFields): ChangedFrom {
  const changed = CAPTURED_FIELDS.filter((field) => before[field] !== own[field]);
  return Object.fromEntries(changed.map((field) => [field, before[field]]));
}

/**
 * Which changes of a device are taken over. Sending the same again finds its own values and changes nothing.
 *
 * @param from what the device changed it from; null where it does not say, so that nobody knows which of two values is the later one
 */
export function captureMerge(from: ChangedFrom | null, own: CapturedFields, stored: CapturedFields): CaptureMerge {
  const differing = CAPTURED_FIELDS.filter((field) => own[field] !== stored[field]);
  if (from === null) return { taken: [], conflicts: differing };
  const changed = differing.filter((field) => from[field] !== undefined);
  return {
    taken: changed.filter((field) => from[field] === stored[field]),
    conflicts: changed.filter((field) => from[field] !== stored[field]),
  };
}

/** The fields of one entry with some taken from another. */
export function withFields(
  base: CapturedFields,
  fields: readonly CapturedField[],
  other: CapturedFields,
): CapturedFields {
  return { ...base, ...Object.fromEntries(fields.map((field) => [field, other[field]])) };
}
