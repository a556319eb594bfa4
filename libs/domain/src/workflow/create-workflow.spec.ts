import fc from 'fast-check';
import { ALLOWED, refuse } from '../verdict/verdict.js';
import { createWorkflow } from './create-workflow.js';

const door = createWorkflow({
  initial: 'open',
  states: ['open', 'closed', 'locked'],
  transitions: {
    close: { from: ['open'], to: 'closed' },
    open: { from: ['closed'], to: 'open' },
    lock: {
      from: ['closed'],
      to: 'locked',
      guard: (facts: { key: boolean }) => (facts.key ? ALLOWED : refuse('NO_KEY')),
    },
  },
});

describe('createWorkflow', () => {
  it('names its transitions in their order', () => {
    expect(door.names).toEqual(['close', 'open', 'lock']);
  });

  it('refuses a transition when the state does not offer it', () => {
    expect(door.can('open', 'lock', { key: true })).toEqual({
      ok: false,
      reason: 'WRONG_STATE',
      params: { state: 'open', name: 'lock' },
    });
  });

  it('gives the reason of the guard when the facts do not allow it', () => {
    expect(door.apply('closed', 'lock', { key: false })).toEqual({ ok: false, reason: 'NO_KEY' });
  });

  it('refuses a name that it does not know', () => {
    expect(door.can('open', 'explode' as 'lock', { key: true })).toMatchObject({
      ok: false,
      reason: 'UNKNOWN_TRANSITION',
    });
  });

  it('offers exactly what it would apply, whatever the state', () => {
    fc.assert(
      fc.property(fc.constantFrom(...door.states), fc.boolean(), (state, key) => {
        const offered = door.allowed(state, { key });
        for (const name of ['close', 'open', 'lock'] as const) {
          expect(door.apply(state, name, { key }).ok).toBe(offered.includes(name));
        }
      }),
    );
  });

  it('names states that are never reached and states that do not exist', () => {
    const broken = createWorkflow({
      initial: 'a',
      states: ['a', 'b'],
      transitions: { go: { from: ['a'], to: 'c' as 'a' } },
    });
    expect(broken.defects()).toEqual(['go names the unknown state c', 'b is never reached']);
  });
});
