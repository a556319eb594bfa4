import { Formats } from '@quartierwerk/ui/format/formats';
import { TestBed } from '@angular/core/testing';
import { cutsEntry } from './cuts-entry.js';
import { optionsQuery, readOptions, USUAL_OPTIONS } from './draft-options.js';

describe('limits of classes by hand', () => {
  const read = (text: string) => cutsEntry(text, TestBed.inject(Formats));

  it('are read with decimal commas, either minus, and a sign at the end', () => {
    expect(read('-1; \u22120,5; 0,5;1;')).toEqual({ ok: true, cuts: [-1, -0.5, 0.5, 1] });
    expect(read('0')).toEqual({ ok: true, cuts: [0] });
  });

  it.each([
    ['', 'Mindestens eine Grenze'],
    ['eins; zwei', 'Grenzen sind Zahlen'],
    ['-1;;1', 'Grenzen sind Zahlen'],
    ['1; 2; 3; 4; 5', 'Höchstens 4 Grenzen'],
    ['1; 1', 'Jede Grenze muss größer sein'],
    ['2; 1', 'Jede Grenze muss größer sein'],
  ])('%p is told as what it is', (text, sentence) => {
    const entry = read(text);
    expect(entry.ok ? '' : entry.sentence).toContain(sentence);
  });

  it('travel in the address, and what is no limit there is left out', () => {
    const options = { ...USUAL_OPTIONS, classes: { kind: 'manual', cuts: [-1, 0, 1.5] } as const };
    expect(optionsQuery(options).klassen).toBe('manual_-1_0_1.5');
    expect(readOptions({ klassen: 'manual_-1_0_1.5' }).classes).toEqual(options.classes);
    for (const klassen of ['manual', 'manual_', 'manual_1_0', 'manual_x', 'manual_1__2']) {
      expect(readOptions({ klassen }).classes).toEqual(USUAL_OPTIONS.classes);
    }
  });
});
