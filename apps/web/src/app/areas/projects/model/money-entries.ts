/** The entries of the dialogs about money: the plan with who pays, and one quarter. */
import type { GrantMoneyView, GrantView } from '@quartierwerk/contracts/projects/project.views';
import { planVerdict, type PlanLine, type Quarter } from '@quartierwerk/domain/projects/grant-money';
import {
  COST_CATEGORIES,
  GRANT_FINANCING_KINDS,
  type CostCategory,
  type GrantFinancingKind,
} from '@quartierwerk/domain/projects/vocabulary';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { PROJECTS_WORDS } from '../../../shared/words/projects-words.js';
import { optionsOf, type EntryField, type EntryModel, type EntryRows } from './entry-fields.js';
import { COST_CATEGORY_WORDS, figureOf, GRANT_FINANCING_WORDS } from './money-words.js';

type Body = Readonly<Record<string, unknown>>;

/** Euros as cents; null for what is no sum of money. */
function centsOf(text: string, formats: Formats): number | null {
  const value = formats.parseNumber(text.replace('€', ''));
  if (value === null || value < 0) return null;
  const cents = Math.round(value * 100);
  return Math.abs(cents - value * 100) < 0.01 && cents <= 100_000_000_000 ? cents : null;
}

/** A field for a sum in euros, with its sentence where it is none. */
function sumField(key: string, label: string, formats: Formats, optional = true): EntryField {
  const check = (text: string): string =>
    centsOf(text, formats) === null
      ? $localize`:@@projects.noSum:Bitte einen Betrag ab 0 mit höchstens zwei Stellen nach dem Komma.`
      : '';
  return { key, label, kind: 'number', optional, check };
}

export function planFields(formats: Formats): EntryField[] {
  return GRANT_FINANCING_KINDS.flatMap((kind): EntryField[] => {
    const name = GRANT_FINANCING_WORDS[kind];
    const source = $localize`:@@projects.financingSource:${name}:kind:, wer`;
    return [
      sumField(kind, $localize`:@@projects.financingSum:${name}:kind: in Euro`, formats),
      { key: `${kind}.source`, label: source, kind: 'text', optional: true },
    ];
  });
}

/** @param grant whose years the plan is held to */
export function planRows(grant: GrantView, formats: Formats): EntryRows {
  const year: EntryField = {
    ...{ key: 'year', label: $localize`:@@projects.year:Jahr`, kind: 'number', optional: false },
    check: (text) => {
      const verdict = planVerdict([{ category: 'other', year: Number(text), cents: 0 }], grant);
      return verdict.ok ? '' : PROJECTS_WORDS[verdict.reason](verdict.params ?? {});
    },
  };
  return {
    heading: $localize`:@@projects.planLines:Geplante Kosten`,
    add: $localize`:@@projects.addPlanLine:Zeile hinzufügen`,
    columns: [
      {
        ...{ key: 'category', label: $localize`:@@projects.costCategory:Kostenart`, kind: 'choice', optional: false },
        options: optionsOf(COST_CATEGORIES, COST_CATEGORY_WORDS),
      },
      year,
      sumField('sum', $localize`:@@projects.sumEuro:Betrag in Euro`, formats, false),
    ],
  };
}

export function planEntry({ plan, financing }: GrantMoneyView, formats: Formats): EntryModel {
  const lines = GRANT_FINANCING_KINDS.flatMap((kind) => {
    const line = financing.find((one) => one.kind === kind);
    return [
      [kind, line ? figureOf(line.cents, formats) : ''],
      [`${kind}.source`, line?.source ?? ''],
    ];
  });
  return {
    fields: Object.fromEntries(lines) as Record<string, string>,
    rows: byYearAndCategory(plan).map(({ category, year, cents }) => ({
      ...{ category, year: String(year) },
      sum: figureOf(cents, formats),
    })),
  };
}

/** In the order of the vocabulary, as in every table. */
function byYearAndCategory(plan: readonly PlanLine[]): PlanLine[] {
  const at = ({ category }: PlanLine): number => COST_CATEGORIES.indexOf(category);
  return [...plan].sort((a, b) => a.year - b.year || at(a) - at(b));
}

export function planBody({ fields, rows }: EntryModel, formats: Formats): Body {
  const financing = GRANT_FINANCING_KINDS.flatMap((kind: GrantFinancingKind) => {
    const [sum = '', source = ''] = [fields[kind], fields[`${kind}.source`]];
    return sum.trim() === '' && source.trim() === ''
      ? []
      : [{ kind, source: source.trim(), cents: centsOf(sum, formats) ?? 0 }];
  });
  const plan = rows.map(({ category, year, sum = '' }): PlanLine => ({
    category: category as CostCategory,
    year: Number(year),
    cents: centsOf(sum, formats) ?? 0,
  }));
  return { plan, financing };
}

export function quarterFields(formats: Formats): EntryField[] {
  return [
    ...COST_CATEGORIES.map((category) =>
      sumField(category, $localize`:@@projects.spentOn:${COST_CATEGORY_WORDS[category]}:category: in Euro`, formats),
    ),
    sumField('drawn', $localize`:@@projects.drawnSum:Abgerufen in Euro`, formats),
  ];
}

export function quarterEntry(
  { spending, drawdowns }: GrantMoneyView,
  { year, quarter }: Quarter,
  formats: Formats,
): EntryModel {
  const within = (one: Quarter): boolean => one.year === year && one.quarter === quarter;
  const typed = (line: { readonly cents: number } | undefined): string => (line ? figureOf(line.cents, formats) : '');
  const sums = COST_CATEGORIES.map((category) => [
    category,
    typed(spending.find((line) => within(line) && line.category === category)),
  ]);
  return {
    fields: { ...(Object.fromEntries(sums) as Record<string, string>), drawn: typed(drawdowns.find(within)) },
    rows: [],
  };
}

export function quarterBody({ fields }: EntryModel, { year, quarter }: Quarter, formats: Formats): Body {
  const cents = (key: string): number => centsOf(fields[key] ?? '', formats) ?? 0;
  return {
    ...{ year, quarter },
    spending: COST_CATEGORIES.map((category) => ({ category, cents: cents(category) })).filter(
      (line) => line.cents > 0,
    ),
    drawnCents: cents('drawn'),
  };
}
