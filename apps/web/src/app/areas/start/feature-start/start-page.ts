/** The first page: what waits for this person, what changed lately, where the district's thread stands and where it breaks. */
import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { ChainNodeView } from '@quartierwerk/contracts/chain/chain.views';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Formats } from '@quartierwerk/ui/format/formats';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Status } from '@quartierwerk/ui/status/status';
import { ADDRESSES } from '../../../shared/addresses.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { StartStore } from '../data/start-store.js';
import { changeWords } from '../model/change-words.js';

const CHANGES_SHOWN = 8;

@Component({
  selector: 'qw-start-page',
  imports: [Empty, Loading, MatButton, PageHeader, ProblemView, RouterLink, Status],
  providers: [StartStore],
  templateUrl: './start-page.html',
  styleUrl: './start-page.scss',
})
export class StartPage {
  protected readonly store = inject(StartStore);
  private readonly session = inject(SessionStore);
  private readonly formats = inject(Formats);

  protected readonly addresses = ADDRESSES;
  protected readonly changeWords = changeWords;
  protected readonly nothingHeading = $localize`:@@start.nothingHeading:Nichts liegt an`;
  protected readonly heading = $localize`:@@start.title:Start`;
  protected readonly crumbs = computed(() => [{ label: this.session.session()?.workspace.name ?? '' }]);
  protected readonly today = this.formats.longDay(new Date());
  protected readonly changes = computed(() => this.store.changes().slice(0, CHANGES_SHOWN));
  protected readonly seesThread = computed(() => this.session.may('chain.read'));
  protected readonly taskCount = computed(() => {
    const count = this.store.tasks().length;
    return count === 1
      ? $localize`:@@start.oneTask:1 Eintrag`
      : $localize`:@@start.tasks:${this.formats.number(count)}:count: Einträge`;
  });

  protected threadOf({ kind, id }: ChainNodeView): string {
    return ADDRESSES.threadOf(kind, id);
  }

  /** What is of today needs no date. */
  protected when(at: string): string {
    const today = this.formats.dateTime(new Date()).split(',')[0];
    const [day, time] = this.formats.dateTime(at).split(', ');
    return day === today ? $localize`:@@start.today:heute, ${time}:time:` : this.formats.dateTime(at);
  }
}
