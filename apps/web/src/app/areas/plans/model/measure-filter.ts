/** Filters over measures; their keys stand in the address. */
import type { MeasureWeight } from '@quartierwerk/contracts/plans/measures-query.dto';
import type { MeasureListView, MeasureRowView } from '@quartierwerk/contracts/plans/plans.views';
import { finderOf } from '@quartierwerk/domain/chain/sought';
import type { MeasureGroup } from '@quartierwerk/domain/plans/measure-standing';
import type { FilterField, FilterState } from '@quartierwerk/ui/filter-bar/filter-bar';
import type { SortOrder } from '@quartierwerk/ui/table/table';
import type { MeasureChoice } from '../data/measures-store.js';
import { sortColumn } from './measure-sort.js';
import { PRIORITY_WORDS } from './plan-words.js';
import { groupOf } from './measure-groups.js';

export const FILTER_KEYS = {
  plan: 'konzept',
  field: 'feld',
  stage: 'stufe',
  area: 'gebiet',
  lead: 'federfuehrung',
  key: 'schluessel',
  money: 'finanzierung',
} as const;

export interface MeasureFilter {
  readonly group: MeasureGroup | null;
  readonly text: string;
  readonly state: FilterState;
}

export interface MeasureQuestion extends MeasureFilter {
  /** Null: by what must happen. */
  readonly sort: SortOrder | null;
}

/** Filters over the measures of one plan. */
export function planFilterFields(measures: readonly MeasureRowView[]): FilterField[] {
  const field = $localize`:@@plans.field:Handlungsfeld`;
  const stage = $localize`:@@plans.stage:Planungsstufe`;
  return withChoice([
    named(FILTER_KEYS.field, field, measures.map(fieldName)),
    named(
      FILTER_KEYS.stage,
      stage,
      measures.map((measure) => measure.stage.title),
    ),
    ...commonFields(
      measures.map(({ area }) => area?.name),
      measures.map(({ leadUnit }) => leadUnit),
    ),
  ]);
}

/** Filters over measures of all plans, of which only a part is here. */
export function listFilterFields({
  plans,
  areas,
  leads,
}: Pick<MeasureListView, 'plans' | 'areas' | 'leads'>): FilterField[] {
  const label = $localize`:@@plans.plan:Konzept`;
  const options = plans.map(({ code, title }) => ({ value: code, label: title }));
  return withChoice([{ key: FILTER_KEYS.plan, label, options }, ...commonFields(areas, leads)]);
}

function commonFields(
  areas: readonly (string | null | undefined)[],
  leads: readonly (string | null | undefined)[],
): FilterField[] {
  return [
    named(FILTER_KEYS.area, $localize`:@@plans.area:Gebiet`, areas),
    named(FILTER_KEYS.lead, $localize`:@@plans.lead:Federführung`, leads),
    {
      key: FILTER_KEYS.key,
      label: $localize`:@@plans.importance:Wichtigkeit`,
      options: [
        { value: 'schluessel', label: $localize`:@@plans.keyMeasure:Schlüsselmaßnahme` },
        { value: 'hoch', label: $localize`:@@plans.priorityIs:Priorität ${PRIORITY_WORDS.high}:priority:` },
      ],
    },
    {
      key: FILTER_KEYS.money,
      label: $localize`:@@plans.financing:Finanzierung`,
      options: [{ value: 'offen', label: $localize`:@@plans.differs:weicht von den Kosten ab` }],
    },
  ];
}

function named(key: string, label: string, values: readonly (string | null | undefined)[]): FilterField {
  return {
    key,
    label,
    options: [...new Set(values.filter((value): value is string => !!value))]
      .sort((a, b) => a.localeCompare(b, 'de', { numeric: true }))
      .map((value) => ({ value, label: value })),
  };
}

const withChoice = (fields: readonly FilterField[]): FilterField[] =>
  fields.filter(({ options }) => options.length > 0);

/** What the filters of the address ask of the list over all plans. */
export function choiceOf({ group, text, state, sort }: MeasureQuestion): MeasureChoice {
  return {
    plan: state[FILTER_KEYS.plan] ?? null,
    area: state[FILTER_KEYS.area] ?? null,
    lead: state[FILTER_KEYS.lead] ?? null,
    group,
    weight: WEIGHTS[state[FILTER_KEYS.key] ?? ''] ?? null,
    money: state[FILTER_KEYS.money] === 'offen' ? 'open' : null,
    text,
    sort: sortColumn(sort),
    direction: sort?.direction ?? null,
  };
}

const WEIGHTS: Readonly<Record<string, MeasureWeight>> = { schluessel: 'key', hoch: 'high' };

export function filterMeasures<Row extends MeasureRowView>(measures: readonly Row[], filter: MeasureFilter): Row[] {
  const finds = finderOf(filter.text);
  const { state } = filter;
  return measures.filter((measure) => {
    const wanted = (key: string, value: string | null | undefined) => state[key] === undefined || state[key] === value;
    const important = measure.isKey ? 'schluessel' : '';
    return (
      (filter.group === null || groupOf(measure) === filter.group) &&
      finds(measure.code, measure.title) &&
      wanted(FILTER_KEYS.field, fieldName(measure)) &&
      wanted(FILTER_KEYS.stage, measure.stage.title) &&
      wanted(FILTER_KEYS.area, measure.area?.name) &&
      wanted(FILTER_KEYS.lead, measure.leadUnit) &&
      (state[FILTER_KEYS.key] !== 'hoch' || measure.priority === 'high') &&
      (state[FILTER_KEYS.key] !== 'schluessel' || important !== '') &&
      (state[FILTER_KEYS.money] !== 'offen' || measure.open !== 0)
    );
  });
}

function fieldName({ field }: Pick<MeasureRowView, 'field'>): string {
  return `${field.number} ${field.title}`;
}
