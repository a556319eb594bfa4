/** Ids for elements that must refer to each other inside one page (label and field, error and control). */
let last = 0;

/** An id that no other element of this page has. */
export function uniqueId(prefix: string): string {
  last += 1;
  return `qw-${prefix}-${last}`;
}
