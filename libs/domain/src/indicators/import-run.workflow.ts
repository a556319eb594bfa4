import { createWorkflow } from '../workflow/create-workflow.js';

/**
 * An import run is one walk through the wizard. Nothing of it is an observation before `finishImport`, which happens in the same
 * transaction as the values themselves; until then every step can be taken again, and stopping leads back to where it began.
 */
export const IMPORT_STATES = ['uploaded', 'checking', 'checked', 'importing', 'imported', 'failed'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export type ImportTransition =
  'revise' | 'check' | 'finishCheck' | 'stopCheck' | 'commit' | 'finishImport' | 'stopImport' | 'fail';

export const importWorkflow = createWorkflow<ImportState, ImportTransition>({
  initial: 'uploaded',
  states: IMPORT_STATES,
  transitions: {
    /** Another dialect or mapping makes an earlier check worthless. */
    revise: { from: ['uploaded', 'checked', 'failed'], to: 'uploaded' },
    check: { from: ['uploaded', 'checked', 'failed'], to: 'checking' },
    finishCheck: { from: ['checking'], to: 'checked' },
    stopCheck: { from: ['checking'], to: 'uploaded' },
    commit: { from: ['checked'], to: 'importing' },
    finishImport: { from: ['importing'], to: 'imported' },
    stopImport: { from: ['importing'], to: 'checked' },
    fail: { from: ['checking', 'importing'], to: 'failed' },
  },
});

/** Whether the run may be thrown away; an imported one is history, and its delivery is withdrawn instead. */
export function mayDiscard(state: ImportState): boolean {
  return state === 'uploaded' || state === 'checked' || state === 'failed';
}
