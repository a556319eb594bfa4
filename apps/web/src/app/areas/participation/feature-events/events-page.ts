/** Neighbourhood conferences: what is coming, what runs, what was closed. */
import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { EventRowView } from '@quartierwerk/contracts/participation/event.views';
import { participationRoutes } from '@quartierwerk/contracts/participation/participation.routes';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Formats } from '@quartierwerk/ui/format/formats';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Status } from '@quartierwerk/ui/status/status';
import { Table, TableRow } from '@quartierwerk/ui/table/table';
import { GroupHead, GroupRow, TableCell } from '@quartierwerk/ui/table/table-parts';
import { ADDRESSES } from '../../../shared/addresses.js';
import { readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { EVENT_STATE_WORDS } from '../../../shared/words/participation-state-words.js';

const GROUPS = [
  { label: $localize`:@@participation.groupRunning:Läuft`, states: ['running'] },
  { label: $localize`:@@participation.groupPlanned:Bevorstehend`, states: ['planned'] },
  { label: $localize`:@@participation.groupClosed:Abgeschlossen`, states: ['closed', 'cancelled'] },
] as const;

@Component({
  selector: 'qw-events-page',
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
  templateUrl: './events-page.html',
})
export class EventsPage {
  private readonly router = inject(Router);
  protected readonly formats = inject(Formats);
  protected readonly addresses = ADDRESSES;
  protected readonly states = EVENT_STATE_WORDS;
  protected readonly heading = $localize`:@@participation.eventsTitle:Sozialraumkonferenzen`;
  protected readonly crumbs = [
    { label: $localize`:@@participation.contributionsTitle:Beiträge`, link: ADDRESSES.contributions },
    { label: this.heading },
  ];
  protected readonly emptyHeading = $localize`:@@participation.eventsEmpty:Noch keine Sozialraumkonferenz`;

  protected readonly resource = readResource(participationRoutes.events);
  protected readonly list = keptValue(this.resource);
  protected readonly mayPrepare = computed(() => this.list()?.actions.includes('prepare') ?? false);
  protected readonly groups = computed(() =>
    GROUPS.map(({ label, states }) => ({
      label,
      events: (this.list()?.events ?? []).filter(({ state }) => states.some((one) => one === state)),
    })).filter(({ events }) => events.length > 0),
  );

  protected open(event: EventRowView): void {
    void this.router.navigateByUrl(ADDRESSES.neighbourhoodConference(event.code));
  }
}
