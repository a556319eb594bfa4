/** Numbers in titles are compared up to this length. */
const DIGITS = 12;

/**
 * The words of a column as Germans sort them, with numbers by their value: "Stufe 2" before "Stufe 10", as the client sorts what it holds
 * itself. Every number is filled up with zeros; that needs no collation of its own in the database.
 *
 * @param column never anything that came with a request
 */
export function naturally(column: string): string {
  const filled = `regexp_replace(${column}, '([0-9]+)', '${'0'.repeat(DIGITS)}\\1', 'g')`;
  return `regexp_replace(${filled}, '0*([0-9]{${DIGITS}})(?![0-9])', '\\1', 'g') COLLATE "de-x-icu"`;
}
