/** What a measure says to the recommendation that it takes up: see conferences/carried-on. */
import type { Carriage } from '../conferences/carried-on.js';
import type { MeasureState } from './vocabulary.js';

export function carriageOf(state: MeasureState): Carriage {
  switch (state) {
    case 'idea':
      return 'idea';
    case 'planned':
    case 'decided':
    case 'funding_applied':
    case 'funded':
    case 'in_progress':
    case 'on_hold':
      return 'under_way';
    case 'completed':
    case 'consolidated':
      return 'done';
    case 'discontinued':
      return 'given_up';
  }
}
