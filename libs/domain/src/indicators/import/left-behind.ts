/**
 * How long an import waits for somebody to come back: its file may hold small numbers of cases, and serves no purpose any more when nobody
 * does (DIN 66398). A file that was only uploaded holds no work of anybody, and stays over a weekend; one that somebody has worked on
 * is given more time.
 */
const UNTOUCHED_DAYS = 3;
const WORKED_ON_DAYS = 30;
const DAY_MS = 86_400_000;

/** From when on the nightly round deletes an import that stays as it is. */
export function sweptFrom({ createdAt, changedAt }: { readonly createdAt: Date; readonly changedAt: Date }): Date {
  const untouched = changedAt.getTime() <= createdAt.getTime();
  return new Date(changedAt.getTime() + (untouched ? UNTOUCHED_DAYS : WORKED_ON_DAYS) * DAY_MS);
}

/** What the nightly round deletes: untouched ones made before the first day, others changed last before the second. */
export function sweepLimits(now: Date): { readonly untouched: Date; readonly workedOn: Date } {
  const before = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
  return { untouched: before(UNTOUCHED_DAYS), workedOn: before(WORKED_ON_DAYS) };
}
