/**
 * The order in which a thread is told: what something rests on comes before it, and as far as that leaves it free, the earlier day comes
 * first. A day alone would tell effects before their causes: a measure that had begun may take up in autumn what somebody said in summer.
 */
import type { Day } from '../time/day.js';

/** One step of the thread: a paragraph, or a thing. */
export interface ToldStep {
  readonly key: string;
  readonly day: Day;
}

/** The effect rests on the cause; both are keys of steps. */
export interface ToldTie {
  readonly cause: string;
  readonly effect: string;
}

export interface ToldPlace<Step extends ToldStep> {
  readonly step: Step;
  /** It has an earlier day than what was told before it: it had begun when its cause came up. */
  readonly begunBefore: boolean;
}

/**
 * Each step once, in the order in which it is told: always the earliest of those whose causes have all been told, and of one day the one
 * that was named first. So every step back in time goes from a cause to its own effect. Steps that rest on each other in a circle have
 * no first one; the earliest of them is told first. Ties to unknown keys and from a step to itself say nothing.
 */
export function causeBeforeEffect<Step extends ToldStep>(
  steps: readonly Step[],
  ties: readonly ToldTie[],
): ToldPlace<Step>[] {
  const causes = causesByKey(steps, ties);
  const waiting = new Set(byDay(steps));
  const told: ToldPlace<Step>[] = [];
  let latest = '';
  while (waiting.size > 0) {
    const open = [...waiting];
    const openKeys = new Set(open.map(({ key }) => key));
    const next = open.find(({ key }) => !hasAny(causes.get(key), openKeys)) ?? firstOfCircle(open, causes);
    if (!next) break;
    waiting.delete(next);
    told.push({ step: next, begunBefore: next.day < latest });
    if (next.day > latest) latest = next.day;
  }
  return told;
}

/**
 * Of several things that something carries out, those with which it began: the ones of its own day or before. The later ones carry on what
 * stands already. Where all are later, all are its beginning: it had begun without them.
 */
export function beganWith<Cause extends { readonly day: Day }>(begun: Day, causes: readonly Cause[]): Cause[] {
  const first = causes.filter(({ day }) => day <= begun);
  return first.length > 0 ? first : [...causes];
}

type Causes = ReadonlyMap<string, ReadonlySet<string>>;

function causesByKey(steps: readonly ToldStep[], ties: readonly ToldTie[]): Causes {
  const causes = new Map(steps.map(({ key }) => [key, new Set<string>()]));
  for (const { cause, effect } of ties) if (cause !== effect && causes.has(cause)) causes.get(effect)?.add(cause);
  return causes;
}

/** A stable sort: of one day the order given stays. */
function byDay<Step extends ToldStep>(steps: readonly Step[]): Step[] {
  return [...steps].sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
}

function hasAny(wanted: ReadonlySet<string> | undefined, among: ReadonlySet<string>): boolean {
  return wanted !== undefined && [...wanted].some((key) => among.has(key));
}

/** Where nothing is free: the earliest step that waits for nothing but steps which wait for it as well. */
function firstOfCircle<Step extends ToldStep>(open: readonly Step[], causes: Causes): Step | undefined {
  const openKeys = new Set(open.map(({ key }) => key));
  const behind = new Map(open.map(({ key }) => [key, allCauses(key, causes, openKeys)]));
  return open.find(({ key }) => [...(behind.get(key) ?? [])].every((cause) => behind.get(cause)?.has(key)));
}

function allCauses(key: string, causes: Causes, among: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  const next = [key];
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    for (const cause of causes.get(at) ?? []) {
      if (!among.has(cause) || found.has(cause)) continue;
      found.add(cause);
      next.push(cause);
    }
  }
  return found;
}
