/** What waits, one line each: the day, what it is about, its station, and the one action that leads on. */
import { Component, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Status } from '@quartierwerk/ui/status/status';
import type { Task } from '../model/tasks.js';

@Component({
  selector: 'qw-task-list',
  imports: [MatButton, RouterLink, Status],
  templateUrl: './task-list.html',
  styleUrl: './task-list.scss',
})
export class TaskList {
  readonly tasks = input.required<readonly Task[]>();
  /** The first action is the page's filled one. */
  readonly leads = input(false);
  protected readonly formats = inject(Formats);

  protected overdue({ overdueDays }: Task): string {
    return overdueDays === 1
      ? $localize`:@@start.overdueOne:1 Tag über`
      : $localize`:@@start.overdue:${overdueDays}:days: Tage über`;
  }
}
