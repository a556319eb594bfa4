/** Who delivered what, in which state; imports that wait to be finished; and the sources with their smallest numbers of cases. */
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, RouterLink } from '@angular/router';
import type { DeliveryView } from '@quartierwerk/contracts/indicators/deliveries.views';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { FilterBar } from '@quartierwerk/ui/filter-bar/filter-bar';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Segments } from '@quartierwerk/ui/segments/segments';
import { Status } from '@quartierwerk/ui/status/status';
import { GroupHead, GroupRow, TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table, TableRow } from '@quartierwerk/ui/table/table';
import { ADDRESSES } from '../../../shared/addresses.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { keepInQuery } from '../../../shared/query/keep-in-query.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { DeliveriesStore, type ShownDeliveries } from '../data/deliveries-store.js';
import {
  codesText,
  DELIVERY_FILTERS,
  deliveryFields,
  deliveryGroups,
  type DeliveryGroup,
} from '../model/delivery-list.js';
import { DELIVERY_STATES, withdrawalText, yearsText } from '../model/delivery-words.js';
import { Dependents } from '../ui/dependents.js';
import { DeliveryFacts } from '../ui/delivery-facts.js';
import { OpenImports } from './open-imports.js';
import { SourceTable } from '../ui/source-table.js';
import { WithdrawDialog } from '../ui/withdraw-dialog.js';

const SHOWN: Readonly<Record<string, ShownDeliveries>> = {
  alle: null,
  geltend: 'received',
  frei: 'released',
  zurueck: 'withdrawn',
};

@Component({
  selector: 'qw-deliveries-page',
  imports: [
    DeliveryFacts,
    Dependents,
    Empty,
    FilterBar,
    GroupHead,
    GroupRow,
    Icon,
    Loading,
    MatButton,
    Note,
    OpenImports,
    PageHeader,
    ProblemView,
    RouterLink,
    Segments,
    SourceTable,
    Status,
    Table,
    TableCell,
    TableRow,
    WithdrawDialog,
  ],
  providers: [DeliveriesStore],
  templateUrl: './deliveries-page.html',
  styleUrl: './deliveries-page.scss',
})
export class DeliveriesPage {
  protected readonly store = inject(DeliveriesStore);
  private readonly session = inject(SessionStore);
  protected readonly formats = inject(Formats);

  protected readonly addresses = ADDRESSES;
  protected readonly states = DELIVERY_STATES;
  protected readonly heading = $localize`:@@indicators.deliveriesTitle:Datenlieferungen`;
  protected readonly crumbs = [
    { label: $localize`:@@indicators.station:Indikatoren`, link: ADDRESSES.indicators },
    { label: this.heading },
  ];
  protected readonly stateLabel = $localize`:@@indicators.state:Stand`;
  protected readonly emptyHeading = $localize`:@@indicators.noDeliveries:Noch keine Lieferung`;
  protected readonly segments = [
    { value: 'alle', label: $localize`:@@indicators.allDeliveries:alle` },
    { value: 'geltend', label: DELIVERY_STATES.received.word },
    { value: 'frei', label: DELIVERY_STATES.released.word },
    { value: 'zurueck', label: DELIVERY_STATES.withdrawn.word },
  ];
  protected readonly shown = signal('alle');
  protected readonly expanded = signal<string | null>(null);
  protected readonly withdrawing = signal(false);
  protected readonly chosen = signal<DeliveryView | null>(null);
  /** What the last withdrawal did; it stands at the top until the page is left. */
  protected readonly result = signal('');

  /** Every delivery that the person may see, whatever is filtered. */
  protected readonly all = computed(() => this.store.facets()?.count ?? 0);
  protected readonly fields = computed(() => {
    const facets = this.store.facets();
    return facets ? deliveryFields(facets) : [];
  });
  protected readonly groups = computed(() => deliveryGroups(this.store.deliveries()));

  protected readonly mayImport = computed(() => this.session.may('deliveries.import'));
  protected readonly mayRelease = computed(() => this.session.may('deliveries.release'));
  protected readonly fact = computed(() => {
    const total = this.all();
    if (total === 0) return '';
    return total === 1
      ? $localize`:@@indicators.oneDelivery:1 Lieferung`
      : $localize`:@@indicators.manyDeliveries:${this.formats.number(total)}:count: Lieferungen`;
  });

  constructor() {
    const query = inject(ActivatedRoute).snapshot.queryParamMap;
    this.show(query.get('stand') ?? 'alle');
    this.expanded.set(query.get('lieferung'));
    const keys = Object.values(DELIVERY_FILTERS);
    this.store.filters.set(
      Object.fromEntries(
        keys.flatMap((key) => {
          const value = query.get(key);
          return value === null ? [] : [[key, value] as const];
        }),
      ),
    );
    this.store.text.set(query.get('suche') ?? '');
    keepInQuery(() => ({
      stand: this.shown() === 'alle' ? null : this.shown(),
      ...Object.fromEntries(keys.map((key) => [key, this.store.filters()[key] ?? null])),
      suche: this.store.text() || null,
      lieferung: this.expanded(),
    }));
  }

  protected show(value: string): void {
    const known = value in SHOWN ? value : 'alle';
    this.shown.set(known);
    this.store.state.set(SHOWN[known] ?? null);
  }

  protected toggle(id: string): void {
    this.expanded.update((open) => (open === id ? null : id));
  }

  protected codes({ indicators }: DeliveryView): string {
    return codesText(indicators);
  }

  protected years({ years }: DeliveryView): string {
    return yearsText(years);
  }

  protected groupLabel({ year }: DeliveryGroup): string {
    return year === null ? $localize`:@@indicators.groupNoYear:ohne Jahr` : String(year);
  }

  protected toggleName({ title }: DeliveryView): string {
    return $localize`:@@indicators.detailsOf:Einzelheiten zu „${title}:title:“`;
  }

  /** Its source, where a corrected table may follow. */
  protected replaceable({ state, source }: DeliveryView): DeliveryView['source'] {
    return this.mayImport() && state !== 'withdrawn' ? source : null;
  }

  /** A corrected table of the same source replaces the values, and brings the marks with it. */
  protected replacement({ indicators, years }: DeliveryView, quelle: string): Readonly<Record<string, string>> {
    const asked = { quelle, indikatoren: indicators.join(',') };
    return years.length === 1 ? { ...asked, jahr: String(years[0]) } : asked;
  }

  protected ask(delivery: DeliveryView): void {
    this.chosen.set(delivery);
    this.withdrawing.set(true);
  }

  protected withdrawn(delivery: DeliveryView): void {
    this.store.replace(delivery);
    this.result.set(withdrawalText(delivery, this.formats));
  }
}
