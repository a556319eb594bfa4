import { detectDialect, yearOfHead } from './dialect.js';

const detect = (text: string) => detectDialect(text, 'utf-8', true);

describe('detectDialect', () => {
  it.each([
    ['semicolon, decimal comma', 'gebiet;wert\nA1;27,5\nA2;3,25\n', ';', ','],
    ['comma, decimal point', 'gebiet,wert\nA1,27.5\nA2,3.25\n', ',', '.'],
    ['tab, decimal comma', 'gebiet\twert\nA1\t27,5\nA2\t1.003,2\n', '\t', ','],
    ['semicolon, decimal point', 'gebiet;wert\nA1;27.5\nA2;3.25\n', ';', '.'],
    ['semicolon, thousands points', 'gebiet;wert\nA1;1.234\nA2;2.000\n', ';', ','],
    ['comma, whole numbers', 'gebiet,wert\nA1,12\nA2,3\n', ',', '.'],
    ['comma with quoted decimal commas', 'gebiet,wert\nA1,"27,5"\nA2,"3,2"\n', ',', ','],
    ['semicolon with the same number of decimal commas in each row', 'a;b;c\nX;1,5;2,5\nY;3,5;4,5\n', ';', ','],
  ])('finds %s', (_, text, delimiter, decimal) => {
    expect(detect(text)).toMatchObject({ delimiter, decimal, headerLine: 1, firstLine: 2 });
  });

  it('skips titles above the heads, padded with empty cells or not', () => {
    const text = 'Kita-Quoten 2026;;\nStand: 1. März\n\ngebiet;zaehler;nenner\nA1;3;40\nA2;5;60\n';
    expect(detect(text)).toMatchObject({ headerLine: 4, firstLine: 5 });
  });

  it('sees that a table has no heads', () => {
    expect(detect('053780288;D2;31;84\n053780289;D2;22;61\n')).toMatchObject({ headerLine: 0, firstLine: 1 });
  });

  it('takes years above figures for heads', () => {
    expect(detect('gebiet;2022;2023\nA;5,1;5,3\nB;4,4;4,2\n')).toMatchObject({ headerLine: 1 });
    expect(detect('2022;2023\n5,1;5,3\n4,4;4,2\n')).toMatchObject({ headerLine: 1 });
  });

  it('takes words for heads when the table holds only symbols', () => {
    expect(detect('gebiet;wert\n.;x\n')).toMatchObject({ headerLine: 1 });
  });

  it('finds no table in prose or in a single column', () => {
    expect(detect('Sehr geehrte Damen und Herren\nanbei die Zahlen\n')).toBeNull();
    expect(detect('1\n2\n3\n')).toBeNull();
  });

  it('leaves a last line out that was cut off', () => {
    expect(detectDialect('gebiet;wert\nA1;27,5\nA2;3', 'utf-8', false)).toMatchObject({ delimiter: ';' });
  });
});

describe('yearOfHead', () => {
  it('reads years and reference dates, and nothing else', () => {
    expect(yearOfHead('2023')).toBe(2023);
    expect(yearOfHead(' 31.12.2022 ')).toBe(2022);
    expect(yearOfHead('2021-03-01')).toBe(2021);
    expect(yearOfHead('2023/24')).toBeNull();
    expect(yearOfHead('053')).toBeNull();
  });
});
