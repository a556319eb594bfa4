/** Where a new measure is put in its plan, as far as that is known before anybody chose. */
import type { PlanView } from '@quartierwerk/contracts/plans/plans.views';
import { measureCode } from '@quartierwerk/domain/plans/measure-links';
import { nextInField, numberOfCode, onlyOne, onlyStage } from '@quartierwerk/domain/plans/measure-place';
import type { MeasureEntry } from './measure-entry.js';

type Place = Pick<MeasureEntry, 'fieldId' | 'stageId'>;

/** Numbers of field and stage in the address. */
interface Named {
  readonly field: string | undefined;
  readonly stage: string | undefined;
}

/** What the address names, or what is the only one; nobody takes a field by mistake, from which the number of a measure follows. */
export function placeOf(plan: Pick<PlanView, 'fields' | 'stages'> | undefined, named: Named, year: number): Place {
  const { fields = [], stages = [] } = plan ?? {};
  const field = fields.find(({ number }) => String(number) === named.field) ?? onlyOne(fields);
  const stage = stages.find(({ number }) => String(number) === named.stage) ?? onlyStage(stages, year);
  return { fieldId: field?.id ?? '', stageId: stage?.id ?? '' };
}

/** "B1.04": the number that the next measure of this field gets; empty for no field. */
export function numberInField(
  { codePrefix, fields, measures }: Pick<PlanView, 'codePrefix' | 'fields' | 'measures'>,
  fieldId: string,
): string {
  const field = fields.find(({ id }) => id === fieldId);
  if (!field) return '';
  const numbers = measures.flatMap((measure) =>
    measure.field.id === fieldId ? [numberOfCode(measure.code) ?? 0] : [],
  );
  return measureCode(codePrefix, field.number, nextInField(numbers));
}
