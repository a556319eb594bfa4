import { checkOf, groupOf, importOf } from './import.testing.js';
import { blockOf, furthestStep, neighbour, shownStep } from './import-steps.js';

describe('steps of an import', () => {
  const defects = [{ code: 'SOURCE_MISSING' } as const];
  const faulty = importOf({ check: checkOf({ errors: 2 }), committable: false });

  it('says why the next step cannot be taken', () => {
    expect(blockOf('spalten', importOf({ defects, check: null }))).toBe('defects');
    expect(blockOf('pruefen', importOf({ check: null, state: 'uploaded' }))).toBe('unchecked');
    expect(blockOf('pruefen', importOf({ state: 'checking' }))).toBe('running');
    expect(blockOf('pruefen', faulty)).toBe('errors');
    expect(blockOf('pruefen', importOf({ check: checkOf({ observations: 0 }), committable: false }))).toBe('nothing');
    const jumps = checkOf({ groups: [groupOf('value_jump', 2)], hints: 2 });
    expect(blockOf('pruefen', importOf({ check: jumps, committable: false }))).toBe('jumps');
    expect(blockOf('pruefen', importOf())).toBeNull();
    expect(blockOf('datei', importOf({ defects }))).toBeNull();
  });

  it('shows the step in the address as far as the run has come', () => {
    expect(shownStep('uebernehmen', faulty)).toBe('pruefen');
    expect(shownStep('uebernehmen', importOf({ defects, check: null, state: 'uploaded' }))).toBe('spalten');
    expect(shownStep('spalten', importOf())).toBe('spalten');
    expect(shownStep('geheimhaltung', importOf())).toBe('geheimhaltung');
    expect(shownStep('unsinn', importOf())).toBe('uebernehmen');
  });

  it('stays where something runs or is done', () => {
    expect(shownStep('datei', importOf({ state: 'checking', check: null }))).toBe('pruefen');
    expect(shownStep('datei', importOf({ state: 'importing' }))).toBe('uebernehmen');
    expect(furthestStep(importOf({ state: 'imported' }))).toBe('uebernehmen');
  });

  it('has no step before the first and none after the last', () => {
    expect(neighbour('datei', -1)).toBeNull();
    expect(neighbour('uebernehmen', 1)).toBeNull();
    expect(neighbour('pruefen', 1)).toBe('geheimhaltung');
  });
});
