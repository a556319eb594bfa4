/** Meetings of all bodies: those to come, then those whose minutes are missing, then those held. */
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { MeetingRowView } from '@quartierwerk/contracts/steering/meeting.views';
import type { CreateMeeting } from '@quartierwerk/contracts/steering/steering.dto';
import { MEETING_PARTS } from '@quartierwerk/domain/steering/meeting-workflow';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Status } from '@quartierwerk/ui/status/status';
import { GroupHead, GroupRow, TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table, TableRow } from '@quartierwerk/ui/table/table';
import { ADDRESSES, QUERY } from '../../../shared/addresses.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { onAskedStep } from '../../../shared/query/asked-step.js';
import { meetingStateWord } from '../../../shared/words/steering-state-words.js';
import { MEETING_PART_WORDS } from '../model/steering-words.js';
import { MeetingsStore } from '../data/meetings-store.js';
import { MeetingDialog } from '../ui/meeting-dialog.js';

@Component({
  selector: 'qw-meetings-page',
  imports: [
    Empty,
    GroupHead,
    GroupRow,
    Loading,
    MatButton,
    MeetingDialog,
    Note,
    PageHeader,
    ProblemView,
    RouterLink,
    Status,
    Table,
    TableCell,
    TableRow,
  ],
  providers: [MeetingsStore],
  templateUrl: './meetings-page.html',
  styles: `
    .clock {
      margin-left: 6px;
    }
  `,
})
export class MeetingsPage {
  /** Code of a recommendation that waits for an agenda. */
  readonly empfehlung = input<string>();

  protected readonly store = inject(MeetingsStore);
  protected readonly formats = inject(Formats);
  private readonly router = inject(Router);
  protected readonly addresses = ADDRESSES;
  protected readonly stateWord = meetingStateWord;
  protected readonly heading = $localize`:@@steering.meetings:Sitzungen`;
  protected readonly crumbs = [
    { label: $localize`:@@steering.decisions:Beschlüsse`, link: ADDRESSES.decisions },
    { label: this.heading },
  ];
  protected readonly emptyHeading = $localize`:@@steering.noMeetings:Noch keine Sitzung`;
  protected readonly creating = signal(false);

  protected readonly groups = computed(() => {
    const meetings = this.store.list()?.meetings ?? [];
    return MEETING_PARTS.map((part) => ({
      label: MEETING_PART_WORDS[part],
      rows: meetings.filter((meeting) => meeting.part === part),
    })).filter(({ rows }) => rows.length > 0);
  });

  constructor() {
    onAskedStep(
      'create',
      () => this.store.list()?.mayCreate ?? false,
      () => this.begin(),
    );
  }

  protected begin(): void {
    this.store.arranging.set(true);
    this.creating.set(true);
  }

  protected readonly create = async (entry: Omit<CreateMeeting, 'id'>): Promise<void> => {
    const { code } = await this.store.create(entry);
    this.enter(code);
  };

  /** What is to be put on an agenda goes along. */
  protected readonly along = computed(() => ({ [QUERY.recommendation]: this.empfehlung() }));

  protected open({ code }: MeetingRowView): void {
    this.enter(code);
  }

  private enter(code: string): void {
    void this.router.navigate([ADDRESSES.meeting(code)], { queryParams: this.along() });
  }
}
