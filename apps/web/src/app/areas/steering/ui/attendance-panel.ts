/**
 * Who is there at the present item, seat by seat. From this item on: people come late and leave early. A seat with a conflict of
 * interest stays on the list and does not vote.
 */
import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { AgendaItemView, AttendanceView } from '@quartierwerk/contracts/steering/meeting.views';
import { isThere } from '@quartierwerk/domain/steering/quorum';
import { ATTENDANCES, type Attendance } from '@quartierwerk/domain/steering/vocabulary';
import { Status } from '@quartierwerk/ui/status/status';
import { ATTENDANCE_WORDS } from '../model/steering-words.js';

export interface AttendanceChoice {
  readonly seatId: string;
  readonly attendance: Attendance;
}

@Component({
  selector: 'qw-attendance-panel',
  imports: [MatButton, Status],
  templateUrl: './attendance-panel.html',
  styleUrl: './attendance-panel.scss',
})
export class AttendancePanel {
  readonly item = input.required<AgendaItemView>();
  readonly writable = input.required<boolean>();
  readonly busy = input(false);
  readonly attended = output<AttendanceChoice>();
  readonly conflictAsked = output<AttendanceView>();
  /** Id of a conflict of interest that was noted by mistake. */
  readonly conflictWithdrawn = output<string>();

  protected readonly attendances = ATTENDANCES;
  protected readonly words = ATTENDANCE_WORDS;
  protected readonly groups = computed(() => {
    const { attendance, quorum } = this.item();
    const voting = attendance.filter(({ votingRight }) => votingRight);
    const advising = attendance.filter(({ votingRight }) => !votingRight);
    const there = advising.filter((seat) => isThere(seat.attendance)).length;
    return [
      {
        label: $localize`:@@steering.voting:Stimmberechtigt`,
        fact: $localize`:@@steering.nOfM:${quorum.present}:n: von ${quorum.fixed}:m:`,
        seats: voting.map((seat) => this.entryOf(seat)),
      },
      {
        label: $localize`:@@steering.advising:Beratend, ohne Stimme`,
        fact: $localize`:@@steering.nOfM:${there}:n: von ${advising.length}:m:`,
        seats: advising.map((seat) => this.entryOf(seat)),
      },
    ].filter(({ seats }) => seats.length > 0);
  });
  protected readonly anyAbsent = computed(() =>
    this.item().attendance.some(({ attendance }) => attendance === 'absent'),
  );

  protected choose(seatId: string, value: string): void {
    const attendance = ATTENDANCES.find((one) => one === value);
    if (attendance) this.attended.emit({ seatId, attendance });
  }

  /** Everybody of whom nothing is noted yet. */
  protected allThere(): void {
    for (const { seatId, attendance } of this.item().attendance) {
      if (attendance === 'absent') this.attended.emit({ seatId, attendance: 'present' });
    }
  }

  private entryOf(seat: AttendanceView) {
    const conflict = this.item().conflicts.find(({ seatId }) => seatId === seat.seatId) ?? null;
    return { seat, conflict, label: `${seat.organisation}, ${seat.name}` };
  }
}
