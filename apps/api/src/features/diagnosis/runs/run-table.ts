import type { IndexRunView, RunAreaView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { type CsvCell, type CsvDialect, csvOf } from '@quartierwerk/domain/text/csv';

/**
 * The ranked table of a run for office programs. Its words stand here and not in the client, because the file is written on this
 * side; both languages must have every word.
 */
interface TableWords extends CsvDialect {
  readonly rank: string;
  readonly code: string;
  readonly municipality: string;
  readonly population: string;
  readonly index: string;
  readonly sum: string;
  readonly statusClass: string;
  readonly mapClass: string;
  readonly ownClass: string;
  readonly used: string;
  readonly expected: string;
  readonly conspicuous: string;
  readonly remark: string;
  readonly deviation: (indicator: string) => string;
  readonly statusClasses: Readonly<Record<NonNullable<RunAreaView['statusClass']>, string>>;
  readonly mapClasses: Readonly<Record<NonNullable<RunAreaView['mapClass']>, string>>;
  readonly remarks: Readonly<Record<NonNullable<RunAreaView['noIndexReason']> | 'provisional', string>>;
}

export type TableLanguage = 'de' | 'en';

const WORDS: Readonly<Record<TableLanguage, TableWords>> = {
  de: {
    separator: ';',
    decimalSign: ',',
    rank: 'Rang',
    code: 'Schlüssel',
    municipality: 'Kommune',
    population: 'Einwohner',
    index: 'Index',
    sum: 'Summe der Abweichungen',
    statusClass: 'Statusklasse',
    mapClass: 'Lage zum Kreiswert',
    ownClass: 'Klasse',
    used: 'Indikatoren mit Wert',
    expected: 'Indikatoren',
    conspicuous: 'auffällige Indikatoren',
    remark: 'Hinweis',
    deviation: (indicator) => `${indicator}, Abweichung in Standardabweichungen`,
    statusClasses: { high: 'hoch', middle: 'mittel', low: 'niedrig', very_low: 'sehr niedrig' },
    mapClasses: {
      far_above: 'deutlich über Kreis',
      above: 'über Kreis',
      around: 'um Kreiswert',
      below: 'unter Kreis',
      far_below: 'deutlich unter Kreis',
    },
    remarks: {
      excluded: 'nicht einbezogen',
      no_values: 'keine Werte',
      coverage_overall: 'zu wenige Indikatoren',
      coverage_domain: 'zu wenige Indikatoren in einem Bereich',
      score_without_spread: 'alle Summen gleich',
      provisional: 'vorläufig',
    },
  },
  en: {
    separator: ',',
    decimalSign: '.',
    rank: 'Rank',
    code: 'Code',
    municipality: 'Municipality',
    population: 'Residents',
    index: 'Index',
    sum: 'Sum of deviations',
    statusClass: 'Status class',
    mapClass: 'Position to the district',
    ownClass: 'Class',
    used: 'Indicators with a value',
    expected: 'Indicators',
    conspicuous: 'Conspicuous indicators',
    remark: 'Remark',
    deviation: (indicator) => `${indicator}, deviation in standard deviations`,
    statusClasses: { high: 'high', middle: 'middle', low: 'low', very_low: 'very low' },
    mapClasses: {
      far_above: 'far above the district',
      above: 'above the district',
      around: 'around the district',
      below: 'below the district',
      far_below: 'far below the district',
    },
    remarks: {
      excluded: 'left out',
      no_values: 'no values',
      coverage_overall: 'too few indicators',
      coverage_domain: 'too few indicators in a domain',
      score_without_spread: 'all sums equal',
      provisional: 'provisional',
    },
  },
};

const DECIMALS = 4;

/** The table as CSV with one line for each area in the order of the ranks. */
export function runTable(run: IndexRunView, language: TableLanguage): string {
  const words = WORDS[language];
  const heading = [
    ...[
      words.rank,
      words.code,
      run.edition.smallAreaLabel,
      words.municipality,
      words.population,
      words.index,
      words.sum,
    ],
    ...[words.statusClass, words.mapClass, ...(run.ownClasses ? [words.ownClass] : [])],
    ...[words.used, words.expected, words.conspicuous, words.remark],
    ...run.indicators.map((indicator) => words.deviation(`${indicator.code} ${indicator.name}`)),
  ];
  return csvOf([heading, ...run.areas.map((area) => line(area, words, run.ownClasses !== null))], words);
}

/** File name of the download, in ASCII as the header wants it. */
export function runTableName(run: Pick<IndexRunView, 'number' | 'year'>): string {
  return `index-${run.year}-${run.number}.csv`;
}

function line(area: RunAreaView, words: TableWords, ownClasses: boolean): CsvCell[] {
  const remark = area.noIndexReason ?? (area.provisional ? 'provisional' : null);
  return [
    ...[area.rank, area.code, area.name, area.municipalityName, area.population],
    ...[rounded(area.indexValue), rounded(area.sum)],
    area.statusClass && words.statusClasses[area.statusClass],
    area.mapClass && words.mapClasses[area.mapClass],
    ...(ownClasses ? [area.ownClass] : []),
    ...[area.indicatorsUsed, area.indicatorsExpected, area.conspicuous],
    remark && words.remarks[remark],
    ...area.deviations.map(rounded),
  ];
}

function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(DECIMALS));
}
