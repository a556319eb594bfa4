import { ProblemError } from '../../../shared/http/problem-error.js';
import { EditedRow } from './edited-row.js';

describe('a row that is being changed', () => {
  it('is refused first when somebody else stored it meanwhile, and is then stored on what they wrote', async () => {
    const row = new EditedRow<{ id: string; version: number; text: string }>();
    row.open({ id: 'f1', version: 1, text: 'alt' });
    const versions: number[] = [];
    const command = async ({ version }: { version: number }) => {
      versions.push(version);
      if (version !== 2) throw new ProblemError('VERSION_STALE', 412);
    };
    const fresh = () => ({ id: 'f1', version: 2, text: 'von anderen' });

    await expect(row.store(command, fresh)).rejects.toMatchObject({ code: 'VERSION_STALE' });
    expect(row.opened()?.text).toBe('alt');
    await row.store(command, fresh);
    expect(versions).toEqual([1, 2]);
  });
});
