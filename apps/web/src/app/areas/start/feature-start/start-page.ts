/** The first page: what waits for this person, what changed lately, where the district's thread stands and where it breaks. */
import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { ChainNodeView } from '@quartierwerk/contracts/chain/chain.views';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Formats } from '@quartierwerk/ui/format/formats';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Status } from '@quartierwerk/ui/status/status';
import { ADDRESSES } from '../../../shared/addresses.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { NODE_KIND_WORDS } from '../../../shared/words/chain-words.js';
import { StartStore } from '../data/start-store.js';

const CHANGES_SHOWN = 8;

@Component({
  selector: 'qw-start-page',
  imports: [Loading, MatButton, PageHeader, ProblemView, RouterLink, Status],
  providers: [StartStore],
  templateUrl: './start-page.html',
  styleUrl: './start-page.scss',
})
export class StartPage {
  protected readonly store = inject(StartStore);
  private readonly session = inject(SessionStore);
  private readonly formats = inject(Formats);

  protected readonly addresses = ADDRESSES;
  protected readonly kindWords = NODE_KIND_WORDS;
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

  protected when(at: string): string {
    return this.formats.dateTime(at);
  }
}
