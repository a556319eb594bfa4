import type { ChangeView } from '@quartierwerk/contracts/chain/chain.views';
import { changeWords } from './change-words.js';

function change(kind: ChangeView['node']['kind'], state: string, created: boolean): ChangeView {
  return { node: { kind, state } as ChangeView['node'], at: '2026-11-26T11:47:00Z', created };
}

describe('changeWords', () => {
  it('tells what was created from what was changed', () => {
    expect(changeWords(change('profile_statement', 'current', true))).toBe('Aussage angelegt');
    expect(changeWords(change('area_profile', 'draft', false))).toBe('Steckbrief geändert');
  });

  it('names the step when the state shows one', () => {
    expect(changeWords(change('area_profile', 'released', false))).toBe('Steckbrief freigegeben');
    expect(changeWords(change('index_run', 'frozen', true))).toBe('Indexlauf festgeschrieben');
    expect(changeWords(change('decision', 'delayed', false))).toBe('Beschluss: verzögert');
  });
});
