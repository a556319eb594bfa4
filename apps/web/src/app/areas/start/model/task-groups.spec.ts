import { taskGroups } from './task-groups.js';
import type { Task } from './tasks.js';

const task = (id: string, dueOn: string | null, overdueDays: number | null = null): Task => ({
  ...{ id, dueOn, overdueDays, shape: 'open', sign: 'offen', title: id, facts: '' },
  ...{ station: 'Beschlüsse', action: 'Ansehen', link: '/start' },
});

describe('the groups of what waits', () => {
  it('follow the day by which something must happen, and leave out what is empty', () => {
    const tasks = [
      task('late', '2026-11-20', 6),
      task('today', '2026-11-26'),
      task('in a week', '2026-12-03'),
      task('in eight days', '2026-12-04'),
    ];

    expect(taskGroups(tasks, '2026-11-26').map(({ tasks: of }) => of.map(({ id }) => id))).toEqual([
      ['late'],
      ['today', 'in a week'],
      ['in eight days'],
    ]);
    expect(taskGroups([task('any time', null)], '2026-11-26').map(({ heading }) => heading)).toEqual(['Ohne Frist']);
  });
});
