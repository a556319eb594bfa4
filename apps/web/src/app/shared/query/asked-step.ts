/**
 * A link may ask a page for its next step: the list of gaps leads to a thing and opens there what closes the gap. The step stands in the
 * query, so that the link can be sent on; it is taken once, and only where the person may take it.
 */
import { effect, inject, untracked } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import { QUERY } from '../addresses.js';

const STEP_KEYS = { evidence: 'beleg', goal: 'ziel', answer: 'antwort', kpi: 'kennzahl', create: 'neu' } as const;
export type AskedStep = keyof typeof STEP_KEYS;

export function askedStep(step: AskedStep): Readonly<Record<string, string>> {
  return { [QUERY.step]: STEP_KEYS[step] };
}

/** Opens the step that the address asks for as soon as the page knows that it may. Call it in a constructor. */
export function onAskedStep(step: AskedStep, may: () => boolean, open: () => void): void {
  if (inject(ActivatedRoute).snapshot.queryParamMap.get(QUERY.step) !== STEP_KEYS[step]) return;
  const waiting = effect(() => {
    if (!may()) return;
    waiting.destroy();
    untracked(open);
  });
}
