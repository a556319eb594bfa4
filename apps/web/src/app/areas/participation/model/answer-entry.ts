/** What is typed into the form of an answer. */
import type { GiveAnswer } from '@quartierwerk/contracts/participation/contribution.dto';
import type { AnswerOutcome } from '@quartierwerk/domain/participation/vocabulary';
import { today } from './words.js';

export type AnswerEntry = Omit<GiveAnswer, 'id'>;

/** The form holds texts only; an empty day is none. */
export interface AnswerModel {
  /** Nothing is promised before somebody has chosen it. */
  readonly outcome: AnswerOutcome | '';
  readonly reason: string;
  readonly unit: string;
  readonly answeredOn: string;
  readonly dueOn: string;
  readonly passedTo: string;
  readonly discussedOn: string;
  readonly discussedBy: string;
  readonly plannedFor: string;
}

export function newAnswer(unit: string): AnswerModel {
  return {
    outcome: '',
    reason: '',
    unit,
    answeredOn: today(),
    dueOn: '',
    passedTo: '',
    discussedOn: '',
    discussedBy: '',
    plannedFor: '',
  };
}

/** What is not asked for with an outcome is not sent with it. */
export function answerEntry(model: AnswerModel): AnswerEntry {
  return {
    ...model,
    // The form is not sent without an outcome.
    outcome: model.outcome as AnswerOutcome,
    dueOn: model.outcome === 'under_review' && model.dueOn !== '' ? model.dueOn : null,
    passedTo: model.outcome === 'passed_on' ? model.passedTo : '',
    discussedOn: model.discussedOn === '' ? null : model.discussedOn,
  };
}
