import type { ChangeStepView } from '@quartierwerk/contracts/start/change-steps';
import type { StartChangeView } from '@quartierwerk/contracts/start/start.views';
import { changeWords } from './change-words.js';

const formats = { day: (day: string | null | undefined) => `Tag ${day}`, month: (month: string) => `Monat ${month}` };
const step = (name: ChangeStepView['step'], more: Partial<ChangeStepView> = {}): ChangeStepView => ({
  ...{ step: name, day: null, month: null, ...more },
});

function words(
  kind: StartChangeView['node']['kind'],
  state: string,
  created: boolean,
  ...steps: ChangeStepView[]
): string {
  const node = { kind, state } as StartChangeView['node'];
  return changeWords({ node, at: '2026-11-26T11:47:00Z', created, steps }, formats);
}

describe('changeWords', () => {
  it('tells what was created from what was changed', () => {
    expect(words('profile_statement', 'current', true)).toBe('Aussage angelegt');
    expect(words('profile_statement', 'current', true, step('created'))).toBe('Aussage angelegt');
    expect(words('area_profile', 'draft', false)).toBe('Steckbrief geändert');
  });

  it('names the state where no step is known', () => {
    expect(words('area_profile', 'released', false)).toBe('Steckbrief freigegeben');
    expect(words('index_run', 'frozen', true)).toBe('Indexlauf festgeschrieben');
    expect(words('decision', 'delayed', false)).toBe('Beschluss: verzögert');
  });

  it('says what was done, with its day or month', () => {
    expect(words('decision', 'delayed', false, step('deadline_moved', { day: '2027-01-15' }))).toBe(
      'Beschluss: Frist verschoben auf Tag 2027-01-15',
    );
    expect(words('kpi', 'on_track', false, step('value_reported', { month: '2026-10' }))).toBe(
      'Kennzahl: Wert gemeldet für Monat 2026-10',
    );
    expect(words('project', 'running', false, step('month_closed', { month: '2026-10' }))).toBe(
      'Projekt: Monat 2026-10 abgeschlossen',
    );
    expect(words('decision', 'open', false, step('decided'))).toBe('Beschluss: gefasst');
    expect(words('meeting', 'scheduled', false, step('moved', { day: '2026-12-17' }))).toBe(
      'Sitzung: verlegt auf Tag 2026-12-17',
    );
    expect(words('meeting', 'invited', false, step('state'))).toBe('Sitzung: eingeladen');
  });

  it('joins what was done to one thing', () => {
    expect(words('measure', 'decided', false, step('money'), step('reported'), step('created'))).toBe(
      'Maßnahme: Kosten und Finanzierung geändert, Stand gemeldet',
    );
  });
});
