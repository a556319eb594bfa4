import { selectionVerdict, type SelectionFacts } from './selection-rule.js';

const FACTS: SelectionFacts = { level: 'small_area', selected: false, reasonKind: 'index', reason: '', rank: 2 };

describe('selectionVerdict', () => {
  it('lets a rank speak for itself', () => {
    expect(selectionVerdict(FACTS).ok).toBe(true);
  });

  it('refuses the index as the reason when the area has no rank or no run is named', () => {
    expect(selectionVerdict({ ...FACTS, rank: null })).toMatchObject({ reason: 'AREA_WITHOUT_RANK' });
    expect(selectionVerdict({ ...FACTS, rank: undefined })).toMatchObject({ reason: 'AREA_WITHOUT_RANK' });
  });

  it.each(['expert_judgement', 'political_mandate'] as const)('asks for words when the reason is %s', (reasonKind) => {
    expect(selectionVerdict({ ...FACTS, reasonKind, reason: '  ' })).toMatchObject({
      reason: 'SELECTION_REASON_MISSING',
    });
    expect(selectionVerdict({ ...FACTS, reasonKind, reason: 'Beschluss vom 12.03.', rank: undefined }).ok).toBe(true);
  });

  it('refuses an area that is selected already, and a municipality', () => {
    expect(selectionVerdict({ ...FACTS, selected: true })).toMatchObject({ reason: 'AREA_ALREADY_SELECTED' });
    expect(selectionVerdict({ ...FACTS, level: 'municipality' })).toMatchObject({ reason: 'AREA_NOT_SMALL' });
  });
});
