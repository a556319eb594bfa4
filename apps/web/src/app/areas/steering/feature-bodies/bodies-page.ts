/** Bodies with their seats: who votes, who advises, for which organisation, and when the body has a quorum. */
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { BodyView, SeatView } from '@quartierwerk/contracts/steering/body.views';
import type { CreateBody } from '@quartierwerk/contracts/steering/steering.dto';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table } from '@quartierwerk/ui/table/table';
import { ADDRESSES } from '../../../shared/addresses.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { BodiesStore } from '../data/bodies-store.js';
import { BODY_KIND_WORDS, SEAT_ROLE_WORDS } from '../model/steering-words.js';
import { BodyDialog } from '../ui/body-dialog.js';
import { SeatDialog, type SeatEntry } from '../ui/seat-dialog.js';

@Component({
  selector: 'qw-bodies-page',
  imports: [
    BodyDialog,
    Empty,
    Icon,
    Loading,
    MatButton,
    PageHeader,
    ProblemView,
    RouterLink,
    SeatDialog,
    Table,
    TableCell,
  ],
  providers: [BodiesStore],
  templateUrl: './bodies-page.html',
  styleUrl: './bodies-page.scss',
})
export class BodiesPage {
  protected readonly store = inject(BodiesStore);
  protected readonly formats = inject(Formats);
  protected readonly addresses = ADDRESSES;
  protected readonly kindWords = BODY_KIND_WORDS;
  protected readonly roleWords = SEAT_ROLE_WORDS;
  protected readonly heading = $localize`:@@steering.bodies:Gremien`;
  protected readonly crumbs = [
    { label: $localize`:@@steering.decisions:Beschlüsse`, link: ADDRESSES.decisions },
    { label: this.heading },
  ];
  protected readonly emptyHeading = $localize`:@@steering.noBodies:Noch kein Gremium`;

  protected readonly bodyOpen = signal(false);
  protected readonly editedBody = signal<BodyView | null>(null);
  protected readonly seatOpen = signal(false);
  protected readonly editedSeat = signal<SeatView | null>(null);
  private readonly bodyOfSeat = signal<string>('');
  protected readonly bodies = computed(() =>
    this.store.bodies().map((body) => ({
      body,
      facts: [
        BODY_KIND_WORDS[body.kind],
        $localize`:@@steering.votesFact:${body.votingMemberCount}:count: Stimmen, beschlussfähig ab ${body.quorum}:quorum:`,
      ].join(' · '),
    })),
  );

  protected editBody(body: BodyView | null): void {
    this.editedBody.set(body);
    this.bodyOpen.set(true);
  }

  protected editSeat(bodyId: string, seat: SeatView | null): void {
    this.store.arranging.set(true);
    this.bodyOfSeat.set(bodyId);
    this.editedSeat.set(seat);
    this.seatOpen.set(true);
  }

  protected readonly saveBody = (entry: Omit<CreateBody, 'id'>): Promise<void> => {
    const body = this.editedBody();
    return body ? this.store.revise(body.id, this.versionOf(body), entry) : this.store.create(entry);
  };

  protected readonly saveSeat = ({ organisationId, validFrom, ...entry }: SeatEntry): Promise<void> => {
    const seat = this.editedSeat();
    const [holderId, deputyId, validTo] = [entry.holderId, entry.deputyId, entry.validTo].map((text) => text || null);
    const { name, role, votingRight } = entry;
    if (seat) {
      const changes = { name, role, votingRight, holderId, deputyId, validTo };
      return this.store.reviseSeat(seat.id, this.seatVersion(seat), changes);
    }
    return this.store.addSeat(this.bodyOfSeat(), {
      ...{ name, role, votingRight, organisationId, validFrom },
      ...(holderId ? { holderId } : {}),
      ...(deputyId ? { deputyId } : {}),
      ...(validTo ? { validTo } : {}),
    });
  };

  protected periodOf({ validFrom, validTo }: SeatView): string {
    const from = this.formats.day(validFrom);
    return validTo === null
      ? $localize`:@@steering.since:seit ${from}:day:`
      : $localize`:@@steering.fromTo:${from}:from: bis ${this.formats.day(validTo)}:to:`;
  }

  protected organisationOf({ organisation }: SeatView): string {
    return organisation.partOf === null ? organisation.name : `${organisation.name}, ${organisation.partOf}`;
  }

  /** The version as it is now: another person's change is shown in the list before it is written over. */
  private versionOf(body: BodyView): number {
    return this.store.bodies().find(({ id }) => id === body.id)?.version ?? body.version;
  }

  private seatVersion(seat: SeatView): number {
    const seats = this.store.bodies().flatMap(({ seats: all }) => all);
    return seats.find(({ id }) => id === seat.id)?.version ?? seat.version;
  }
}
