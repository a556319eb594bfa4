import fc from 'fast-check';
import { CAPTURED_FIELDS, captureMerge, changedFrom, withFields, type CapturedFields } from './capture-rule.js';

const ENTRY: CapturedFields = {
  text: 'Auf dem Spielplatz ist kein Licht',
  kind: 'problem',
  language: 'de',
  voices: 'one',
  place: '',
  stationId: 'table-1',
  themeId: null,
  points: 2,
};

const entries = fc.record<CapturedFields>({
  text: fc.constantFrom('a', 'b', 'c'),
  kind: fc.constantFrom('problem', 'wish', 'idea'),
  language: fc.constantFrom('de', 'tr'),
  voices: fc.constantFrom('one', 'several'),
  place: fc.constantFrom('', 'Markt'),
  stationId: fc.constantFrom(null, 'table-1', 'table-2'),
  themeId: fc.constantFrom(null, 'theme-1', 'theme-2'),
  points: fc.nat(3),
});

describe('captureMerge', () => {
  it('takes a point more and leaves a text and a theme that were changed at the desk meanwhile', () => {
    const own = { ...ENTRY, points: 3 };
    const stored = { ...ENTRY, text: 'Abends ist kein Licht', themeId: 'theme-1' };
    expect(captureMerge(changedFrom(ENTRY, own), own, stored)).toEqual({ taken: ['points'], conflicts: [] });
  });

  it('names what two devices changed differently from the same', () => {
    const [first, second] = [
      { ...ENTRY, text: 'Es ist dunkel', kind: 'wish' as const },
      { ...ENTRY, text: 'Mehr Laternen', points: 5 },
    ];
    expect(captureMerge(changedFrom(ENTRY, second), second, first)).toEqual({
      taken: ['points'],
      conflicts: ['text'],
    });
  });

  it('takes nothing from a device that does not say what it changed', () => {
    expect(captureMerge(null, { ...ENTRY, text: 'anders' }, ENTRY)).toEqual({ taken: [], conflicts: ['text'] });
  });

  it('loses no change of anybody, and sent again changes nothing', () => {
    fc.assert(
      fc.property(entries, entries, entries, (before, own, stored) => {
        const from = changedFrom(before, own);
        const { taken, conflicts } = captureMerge(from, own, stored);
        const after = withFields(stored, taken, own);
        for (const field of CAPTURED_FIELDS) {
          const [mine, theirs] = [own[field] !== before[field], stored[field] !== before[field]];
          if (theirs) expect(after[field]).toBe(stored[field]);
          if (mine && after[field] !== own[field]) expect(conflicts).toContain(field);
          if (!mine) expect([taken.includes(field), conflicts.includes(field)]).toEqual([false, false]);
        }
        expect(captureMerge(from, own, after)).toEqual({ taken: [], conflicts });
      }),
    );
  });
});
