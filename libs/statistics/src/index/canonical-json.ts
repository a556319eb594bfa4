/**
 * One text for one JSON value, so that equal methods have equal hashes on every machine: keys sorted by UTF-16 code
 * unit, no white space, numbers in the shortest form that reads back to the same double. This is the JSON
 * Canonicalization Scheme (RFC 8785) for the values that occur here.
 */

/**
 * Canonical text of a plain JSON value. Keys whose value is undefined are left out, as JSON does.
 * @throws RangeError for a number that JSON cannot hold (NaN, infinite) and TypeError for anything that is not JSON.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError('canonicalJson: a number must be finite');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(',')}}`;
  }
  throw new TypeError(`canonicalJson: ${typeof value} is not JSON`);
}
