import { projectFor } from './project-for.js';
import { emptyEntry, type EntryField } from './entry-fields.js';

const choice = (key: string, ...options: { value: string; label: string }[]): EntryField => ({
  ...{ key, label: key, kind: 'choice', optional: true, options },
});
const FIELDS: EntryField[] = [
  choice('carrierId', { value: 'c1', label: 'Caritas' }, { value: 'c2', label: 'Diakonie' }),
  choice('areaId', { value: 'a1', label: 'Burscheid, Zentrum Nord' }),
];
const MEASURE = {
  title: 'Sprachförderung vor der Einschulung',
  area: { id: 'a1', name: 'Zentrum Nord', municipalityName: 'Burscheid' },
  ...{ location: 'Kita Höhestraße', startsOn: '2026-08-01', endsOn: null },
  ...{
    rationale: 'Jedes dritte Kind spricht auffällig.',
    aim: 'Alle Kinder verstehen die Schule.',
    carrier: 'Diakonie',
  },
  targetGroups: [
    { label: 'Kinder vor der Einschulung', count: 60, ageFrom: 5, ageTo: 6 },
    { label: 'Eltern', count: null, ageFrom: null, ageTo: null },
  ],
};

describe('projectFor', () => {
  it('takes along what the measure says', () => {
    expect(projectFor(MEASURE, { fields: emptyEntry(FIELDS), rows: [] }, FIELDS).fields).toEqual({
      title: 'Sprachförderung vor der Einschulung',
      code: 'sprachfoerderung-vor-der-einschulung',
      ...{ carrierId: 'c2', areaId: 'a1', site: 'Kita Höhestraße', beginsOn: '2026-08-01', endsOn: '' },
      ...{ problem: 'Jedes dritte Kind spricht auffällig.', goals: 'Alle Kinder verstehen die Schule.' },
      targetGroups: 'Kinder vor der Einschulung; 60\nEltern',
    });
  });

  it('leaves open what is no choice, and cuts no code at a hyphen', () => {
    const measure = { ...MEASURE, area: null, carrier: 'Begleitgruppe', title: `${'x'.repeat(59)} und mehr` };
    const { fields } = projectFor(measure, { fields: { carrierId: 'c1' }, rows: [] }, FIELDS);
    expect(fields).toMatchObject({ carrierId: 'c1', areaId: '', code: 'x'.repeat(59) });
  });
});
