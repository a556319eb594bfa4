/**
 * The status of a value says whether there is a figure and how far it carries. Missing is not zero, suppressed is not missing,
 * provisional says so: no arithmetic turns one into another. The vocabulary follows the table symbols of official statistics in
 * Germany (DIN 55301 and the signs printed by the Länder); zero is an ordinary figure and has no status of its own.
 */
export const VALUE_STATUSES = [
  'present',
  'provisional',
  'revised',
  'low_reliability',
  'suppressed',
  'not_available',
  'not_applicable',
  'pending',
] as const;
export type ValueStatus = (typeof VALUE_STATUSES)[number];

/** Statuses that come with a figure. */
export const FIGURE_STATUSES = ['present', 'provisional', 'revised', 'low_reliability'] as const;
export type FigureStatus = (typeof FIGURE_STATUSES)[number];

/** Statuses that say why there is no figure. */
export type MissingStatus = Exclude<ValueStatus, FigureStatus>;

/** Whether a value of this status holds a figure. */
export function hasFigure(status: ValueStatus): status is FigureStatus {
  return (FIGURE_STATUSES as readonly ValueStatus[]).includes(status);
}
