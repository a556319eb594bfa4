/**
 * A workflow is the life cycle of one kind of thing: its states, and the named transitions between them, each with an optional
 * guard. It fails closed: an unknown state, an unknown transition or a guard that does not say yes refuses.
 */
import { ALLOWED, type Verdict, refuse } from '../verdict/verdict.js';

export interface Transition<State extends string, Facts> {
  readonly from: readonly State[];
  readonly to: State;
  /** Says whether the facts allow the step; missing means that the state alone decides. */
  readonly guard?: (facts: Facts) => Verdict;
}

export interface WorkflowDefinition<State extends string, Name extends string, Facts> {
  readonly initial: State;
  readonly states: readonly State[];
  readonly transitions: Readonly<Record<Name, Transition<State, Facts>>>;
}

export interface Workflow<State extends string, Name extends string, Facts> {
  readonly initial: State;
  readonly states: readonly State[];
  /** Every transition, in the order of the definition. */
  readonly names: readonly Name[];
  /** Whether the transition may be taken now; reasons: `UNKNOWN_TRANSITION`, `WRONG_STATE`, or the guard's own. */
  can(state: State, name: Name, facts: Facts): Verdict;
  /** Every transition that may be taken now, in the order of the definition. */
  allowed(state: State, facts: Facts): Name[];
  /** The state after the transition, or the refusal. */
  apply(
    state: State,
    name: Name,
    facts: Facts,
  ): { readonly ok: true; readonly state: State } | Exclude<Verdict, { ok: true }>;
  /** Defects of the definition: states that are never reached, transitions that name an unknown state. */
  defects(): string[];
}

/** Builds a workflow from its definition. */
export function createWorkflow<State extends string, Name extends string, Facts = void>(
  definition: WorkflowDefinition<State, Name, Facts>,
): Workflow<State, Name, Facts> {
  const names = Object.keys(definition.transitions) as Name[];

  const can = (state: State, name: Name, facts: Facts): Verdict => {
    const transition = definition.transitions[name];
    if (!transition) return refuse('UNKNOWN_TRANSITION', { name });
    if (!transition.from.includes(state)) return refuse('WRONG_STATE', { state, name });
    return transition.guard ? transition.guard(facts) : ALLOWED;
  };

  return {
    initial: definition.initial,
    states: definition.states,
    names,
    can,
    allowed: (state, facts) => names.filter((name) => can(state, name, facts).ok),
    apply: (state, name, facts) => {
      const verdict = can(state, name, facts);
      return verdict.ok ? { ok: true, state: definition.transitions[name].to } : verdict;
    },
    defects: () => findDefects(definition, names),
  };
}

function findDefects<State extends string, Name extends string, Facts>(
  definition: WorkflowDefinition<State, Name, Facts>,
  names: readonly Name[],
): string[] {
  const known = new Set<State>(definition.states);
  const unknown = names.flatMap((name) => {
    const { from, to } = definition.transitions[name];
    return [...from, to]
      .filter((state) => !known.has(state))
      .map((state) => `${name} names the unknown state ${state}`);
  });

  const reached = new Set<State>([definition.initial]);
  for (let grown = true; grown;) {
    grown = false;
    for (const name of names) {
      const { from, to } = definition.transitions[name];
      if (!reached.has(to) && from.some((state) => reached.has(state))) {
        reached.add(to);
        grown = true;
      }
    }
  }
  const unreachable = definition.states
    .filter((state) => !reached.has(state))
    .map((state) => `${state} is never reached`);
  return [...unknown, ...unreachable];
}
