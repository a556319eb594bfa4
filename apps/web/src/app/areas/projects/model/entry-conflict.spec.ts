import { chosenEntry, entryConflict } from './entry-conflict.js';
import type { EntryField, EntryRows } from './entry-fields.js';

const FIELDS: readonly EntryField[] = [
  { key: 'title', label: 'Titel', kind: 'text' },
  { key: 'role', label: 'Rolle', kind: 'choice', options: [{ value: 'a', label: 'Kommune' }] },
  { key: 'reason', label: 'Grund', kind: 'text' },
];
const ROWS: EntryRows = { heading: 'Partner', add: '', columns: [{ key: 'name', label: 'Name', kind: 'text' }] };
const STORED = { fields: { title: 'Treff', role: '' }, rows: [{ name: 'Stadt' }] };
const OWN = { fields: { title: 'Treff am Markt', role: 'a', reason: 'neu' }, rows: [] };

describe('two versions of an entry', () => {
  it('stand side by side in words, the rows as one', () => {
    expect(entryConflict(FIELDS, ROWS, STORED, OWN)).toEqual([
      { key: 'title', label: 'Titel', stored: 'Treff', own: 'Treff am Markt' },
      { key: 'role', label: 'Rolle', stored: 'keine Angabe', own: 'Kommune' },
      { key: 'rows', label: 'Partner', stored: 'Stadt', own: 'keine Angabe' },
    ]);
  });

  it('become one by what was chosen', () => {
    expect(chosenEntry(STORED, OWN, { title: 'own', role: 'stored', rows: 'stored' })).toEqual({
      fields: { title: 'Treff am Markt', role: '', reason: 'neu' },
      rows: [{ name: 'Stadt' }],
    });
  });
});
