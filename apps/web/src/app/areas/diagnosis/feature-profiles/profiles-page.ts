/** Selected areas and areas with a profile: how far each is, why it was selected, and what was written about it. */
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { diagnosisRoutes } from '@quartierwerk/contracts/diagnosis/diagnosis.routes';
import type { ProfileRowView } from '@quartierwerk/contracts/diagnosis/profile.views';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Formats } from '@quartierwerk/ui/format/formats';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Segments } from '@quartierwerk/ui/segments/segments';
import { Status, type StatusShape } from '@quartierwerk/ui/status/status';
import { TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table, TableRow } from '@quartierwerk/ui/table/table';
import { ADDRESSES, slugOf } from '../../../shared/addresses.js';
import { readResource } from '../../../shared/http/api.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { PROFILE_STATE_WORDS, REASON_WORDS } from '../model/run-words.js';

type Segment = 'all' | 'none' | 'draft' | 'released';

interface ProfileState {
  readonly segment: Segment;
  readonly shape: StatusShape;
  readonly word: string;
}

@Component({
  selector: 'qw-profiles-page',
  imports: [
    Empty,
    Loading,
    MatButton,
    PageHeader,
    ProblemView,
    RouterLink,
    Segments,
    Status,
    Table,
    TableCell,
    TableRow,
  ],
  templateUrl: './profiles-page.html',
  styles: `
    .qw-secondary {
      font-weight: 400;
    }
    .run {
      display: inline-block;
      margin-left: 4px;
      font-size: 0.8125rem;
      white-space: nowrap;
    }
    .state > * {
      margin-right: 8px;
      white-space: nowrap;
    }
    @media (width < 600px) {
      .wide {
        display: none !important;
      }
    }
  `,
})
export class ProfilesPage {
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  protected readonly formats = inject(Formats);
  protected readonly addresses = ADDRESSES;
  protected readonly heading = $localize`:@@diagnosis.profiles:Steckbriefe`;
  protected readonly crumbs = [{ label: this.heading }];
  protected readonly emptyHeading = $localize`:@@diagnosis.noProfiles:Noch kein Gebiet ausgewählt`;
  protected readonly segmentsLabel = $localize`:@@diagnosis.runState:Stand`;

  protected readonly resource = readResource(diagnosisRoutes.profiles);
  private readonly all = computed(() =>
    (this.resource.hasValue() ? this.resource.value().profiles : []).map((row) => ({ row, state: stateOf(row) })),
  );
  protected readonly mayWrite = computed(() => this.session.may('profiles.write'));
  protected readonly any = computed(() => this.all().length > 0);
  protected readonly shown = signal('all');
  protected readonly segments = computed(() => {
    const count = (segment: Segment) => this.all().filter(({ state }) => state.segment === segment).length;
    return [
      { value: 'all', label: $localize`:@@diagnosis.runsAll:alle`, count: this.all().length },
      { value: 'none', label: $localize`:@@diagnosis.profilesNone:noch keiner`, count: count('none') },
      { value: 'draft', label: $localize`:@@diagnosis.runsDraft:Entwürfe`, count: count('draft') },
      { value: 'released', label: PROFILE_STATE_WORDS.released, count: count('released') },
    ];
  });
  protected readonly rows = computed(() =>
    this.all().filter(({ state }) => this.shown() === 'all' || state.segment === this.shown()),
  );

  protected addressOf({ area, municipality }: ProfileRowView): string {
    // Where small areas lie directly in the district the list does not name it; then the id stands there.
    return ADDRESSES.profile(municipality ? slugOf(municipality.name) : area.id, slugOf(area.name) || area.id);
  }

  protected open(row: ProfileRowView): void {
    void this.router.navigateByUrl(this.addressOf(row));
  }

  protected reasonOf({ selection }: ProfileRowView): string {
    return selection === null
      ? $localize`:@@diagnosis.notSelected:nicht ausgewählt`
      : REASON_WORDS[selection.reasonKind];
  }

  /** A rank without its run says nothing. */
  protected runOf(row: ProfileRowView): number | null {
    if (this.rankOf(row) === null) return null;
    return row.profile === null ? (row.selection?.pinned?.runNumber ?? null) : row.profile.runNumber;
  }

  protected rankOf({ profile, selection }: ProfileRowView): number | null {
    return profile?.rank ?? selection?.pinned?.rank ?? null;
  }
}

function stateOf({ profile }: ProfileRowView): ProfileState {
  if (profile === null)
    return { segment: 'none', shape: 'gap', word: $localize`:@@diagnosis.noProfileYet:kein Steckbrief` };
  return profile.state === 'draft'
    ? { segment: 'draft', shape: 'draft', word: PROFILE_STATE_WORDS.draft }
    : { segment: 'released', shape: 'done', word: PROFILE_STATE_WORDS[profile.state] };
}
