/** The first page: what waits for this person, by what must happen when; what changed since the last visit; where the thread is torn. */
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Formats } from '@quartierwerk/ui/format/formats';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { NewMenu } from '../../../shared/actions/new-menu.js';
import { ADDRESSES } from '../../../shared/addresses.js';
import { GAP_KEYS } from '../../../shared/chain/gap-address.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { StartStore } from '../data/start-store.js';
import { TaskList } from '../ui/task-list.js';

/** As many as are read at a glance; the others stand on the page of their own. */
const TASKS_SHOWN = 8;

@Component({
  selector: 'qw-start-page',
  imports: [Loading, NewMenu, PageHeader, ProblemView, RouterLink, TaskList],
  providers: [StartStore],
  templateUrl: './start-page.html',
  styleUrl: './start-page.scss',
})
export class StartPage {
  protected readonly store = inject(StartStore);
  private readonly session = inject(SessionStore);
  protected readonly formats = inject(Formats);

  protected readonly addresses = ADDRESSES;
  protected readonly gapKeys = GAP_KEYS;
  protected readonly shownTasks = computed(() => this.store.tasks().slice(0, TASKS_SHOWN));
  protected readonly heading = $localize`:@@start.title:Start`;
  protected readonly crumbs = computed(() => [{ label: this.session.session()?.workspace.name ?? '' }]);
  protected readonly fact = computed(() => {
    const today = this.formats.longDay(new Date());
    const last = this.store.start()?.lastVisit;
    return last
      ? $localize`:@@start.lastVisit:${today}:today:. Letzter Besuch: ${this.formats.dateTime(last)}:at:`
      : today;
  });
  protected readonly taskCount = computed(() => {
    const count = this.store.tasks().length;
    return count === 1
      ? $localize`:@@start.oneTask:1 Eintrag`
      : $localize`:@@start.tasks:${this.formats.number(count)}:count: Einträge, nach Frist`;
  });
  protected readonly changesHeading = computed(() =>
    this.store.start()?.lastVisit && this.store.start()?.changeCount
      ? $localize`:@@start.sinceVisit:Seit dem letzten Besuch geändert`
      : $localize`:@@start.lately:Zuletzt geändert`,
  );
  protected readonly changeCount = computed(() => {
    const count = this.store.start()?.changeCount ?? 0;
    if (count === 0 && this.store.start()?.changes.length)
      return $localize`:@@start.quiet:seit dem letzten Besuch nichts`;
    if (count === 0) return '';
    if (count >= 1_000) return $localize`:@@start.manyChanges:mindestens 1.000 Einträge`;
    return count === 1
      ? $localize`:@@start.oneTask:1 Eintrag`
      : $localize`:@@start.changeCount:${this.formats.number(count)}:count: Einträge`;
  });

  /** What is of today needs no date. */
  protected when(at: string): string {
    const today = this.formats.dateTime(new Date()).split(',')[0];
    const [day, time] = this.formats.dateTime(at).split(', ');
    return day === today ? $localize`:@@start.today:heute, ${time}:time:` : this.formats.dateTime(at);
  }
}
