import { TestBed } from '@angular/core/testing';
import { type AreaFact, AreaFinder, IndicatorFinder } from '@quartierwerk/domain/indicators/import/table-facts';
import { type ColumnMapping, NO_FIXES, type ImportMapping } from '@quartierwerk/domain/indicators/import/mapping';
import { Plausibility } from '@quartierwerk/domain/indicators/import/plausibility';
import type { Problem } from '@quartierwerk/domain/indicators/import/problems';
import { RowReader } from '@quartierwerk/domain/indicators/import/row-reader';
import { recordsOf } from '@quartierwerk/domain/indicators/import/table-scanner';
import { ZeroWatch, zeroProblems } from '@quartierwerk/domain/indicators/import/zero-watch';
import { Formats } from '@quartierwerk/ui/format/formats';
import { columnName } from './column-words.js';
import { problemSentence } from './problem-words.js';

const HEADS = ['Schlüssel', 'Indikator', 'Jahr', 'Zähler', 'Nenner'];
const NAMES = ['Stümpen', 'Forsbach', 'Venauen', 'Bleifeld', 'Eikamp', 'Osenau'];
const AREAS = NAMES.map((name, at): AreaFact => ({
  ...{ id: name, code: `05378028${at + 1}`, name, level: 'small_area', parentCode: '05378028', parentName: 'Rösrath' },
}));
const COLUMNS: readonly ColumnMapping[] = [
  ...[{ role: 'area_code' as const }, { role: 'indicator' as const }, { role: 'year' as const }],
  ...[{ role: 'numerator' as const }, { role: 'denominator' as const }],
];

/** Reads rows below one line of heads as the check does; gives line, column and sentence of each finding. */
function findingsIn(rows: readonly string[], first: ColumnMapping = { role: 'area_code' }): string[][] {
  const mapping: ImportMapping = {
    ...{ title: 'Kita', sourceId: 's', referenceDate: null, note: '', areaEditionId: 'e', indicator: null, year: null },
    ...{ columns: [first, ...COLUMNS.slice(1)], fixes: NO_FIXES, suppressSmallCases: false },
  };
  const areas = new AreaFinder(AREAS);
  const edition = { id: 'd', validFrom: '2000-01-01', unit: 'percent', lowestLevel: 'small_area' } as const;
  const indicators = new IndicatorFinder([{ code: 'D2', name: 'Quote', shortName: 'Quote', editions: [edition] }]);
  const reader = new RowReader({
    ...{ mapping, decimal: ',', areas, indicators, minCases: 3, years: { min: 1990, max: 2026 } },
  });
  const problems: Problem[] = [];
  const [whole, zeros] = [new Plausibility(mapping, areas, indicators), new ZeroWatch(1)];
  for (const record of recordsOf([HEADS.join(';'), ...rows].join('\n'), ';').slice(1)) {
    const outcome = reader.read(record, {
      observation: (one) => {
        whole.take(one);
        if (one.value !== null) zeros.meet(one, one.value);
      },
      unassigned: () => undefined,
      problem: (one) => problems.push(one),
    });
    if (outcome === 'faulty') whole.takeUnread();
  }
  const formats = TestBed.inject(Formats);
  return [...problems, ...zeroProblems(zeros, areas, indicators), ...whole.problems([])].map((one) => [
    ...[String(one.line), columnName(HEADS, one.column), problemSentence(one, formats)],
  ]);
}

const SOUND = ['053780281;D2;2024;31;84', '053780282;D2;2024;30;80'];
const fourth = (row: string): readonly string[] => [...SOUND, row];

