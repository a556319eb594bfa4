import { approvalOf, releaseWorkflow } from './release-workflow.js';

const NOTHING = { exposed: 0, exposedEarlier: 0, unfit: 0 };

describe('the approval of a release', () => {
  it('needs nothing but a proposal when the attack found nothing', () => {
    expect(approvalOf(NOTHING, false).ok).toBe(true);
    expect(releaseWorkflow.can('proposed', 'approve').ok).toBe(true);
    expect(releaseWorkflow.can('withdrawn', 'approve').ok).toBe(false);
  });

  it.each(['exposed', 'exposedEarlier', 'unfit'] as const)(
    'is refused with the counts while anything is %s',
    (what) => {
      const found = { ...NOTHING, [what]: 2 };
      expect(approvalOf(found, false)).toEqual({ ok: false, reason: 'RELEASE_EXPOSED', params: found });
      expect(approvalOf(found, true).ok).toBe(true);
    },
  );
});
