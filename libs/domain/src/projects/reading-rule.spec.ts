import fc from 'fast-check';
import { isJump, readingVerdict, reportVerdict, type ReadingFacts } from './reading-rule.js';

const FACTS: ReadingFacts = {
  month: '2026-10',
  value: 12,
  comment: '',
  today: '2026-11-26',
  project: { beginsOn: '2025-01-01', endsOn: '2027-12-31' },
  kpi: { kind: 'flow', decimals: 0, scaleMin: null, scaleMax: null },
};

describe('readingVerdict', () => {
  it('takes a figure of a month that has begun', () => {
    expect(readingVerdict(FACTS).ok).toBe(true);
    expect(readingVerdict({ ...FACTS, month: '2026-11' }).ok).toBe(true);
    expect(readingVerdict({ ...FACTS, month: '2026-12' })).toMatchObject({ reason: 'READING_IN_FUTURE' });
  });

  it('stays within the project', () => {
    expect(readingVerdict({ ...FACTS, month: '2024-12' })).toMatchObject({ reason: 'READING_OUTSIDE_PROJECT' });
    const ended = { ...FACTS, project: { beginsOn: '2025-01-01', endsOn: '2026-09-30' } };
    expect(readingVerdict(ended)).toMatchObject({ reason: 'READING_OUTSIDE_PROJECT' });
  });

  it('refuses what cannot be counted', () => {
    expect(readingVerdict({ ...FACTS, value: -1 })).toMatchObject({ reason: 'READING_NEGATIVE' });
    expect(readingVerdict({ ...FACTS, value: 12.5 })).toMatchObject({ reason: 'READING_NOT_WHOLE' });
    const scale = { kind: 'scale', decimals: 1, scaleMin: 1, scaleMax: 5 } as const;
    expect(readingVerdict({ ...FACTS, value: 4.4, kpi: scale }).ok).toBe(true);
    expect(readingVerdict({ ...FACTS, value: 5.1, kpi: scale })).toMatchObject({ reason: 'READING_OUT_OF_SCALE' });
    const rate = { kind: 'rate', decimals: 0, scaleMin: null, scaleMax: null } as const;
    expect(readingVerdict({ ...FACTS, value: 101, kpi: rate })).toMatchObject({ reason: 'READING_OUT_OF_SCALE' });
  });

  it('wants to know why there is no figure', () => {
    expect(readingVerdict({ ...FACTS, value: null })).toMatchObject({ reason: 'READING_REASON_MISSING' });
    expect(readingVerdict({ ...FACTS, value: null, comment: 'Büdchen wegen Umbau geschlossen' }).ok).toBe(true);
  });
});

describe('isJump', () => {
  it('finds the slip of a digit and leaves small numbers alone', () => {
    expect(isJump(474, [438, 420, 410])).toBe(false);
    expect(isJump(4740, [438, 420, 410])).toBe(true);
    expect(isJump(47, [438, 420, 410])).toBe(true);
    expect(isJump(8, [2, 2, 2])).toBe(false);
    expect(isJump(500, [])).toBe(false);
  });

  it('never warns of what was usual', () => {
    fc.assert(fc.property(fc.nat(10_000), (value) => expect(isJump(value, [value, value, value])).toBe(false)));
  });
});

describe('reportVerdict', () => {
  const project = { carrierId: 'träger' };

  it("lets the carrier's people and the planner report, nobody else", () => {
    expect(reportVerdict({ roles: ['carrier'], organisationIds: ['träger'] }, project).ok).toBe(true);
    expect(reportVerdict({ roles: ['planner'], organisationIds: [] }, project).ok).toBe(true);
    expect(reportVerdict({ roles: ['carrier'], organisationIds: ['anderer'] }, project)).toMatchObject({
      reason: 'PROJECT_OF_ANOTHER',
    });
    expect(reportVerdict({ roles: ['reader'], organisationIds: ['träger'] }, project).ok).toBe(false);
  });
});
