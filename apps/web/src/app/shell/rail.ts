/**
 * The rail is the chain: the stations are beads on the red thread, from the last a dotted line runs back to the first, because the way
 * back is context and not proof. The current station is filled and opens its sub-pages.
 */
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FrameView } from '@quartierwerk/contracts/start/start.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { SessionStore } from '../shared/session/session-store.js';
import { ACROSS, currentPage, FOOT, isWithin, START, STATIONS, type RailPage } from './stations.js';

const SUB_PAGE_HEIGHT = 28;

@Component({
  selector: 'qw-rail',
  imports: [Icon, RouterLink],
  templateUrl: './rail.html',
  styleUrl: './rail.scss',
})
export class Rail {
  readonly url = input.required<string>();
  readonly counts = input<FrameView | null>(null);

  private readonly session = inject(SessionStore);
  protected readonly formats = inject(Formats);
  protected readonly start = START;
  protected readonly label = $localize`:@@shell.rail:Hauptnavigation`;

  protected readonly stations = computed(() =>
    STATIONS.filter((station) => this.session.may(station.permission)).map((station) => {
      // A sub-page may have an address of its own: a meeting belongs to the decisions.
      const current = [station, ...station.pages].some(({ link }) => isWithin(this.url(), link));
      const pages = current ? this.visible(station.pages) : [];
      return {
        ...station,
        current,
        pages,
        page: currentPage(this.url(), pages),
        number: station.count === undefined ? null : (this.counts()?.stations[station.count] ?? null),
      };
    }),
  );
  /** The dotted line ends at the last bead, not at the sub-pages below it. */
  protected readonly tail = computed(() => (this.stations().at(-1)?.pages.length ?? 0) * SUB_PAGE_HEIGHT);
  protected readonly across = computed(() =>
    this.visible(ACROSS).map((item) => ({
      ...item,
      number: item.count ? (this.counts()?.[item.count] ?? null) : null,
    })),
  );
  protected readonly waiting = computed(() => this.counts()?.waitingCount || null);
  protected readonly foot = computed(() => this.visible(FOOT));

  protected isCurrent(link: string): boolean {
    return isWithin(this.url(), link);
  }

  private visible<Page extends RailPage>(pages: readonly Page[]): Page[] {
    return pages.filter(({ permission }) => permission === undefined || this.session.may(permission));
  }
}
