import { IMPORT_STATES, importWorkflow, mayDiscard } from './import-run.workflow.js';

describe('importWorkflow', () => {
  it('has no state that is unknown or never reached', () => {
    expect(importWorkflow.defects()).toEqual([]);
  });

  it('lets nothing happen to a run that is imported', () => {
    expect(importWorkflow.allowed('imported')).toEqual([]);
    expect(mayDiscard('imported')).toBe(false);
  });

  it('commits only what was checked', () => {
    const committable = IMPORT_STATES.filter((state) => importWorkflow.can(state, 'commit').ok);
    expect(committable).toEqual(['checked']);
  });

  it('leads back to where a stopped step began', () => {
    expect(importWorkflow.apply('checking', 'stopCheck')).toEqual({ ok: true, state: 'uploaded' });
    expect(importWorkflow.apply('importing', 'stopImport')).toEqual({ ok: true, state: 'checked' });
  });
});
