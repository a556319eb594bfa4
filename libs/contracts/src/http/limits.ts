import { PASSWORD_LENGTH } from '@quartierwerk/domain/identity/password-length';

/** Limits that both sides know: the client says them before the API refuses. Sizes in bytes, lengths in characters. */
export const LIMITS = {
  /** JSON bodies; a GeoJSON edition has a limit of its own. */
  jsonBytes: 1_000_000,
  geoJsonBytes: 40_000_000,
  /** A delivered table: about five million rows of the long form. */
  importFileBytes: 256_000_000,
  /** No delivered table has a line of 64 kB; a file that does is something else. */
  importLineBytes: 65_536,
  importColumns: 500,
  /** Entries of a table that a device sends at once; the rest follows. */
  captureBatch: 50,
  /** Of one contribution in one round. */
  contributionPoints: 999,
  /** Rounds in which points are counted. */
  pointRounds: 9,
  nameLength: 200,
  emailLength: 254,
  textLength: 4_000,
  reasonLength: 1_000,
  passwordMin: PASSWORD_LENGTH.min,
  passwordMax: PASSWORD_LENGTH.max,
} as const;
