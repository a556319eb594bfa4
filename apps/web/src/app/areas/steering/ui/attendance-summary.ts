/** Who was at a meeting, in few lines: by state, then those who came or left between items. */
import { Component, computed, input } from '@angular/core';
import type { AgendaItemView, AttendanceView } from '@quartierwerk/contracts/steering/meeting.views';
import { type AttendanceSpan, summaryOfAttendance } from '../model/attendance-summary.js';
import { ATTENDANCE_WORDS } from '../model/steering-words.js';

@Component({
  selector: 'qw-attendance-summary',
  template: `
    @if (summary(); as summary) {
      <dl>
        @for (group of summary.constant; track group.attendance) {
          <div>
            <dt>{{ words[group.attendance].word }} ({{ group.seats.length }})</dt>
            <dd>{{ namesOf(group.seats) }}</dd>
          </div>
        }
        @for (one of summary.changing; track one.seat.seatId) {
          <div>
            <dt>{{ nameOf(one.seat) }}</dt>
            <dd>{{ spansOf(one.spans) }}</dd>
          </div>
        }
      </dl>
    } @else {
      <p class="qw-secondary" i18n="@@steering.attendanceUnknown">nicht festgehalten</p>
    }
  `,
  styles: `
    dl > div {
      display: grid;
      grid-template-columns: minmax(120px, 200px) minmax(0, 1fr);
      gap: 2px 12px;
      padding: 4px 0;
      max-width: 90ch;
      overflow-wrap: anywhere;
    }
    dt {
      color: var(--mat-sys-on-surface-variant);
    }
    @media (width < 600px) {
      dl > div {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class AttendanceSummaryView {
  readonly items = input.required<readonly AgendaItemView[]>();

  protected readonly words = ATTENDANCE_WORDS;
  protected readonly summary = computed(() => summaryOfAttendance(this.items()));

  protected nameOf({ organisation, name }: AttendanceView): string {
    return organisation === name ? name : `${organisation}, ${name}`;
  }

  protected namesOf(seats: readonly AttendanceView[]): string {
    return seats.map((seat) => this.nameOf(seat)).join('; ');
  }

  protected spansOf(spans: readonly AttendanceSpan[]): string {
    return spans
      .map(({ attendance, from, to }) => {
        const { word } = ATTENDANCE_WORDS[attendance];
        return from === to
          ? $localize`:@@steering.atItem:${word}:attendance: bei TOP ${from}:number:`
          : $localize`:@@steering.atItems:${word}:attendance: bei TOP ${from}:from: bis ${to}:to:`;
      })
      .join(', ');
  }
}
