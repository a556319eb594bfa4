import fc from 'fast-check';
import { indexRunWorkflow } from './index-run-workflow.js';
import { newEditionVerdict, profileWorkflow, statementsVerdict } from './profile-workflow.js';
import { PROFILE_STATES } from './vocabulary.js';

describe('indexRunWorkflow', () => {
  it('has no unknown or unreachable state', () => {
    expect(indexRunWorkflow.defects()).toEqual([]);
  });

  it('freezes a draft once and never thaws', () => {
    expect(indexRunWorkflow.apply('draft', 'freeze', undefined)).toEqual({ ok: true, state: 'frozen' });
    expect(indexRunWorkflow.allowed('frozen', undefined)).toEqual([]);
  });
});

describe('profileWorkflow', () => {
  it('has no unknown or unreachable state', () => {
    expect(profileWorkflow.defects()).toEqual([]);
  });

  it('releases a draft with at least one statement', () => {
    expect(profileWorkflow.can('draft', 'release', { statementCount: 0 })).toEqual({
      ok: false,
      reason: 'PROFILE_EMPTY',
    });
    expect(profileWorkflow.apply('draft', 'release', { statementCount: 1 })).toEqual({ ok: true, state: 'released' });
  });

  it('never leads back to a draft, whatever is tried', () => {
    const step = fc.record({
      name: fc.constantFrom('release' as const, 'supersede' as const),
      statementCount: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let state = profileWorkflow.initial;
        for (const { name, statementCount } of steps) {
          const before = PROFILE_STATES.indexOf(state);
          const result = profileWorkflow.apply(state, name, { statementCount });
          if (result.ok) state = result.state;
          expect(PROFILE_STATES.indexOf(state)).toBeGreaterThanOrEqual(before);
        }
      }),
    );
  });
});

describe('editions of a profile', () => {
  it('take statements only while they are drafts', () => {
    expect(PROFILE_STATES.filter((state) => statementsVerdict(state).ok)).toEqual(['draft']);
  });

  it('are begun one at a time', () => {
    expect(newEditionVerdict([]).ok).toBe(true);
    expect(newEditionVerdict(['superseded', 'released']).ok).toBe(true);
    expect(newEditionVerdict(['released', 'draft'])).toEqual({ ok: false, reason: 'PROFILE_EXISTS' });
  });
});
