/** Who was at a meeting, read after it: seats that stayed as they were by their state, and those that came or left between items. */
import type { AgendaItemView, AttendanceView } from '@quartierwerk/contracts/steering/meeting.views';
import { ATTENDANCES, type Attendance } from '@quartierwerk/domain/steering/vocabulary';

export interface AttendanceSpan {
  readonly attendance: Attendance;
  /** Numbers of the first and the last item. */
  readonly from: number;
  readonly to: number;
}

export interface AttendanceSummary {
  /** Seats that stayed as they were, those there first. */
  readonly constant: readonly { readonly attendance: Attendance; readonly seats: readonly AttendanceView[] }[];
  readonly changing: readonly { readonly seat: AttendanceView; readonly spans: readonly AttendanceSpan[] }[];
}

type ItemOfSummary = Pick<AgendaItemView, 'number' | 'attendance'>;

/** null where nobody's attendance was noted, as in minutes of old meetings that name results only. */
export function summaryOfAttendance(items: readonly ItemOfSummary[]): AttendanceSummary | null {
  const [first] = items;
  if (!first || items.every((item) => item.attendance.every(({ attendance }) => attendance === 'absent'))) return null;
  const seats = first.attendance.map((seat) => ({ seat, spans: spansOf(items, seat.seatId) }));
  const constant = ATTENDANCES.map((attendance) => ({
    attendance,
    seats: seats
      .filter(({ seat, spans }) => spans.length === 1 && seat.attendance === attendance)
      .map(({ seat }) => seat),
  }));
  return {
    constant: constant.filter((group) => group.seats.length > 0),
    changing: seats.filter(({ spans }) => spans.length > 1),
  };
}

function spansOf(items: readonly ItemOfSummary[], seatId: string): AttendanceSpan[] {
  const spans: AttendanceSpan[] = [];
  for (const { number, attendance } of items) {
    const at = attendance.find((seat) => seat.seatId === seatId)?.attendance ?? 'absent';
    const last = spans.at(-1);
    if (last?.attendance === at) spans[spans.length - 1] = { ...last, to: number };
    else spans.push({ attendance: at, from: number, to: number });
  }
  return spans;
}