const CASES: readonly (readonly [what: string, rows: readonly string[], column: string, sentence: string])[] = [
  ['one area', ['053780281;D2;2024;31;84'], 'Schlüssel', 'Die Tabelle enthält nur ein Gebiet: Stümpen.'],
  ['a denominator of zero', fourth('053780283;D2;2024;0;0'), 'Nenner', 'Der Nenner ist 0. Es gibt hier keinen Wert.'],
  ['a negative count', fourth('053780283;D2;2024;-3;84'), 'Zähler', 'Eine Anzahl kann nicht unter null liegen.'],
  [
    'more cases than persons',
    fourth('053780283;D2;2024;90;84'),
    'Zähler',
    'Der Zähler ist größer als der Nenner (84).',
  ],
  ['NaN', fourth('053780283;D2;2024;NaN;84'), 'Zähler', 'Zeichen „NaN“ wird als „keine Angabe“ gelesen, nicht als 0.'],
  [
    '10^12',
    fourth('053780283;D2;2024;31;1000000000000'),
    'Nenner',
    'Eine Anzahl über 100.000.000 gibt es hier nicht. Vermutlich ist das Dezimalzeichen falsch oder die Zelle ist keine Anzahl.',
  ],
  [
    '10^12 as it is written by hand',
    fourth('053780283;D2;2024;10^12;84'),
    'Zähler',
    'Das ist keine Zahl. Gelesen wird mit Dezimalkomma.',
  ],
  [
    'a key that stands twice',
    fourth('053780281;D2;2024;31;84'),
    'Zähler',
    'Diesen Wert gibt es schon in Zeile 2. Nur eine der beiden kann gelten.',
  ],
  [
    'an unknown area',
    fourth('999999999;D2;2024;31;84'),
    'Schlüssel',
    'Dieses Gebiet gibt es im gewählten Gebietsstand nicht.',
  ],
  [
    'an unknown indicator',
    fourth('053780283;X9;2024;31;84'),
    'Indikator',
    'Diesen Indikator gibt es im Katalog nicht.',
  ],
  [
    'mixed years',
    [...SOUND, '053780283;D2;2023;31;84', '053780284;D2;2024;31;84', '053780285;D2;2024;31;84'],
    'Jahr',
    'D2: Hier steht 2023, in den meisten Zeilen 2024, und kein Gebiet hat beide Jahre. Vermutlich sind zwei Stände vermischt.',
  ],
  [
    'a row of totals',
    fourth('Summe;D2;2024;61;164'),
    'Schlüssel',
    'Summenzeile in der Tabelle. Sie würde doppelt zählen und bleibt außen vor.',
  ],
  [
    'leading zeros lost',
    fourth('53780283;D2;2024;31;84'),
    'Schlüssel',
    'Diesen Schlüssel gibt es nicht. Vermutlich fehlt die führende Null: 053780283 Venauen.',
  ],
];

describe('each bad input of a delivered table', () => {
  it.each(CASES)('has its sentence with line and column: %s', (_, rows, column, sentence) => {
    const line = rows.length === 1 ? '2' : '4';
    expect(findingsIn(rows)).toEqual([[line, column, sentence]]);
  });

  it('has its sentence with line and column: zeros that mean missing', () => {
    const rows = AREAS.map(({ code }) => `${code};D2;2024;0;84`);
    expect(findingsIn(rows)).toEqual([
      ['2', 'Zähler', 'D2: Alle 6 Werte sind 0. Vermutlich steht 0 hier für „fehlt“.'],
    ]);
  });

  it('has its sentence with line and column: an encoding that was broken on the way', () => {
    expect(findingsIn(['Forsbach;D2;2024;31;84', 'StÃ¼mpen;D2;2024;31;84'], { role: 'area_name' })).toEqual([
      ['3', 'Schlüssel', expect.stringMatching(/^Die Umlaute sind zerstört: .* Bitte als UTF-8 neu ausgeben\.$/)],
    ]);
  });

  it('has its sentence with line and column: figures that are all kept secret', () => {
    const rows = AREAS.slice(0, 2).map(({ code }) => `${code};D2;2024;.;84`);
    expect(findingsIn(rows)).toEqual(
      ['2', '3'].map((line) => [line, 'Zähler', 'Zeichen „.“ wird als „geheim“ gelesen, nicht als 0.']),
    );
  });
});
