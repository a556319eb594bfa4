/** Reads how a method treats rates before they are measured. Each kind has keys of its own, and every key but the kind a default. */
import { SMOOTHINGS } from '../rates/smoothing.js';
import { DEFAULT_OUTLIER_RULE } from '../treatment/outliers.js';
import type { IndexMethod, Winsorise } from './method.js';
import { fieldsOf, isPlainObject, readNumber, readWord, type MethodReason } from './read-fields.js';

/** More points than this are no outliers any more. */
const MAX_POINTS = 1_000;
const MAX_SHARE = 0.25;
const MAX_LIMIT = 1_000;

const DEFAULTS: Readonly<Record<Winsorise['kind'], object>> = {
  shape: DEFAULT_OUTLIER_RULE,
  share: { share: 0.025 },
};

/** Left out when rates stay as they are: a method without treatment keeps the name (hash) it had before there was any. */
export function readTreatment(
  source: Readonly<Record<string, unknown>>,
  reasons: MethodReason[],
): Pick<IndexMethod, 'smoothing' | 'winsorise'> {
  const { smoothing, winsorise } = source;
  return {
    ...(smoothing === null ? {} : { smoothing: readWord(smoothing, 'smoothing', SMOOTHINGS, reasons) }),
    ...(winsorise === null ? {} : { winsorise: readWinsorise(winsorise, reasons) }),
  };
}

function readWinsorise(input: unknown, reasons: MethodReason[]): Winsorise {
  if (!isPlainObject(input)) reasons.push({ code: 'not_an_object', key: 'winsorise' });
  const given = isPlainObject(input) ? input : {};
  const kind = readWord(given['kind'] ?? 'shape', 'winsorise.kind', ['shape', 'share'] as const, reasons);
  const source = fieldsOf(given, 'winsorise', { kind, ...DEFAULTS[kind] }, reasons);
  const read = (key: string, min: number, max: number): number =>
    readNumber(source[key], `winsorise.${key}`, min, max, reasons);
  if (kind === 'share') return { kind, share: read('share', 0.001, MAX_SHARE) };
  const points = read('points', 1, MAX_POINTS);
  if (!Number.isInteger(points)) reasons.push({ code: 'wrong_type', key: 'winsorise.points' });
  return { kind, skewness: read('skewness', 0, MAX_LIMIT), kurtosis: read('kurtosis', -2, MAX_LIMIT), points };
}
