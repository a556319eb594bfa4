/** Measures as a list, grouped by what must happen: what is late and what somebody waits for stands first; sorted, they stand in one row. */
import { booleanAttribute, Component, computed, inject, input, model } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { MeasureRowView } from '@quartierwerk/contracts/plans/plans.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { Status } from '@quartierwerk/ui/status/status';
import { GroupHead, GroupRow, SortButton, SortHead, TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table, TableRow, type SortOrder } from '@quartierwerk/ui/table/table';
import { ADDRESSES } from '../../../shared/addresses.js';
import { measureSections } from '../model/measure-sections.js';
import { SORT_KEYS } from '../model/measure-sort.js';
import { differenceWords, sumWords } from '../model/money.js';
import { shownState } from '../model/plan-words.js';

@Component({
  selector: 'qw-measure-table',
  imports: [GroupHead, GroupRow, Icon, RouterLink, SortButton, SortHead, Status, Table, TableCell, TableRow],
  templateUrl: './measure-table.html',
  styles: `
    .code {
      width: 56px;
    }
    // Names of offices are long words; on a tablet they give way before the page does, while a day or a state stays whole.
    td:is(.title, .lead, .next) {
      overflow-wrap: anywhere;
      hyphens: auto;
    }
    .title qw-icon {
      margin-left: 4px;
      vertical-align: -3px;
      color: var(--mat-sys-on-surface-variant);
    }
    .title .full {
      display: block;
      font: var(--mat-sys-body-small);
      color: var(--mat-sys-on-surface-variant);
    }
    .former {
      display: block;
      font: var(--mat-sys-body-small);
      color: var(--mat-sys-on-surface-variant);
    }
    .money {
      white-space: nowrap;
    }
    .lead-line {
      display: none !important;
    }
    // Who leads stands below the title: the columns beside it need the width for whole words.
    @media (37.5em <= width < 75em) {
      .begin,
      .lead {
        display: none;
      }
      .lead-line {
        display: block !important;
      }
      .title {
        min-width: 156px;
      }
      .next {
        min-width: 128px;
      }
    }
    .money qw-status {
      white-space: normal;
      text-align: left;
    }
    @media (width < 37.5em) {
      .code {
        width: auto;
      }
      .unsaid {
        display: none !important;
      }
      .former {
        display: inline;
      }
    }
  `,
})
export class MeasureTable {
  readonly measures = input.required<readonly MeasureRowView[]>();
  readonly today = input.required<string>();
  /** Measures of several plans: each names its own. */
  readonly overPlans = input(false, { transform: booleanAttribute });
  readonly caption = input.required<string>();
  /** There are more than these: how many the last section has in all is not known. */
  readonly cut = input(false, { transform: booleanAttribute });
  /** The order in which they were given; null: by what must happen. */
  readonly sort = model<SortOrder | null>(null);

  private readonly router = inject(Router);
  protected readonly formats = inject(Formats);
  protected readonly addresses = ADDRESSES;
  protected readonly stateOf = shownState;
  protected readonly sorts = SORT_KEYS;
  protected readonly starLabel = $localize`:@@plans.keyMeasure:Schlüsselmaßnahme`;
  protected readonly sections = computed(() =>
    this.sort() === null ? measureSections(this.measures(), this.today()) : [{ label: '', rows: this.measures() }],
  );

  protected open(measure: MeasureRowView): void {
    void this.router.navigateByUrl(ADDRESSES.measure(measure.code));
  }

  protected placeOf({ plan, field }: MeasureRowView): string {
    const own = `${field.number} ${field.title}`;
    return this.overPlans() && plan ? `${plan.title}, ${own}` : own;
  }

  protected moneyOf({ cost }: MeasureRowView): string {
    return cost === 0 ? this.formats.missing : sumWords(cost, this.formats);
  }

  protected differenceOf({ cost, financed, open }: MeasureRowView) {
    if (open === 0 || (cost === 0 && financed === 0)) return null;
    return differenceWords({ open, warning: open > 0 ? 'unfinanced' : 'overfinanced' }, this.formats);
  }
}
