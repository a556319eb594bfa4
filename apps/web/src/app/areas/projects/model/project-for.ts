/** How a project begins that is to realise a measure: with what the measure says already. All of it can be changed before it is stored. */
import type { MeasureView } from '@quartierwerk/contracts/plans/measure.views';
import { PROJECT_CODE_LENGTH } from '@quartierwerk/domain/projects/codes';
import { slugOf } from '../../../shared/addresses.js';
import type { EntryField, EntryModel } from './entry-fields.js';

type Measure = Pick<
  MeasureView,
  'title' | 'area' | 'location' | 'startsOn' | 'endsOn' | 'rationale' | 'aim' | 'targetGroups' | 'carrier'
>;

/** @param fields with the choices that there are: an area or a carrier that is none of them is left open */
export function projectFor(measure: Measure, empty: EntryModel, fields: readonly EntryField[]): EntryModel {
  const options = (key: string) => fields.find((field) => field.key === key)?.options ?? [];
  const carrier = options('carrierId').find(({ label }) => label === measure.carrier)?.value;
  const area = options('areaId').find(({ value }) => value === measure.area?.id)?.value;
  return {
    ...empty,
    fields: {
      ...empty.fields,
      ...{ title: measure.title, code: slugOf(measure.title).slice(0, PROJECT_CODE_LENGTH).replace(/-+$/, '') },
      ...(carrier === undefined ? {} : { carrierId: carrier }),
      ...{ areaId: area ?? '', site: measure.location, problem: measure.rationale, goals: measure.aim },
      ...{ beginsOn: measure.startsOn ?? '', endsOn: measure.endsOn ?? '' },
      targetGroups: measure.targetGroups
        .map(({ label, count }) => (count === null ? label : `${label}; ${count}`))
        .join('\n'),
    },
  };
}
