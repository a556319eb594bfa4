/** Filters over measures; their keys stand in the address. */
import type { MeasureRowView } from '@quartierwerk/contracts/plans/plans.views';
import type { FilterField, FilterState } from '@quartierwerk/ui/filter-bar/filter-bar';
import { PRIORITY_WORDS } from './plan-words.js';
import { groupOf, type MeasureGroup } from './measure-groups.js';

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

/** Fields with more than one value to choose from. */
export function filterFields(measures: readonly MeasureRowView[], overPlans: boolean): FilterField[] {
  const named = (key: string, label: string, values: readonly (string | null | undefined)[]): FilterField => ({
    key,
    label,
    options: [...new Set(values.filter((value): value is string => !!value))]
      .sort((a, b) => a.localeCompare(b, 'de', { numeric: true }))
      .map((value) => ({ value, label: value })),
  });
  const fields = overPlans
    ? [
        named(
          FILTER_KEYS.plan,
          $localize`:@@plans.plan:Konzept`,
          measures.map(({ plan }) => plan?.title),
        ),
      ]
    : [
        named(FILTER_KEYS.field, $localize`:@@plans.field:Handlungsfeld`, measures.map(fieldName)),
        named(
          FILTER_KEYS.stage,
          $localize`:@@plans.stage:Planungsstufe`,
          measures.map(({ stage }) => stage.title),
        ),
      ];
  return [
    ...fields,
    named(
      FILTER_KEYS.area,
      $localize`:@@plans.area:Gebiet`,
      measures.map(({ area }) => area?.name),
    ),
    named(
      FILTER_KEYS.lead,
      $localize`:@@plans.lead:Federführung`,
      measures.map(({ leadUnit }) => leadUnit),
    ),
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
  ].filter(({ options }) => options.length > 0);
}

export function filterMeasures<Row extends MeasureRowView>(measures: readonly Row[], filter: MeasureFilter): Row[] {
  const text = filter.text.trim().toLowerCase();
  const { state } = filter;
  return measures.filter((measure) => {
    const wanted = (key: string, value: string | null | undefined) => state[key] === undefined || state[key] === value;
    const important = measure.isKey ? 'schluessel' : '';
    return (
      (filter.group === null || groupOf(measure) === filter.group) &&
      (text === '' || `${measure.code} ${measure.title}`.toLowerCase().includes(text)) &&
      wanted(FILTER_KEYS.plan, measure.plan?.title) &&
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
