import type { AttendanceView } from '@quartierwerk/contracts/steering/meeting.views';
import type { Attendance } from '@quartierwerk/domain/steering/vocabulary';
import { summaryOfAttendance } from './attendance-summary.js';

const seat = (seatId: string, attendance: Attendance): AttendanceView => ({
  ...{ seatId, name: seatId, organisation: 'Dezernat', role: 'member', votingRight: true, attendance },
  ...{ since: null, carriesProject: false },
});

describe('summaryOfAttendance', () => {
  it('says once who stayed, and by item who came or left', () => {
    const items = [
      { number: 1, attendance: [seat('A', 'present'), seat('B', 'present'), seat('C', 'excused')] },
      { number: 2, attendance: [seat('A', 'present'), seat('B', 'absent'), seat('C', 'excused')] },
      { number: 3, attendance: [seat('A', 'present'), seat('B', 'absent'), seat('C', 'excused')] },
    ];
    const summary = summaryOfAttendance(items);
    expect(summary?.constant.map(({ attendance, seats }) => [attendance, seats.map(({ name }) => name)])).toEqual([
      ['present', ['A']],
      ['excused', ['C']],
    ]);
    expect(summary?.changing.map(({ seat: { name }, spans }) => [name, spans])).toEqual([
      [
        'B',
        [
          { attendance: 'present', from: 1, to: 1 },
          { attendance: 'absent', from: 2, to: 3 },
        ],
      ],
    ]);
  });

  it('says nothing where nobody was noted', () => {
    expect(summaryOfAttendance([])).toBeNull();
    expect(summaryOfAttendance([{ number: 1, attendance: [seat('A', 'absent')] }])).toBeNull();
  });
});
