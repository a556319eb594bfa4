import { proposedDay, proposedTitle, proposedYear } from './proposed-facts.js';

const TODAY = '2026-11-28';
const facts = (fileName: string, titles: readonly string[] = [], heads: readonly string[] = []) => ({
  ...{ fileName, titles, heads },
});

describe('the name of a delivery', () => {
  it.each([
    ['kita_quoten_2026.csv', ['Kindertagesbetreuung im Kreis'], 'Kindertagesbetreuung im Kreis'],
    ['kita_quoten_2026.csv', ['2026', 'Quelle: Jugendamt Rösrath'], 'kita quoten 2026'],
    ['Mappe1.xlsx', ['Kindertagesbetreuung im Kreis'], 'Kindertagesbetreuung im Kreis'],
    ['export (3).csv', ['2025', 'Quelle: Jugendamt Rösrath', 'Hilfen zur Erziehung'], 'Hilfen zur Erziehung'],
    ['Tabelle.csv', [], 'Tabelle'],
    ['.csv', [], '.csv'],
  ])('of %s with %j is %s', (fileName, titles, title) => {
    expect(proposedTitle({ fileName, titles }, 100)).toBe(title);
  });

  it('is no longer than it may be', () => {
    expect(proposedTitle({ fileName: `${'lang '.repeat(99)}.csv`, titles: [] }, 20)).toHaveLength(20);
  });
});

describe('the day that figures stand for', () => {
  it.each([
    [facts('a.csv', ['Stichtag: 31.12.2025']), '2025-12-31'],
    [facts('a.csv', ['Kinder zum 1. März 2026']), '2026-03-01'],
    [facts('kita 2026-03-01.csv'), '2026-03-01'],
    [facts('a.csv', [], ['Gebiet', 'Einwohner am 31.12.2025']), '2025-12-31'],
    [facts('a.csv', ['Stand: 31.12.2025', 'Erstellt am 03.02.2026']), '2025-12-31'],
    [facts('a.csv', ['31.12.2024', '31.12.2025']), null],
    [facts('a.csv', ['Stichtag 31.12.2027']), null],
    [facts('a.csv', ['Stichtag 31.02.2025']), null],
    [facts('kita 2025.csv'), null],
  ])('is read from %j', (texts, day) => {
    expect(proposedDay(texts, TODAY)).toBe(day);
  });
});

describe('the year of a table', () => {
  it.each([
    [facts('kita_2025.csv', ['Kita 2024']), 2025],
    [facts('kita.csv', ['Kita 2024'], ['Wert 2023']), 2024],
    [facts('kita.csv', ['Kita'], ['Gebiet', 'Wert 2023', 'Anzahl 2023']), 2023],
    [facts('kita.csv', ['2019 bis 2023']), null],
    [facts('kita.csv'), null],
  ])('is read from %j', (texts, year) => {
    expect(proposedYear(texts)).toBe(year);
  });

  it('is that of the day the figures stand for where the texts name none or several', () => {
    expect(proposedYear(facts('kita.csv'), '2025-03-01')).toBe(2025);
    expect(proposedYear(facts('kita.csv', ['Stand: 31.12.2024', 'Erstellt am 03.02.2025']), '2024-12-31')).toBe(2024);
    expect(proposedYear(facts('kita_2023.csv'), '2025-03-01')).toBe(2023);
  });
});
