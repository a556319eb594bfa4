/** Planning conferences: those ahead, then those held. */
import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { ConferenceRowView } from '@quartierwerk/contracts/conferences/conference.views';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Formats } from '@quartierwerk/ui/format/formats';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Status } from '@quartierwerk/ui/status/status';
import { GroupHead, GroupRow, TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table, TableRow } from '@quartierwerk/ui/table/table';
import { ADDRESSES } from '../../../shared/addresses.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { CONFERENCE_STATE_WORDS } from '../../../shared/words/conference-state-words.js';
import { ConferenceList } from '../data/conference-list.js';
import { placesInWords } from '../model/conference-entry.js';

@Component({
  selector: 'qw-conferences-page',
  imports: [
    Empty,
    GroupHead,
    GroupRow,
    Loading,
    MatButton,
    PageHeader,
    ProblemView,
    RouterLink,
    Status,
    Table,
    TableCell,
    TableRow,
  ],
  providers: [ConferenceList],
  templateUrl: './conferences-page.html',
})
export class ConferencesPage {
  protected readonly store = inject(ConferenceList);
  protected readonly formats = inject(Formats);
  private readonly router = inject(Router);
  protected readonly addresses = ADDRESSES;
  protected readonly stateWords = CONFERENCE_STATE_WORDS;
  protected readonly placesInWords = placesInWords;
  protected readonly heading = $localize`:@@conferences.conferences:Fachplanungskonferenzen`;
  protected readonly crumbs = [
    { label: $localize`:@@conferences.recommendations:Empfehlungen`, link: ADDRESSES.recommendations },
    { label: this.heading },
  ];
  protected readonly emptyHeading = $localize`:@@conferences.none:Noch keine Fachplanungskonferenz`;

  protected readonly groups = computed(() => {
    const conferences = this.store.list()?.conferences ?? [];
    const over = ({ state }: ConferenceRowView): boolean => state === 'closed' || state === 'cancelled';
    return [
      {
        label: $localize`:@@conferences.ahead:Bevorstehend`,
        // The next one first.
        rows: conferences.filter((conference) => !over(conference)).reverse(),
      },
      { label: $localize`:@@conferences.past:Vergangen`, rows: conferences.filter(over) },
    ].filter(({ rows }) => rows.length > 0);
  });

  protected open({ code }: ConferenceRowView): void {
    void this.router.navigateByUrl(ADDRESSES.conference(code));
  }
}
