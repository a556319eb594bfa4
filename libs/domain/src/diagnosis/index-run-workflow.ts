/**
 * The life of an index run: computed as a draft, frozen when planning rests on it. Its figures never change; a correction is a
 * new run. Freezing says "this one counts" and cannot be taken back.
 */
import { createWorkflow } from '../workflow/create-workflow.js';
import { RUN_STATES, type RunState } from './vocabulary.js';

export const indexRunWorkflow = createWorkflow<RunState, 'freeze'>({
  initial: 'draft',
  states: RUN_STATES,
  transitions: { freeze: { from: ['draft'], to: 'frozen' } },
});
