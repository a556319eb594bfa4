/**
 * The figures of one area beside those of its municipality and the district, with the deviation, its 90 % interval and the trend. Below
 * 600 px each indicator becomes a record; the markup stays one table.
 */
import {
  afterRenderEffect,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  model,
  output,
  untracked,
} from '@angular/core';
import type { AreaProfileView } from '@quartierwerk/contracts/diagnosis/profile.views';
import type { TrendCode } from '@quartierwerk/domain/diagnosis/vocabulary';
import { DeviationBar, DeviationHead } from '@quartierwerk/ui/deviation/deviation-bar';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import type { IconName } from '@quartierwerk/ui/icon/icon-names';
import { Segments } from '@quartierwerk/ui/segments/segments';
import { SourceLine } from '@quartierwerk/ui/source/source-line';
import { Sparkline } from '@quartierwerk/ui/sparkline/sparkline';
import { GroupRow, TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table } from '@quartierwerk/ui/table/table';
import { editionName } from '../../../shared/words/edition-name.js';
import { profileGroups, sourcesOf, trendYears, type ProfileOrder } from '../model/profile-rows.js';
import { unitsLine } from '../model/unit-words.js';

const TREND_ICONS: Readonly<Record<TrendCode, IconName>> = {
  rises: 'arrow-up',
  falls: 'arrow-down',
  steady: 'arrow-forward',
};

@Component({
  selector: 'qw-value-table',
  imports: [DeviationBar, DeviationHead, GroupRow, Icon, Segments, SourceLine, Sparkline, Table, TableCell],
  templateUrl: './value-table.html',
  styleUrl: './value-table.scss',
  host: { '(window:resize)': 'measure()' },
})
export class ValueTable {
  readonly profile = input.required<AreaProfileView>();
  readonly order = model<ProfileOrder>('domain');
  /** Tops of the rows by indicator, in pixels from the top of the page; the notes beside stand at them. */
  readonly rowTops = output<ReadonlyMap<string, number>>();

  protected readonly formats = inject(Formats);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  /** The tops that were told last. */
  private told = '';
  protected readonly trendIcons = TREND_ICONS;
  protected readonly orderLabel = $localize`:@@diagnosis.order:Reihenfolge`;
  protected readonly orders = [
    { value: 'domain', label: $localize`:@@diagnosis.orderDomain:nach Bereich` },
    { value: 'strength', label: $localize`:@@diagnosis.orderStrength:nach Stärke` },
  ];
  protected readonly referenceWord = $localize`:@@diagnosis.referenceValue:Bezugswert`;
  protected readonly districtWord = $localize`:@@diagnosis.district:Kreis`;

  protected readonly groups = computed(() => profileGroups(this.profile(), this.order(), this.formats));
  protected readonly municipality = computed(() => this.profile().area.municipality?.name ?? null);
  protected readonly years = computed(() => trendYears(this.profile().indicators));
  protected readonly sources = computed(() => sourcesOf(this.profile().indicators));
  protected readonly units = computed(() => unitsLine(this.profile().indicators));
  protected readonly edition = computed(() => editionName(this.profile().area.edition.name));
  protected readonly columnCount = computed(() => (this.municipality() === null ? 7 : 8));

  constructor() {
    afterRenderEffect(() => {
      this.groups();
      untracked(() => this.measure());
    });
  }

  /** Rows move when the window gets another width. */
  protected measure(): void {
    const scrolled = this.host.nativeElement.ownerDocument.defaultView?.scrollY ?? 0;
    const rows = [...this.host.nativeElement.querySelectorAll<HTMLElement>('tr[data-indicator]')];
    const tops = rows.map(
      (row) => [row.dataset['indicator'] ?? '', row.getBoundingClientRect().top + scrolled] as const,
    );
    // Told only when a row has moved: whoever listens lays out anew, which may lead back to here.
    const told = tops.join(';');
    if (told === this.told) return;
    this.told = told;
    this.rowTops.emit(new Map(tops));
  }

  protected choose(order: string): void {
    this.order.set(order === 'strength' ? 'strength' : 'domain');
  }
}
