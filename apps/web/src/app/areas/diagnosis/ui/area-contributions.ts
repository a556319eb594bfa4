/** Why an area stands where it stands: how often it is conspicuous, the sums of its domains, each indicator with its deviation. */
import { Component, computed, inject, input, signal } from '@angular/core';
import type { RunAreaView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import type { RunCellStatus } from '@quartierwerk/domain/diagnosis/vocabulary';
import { DeviationBar, DeviationHead } from '@quartierwerk/ui/deviation/deviation-bar';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Segments } from '@quartierwerk/ui/segments/segments';
import { GroupRow, TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table } from '@quartierwerk/ui/table/table';
import { referenceWord } from '../model/centre-words.js';
import { byDomain, byStrength, contributionsOf, type Contribution } from '../model/contributions.js';
import type { RunFigures } from '../model/run-figures.js';
import { reasonOf } from '../model/run-map.js';
import { CELL_WORDS, unitsLine } from '../model/unit-words.js';

@Component({
  selector: 'qw-area-contributions',
  imports: [DeviationBar, DeviationHead, GroupRow, Segments, Table, TableCell],
  templateUrl: './area-contributions.html',
  styleUrl: './area-contributions.scss',
})
export class AreaContributions {
  readonly figures = input.required<RunFigures>();
  readonly area = input.required<RunAreaView>();

  protected readonly formats = inject(Formats);
  protected readonly order = signal('domain');
  protected readonly orderLabel = $localize`:@@diagnosis.order:Reihenfolge`;
  protected readonly orders = [
    { value: 'domain', label: $localize`:@@diagnosis.orderDomain:nach Bereich` },
    { value: 'strength', label: $localize`:@@diagnosis.orderStrength:nach Stärke` },
  ];
  protected readonly referenceWord = computed(() => referenceWord(this.figures().method));

  /** In domains, or one list without a head. */
  protected readonly groups = computed(() => {
    const [figures, area] = [this.figures(), this.area()];
    if (this.order() === 'strength') {
      return [{ code: '', name: '', score: null, rows: byStrength(contributionsOf(figures, area)) }];
    }
    return byDomain(figures, area);
  });
  protected readonly sentence = computed(() => {
    const { conspicuous, indicatorsExpected, rank } = this.area();
    if (rank === null) return reasonOf(this.area());
    return $localize`:@@diagnosis.conspicuousAt:an ${conspicuous}:count: von ${indicatorsExpected}:of: Indikatoren auffällig`;
  });
  protected readonly units = computed(() => unitsLine(this.figures().indicators));

  protected rateOf({ rate, indicator, status }: Contribution): string {
    return rate === null ? CELL_WORDS[status].short : this.formats.number(rate, indicator.decimals);
  }

  protected wordsOf(row: Contribution): string {
    if (row.indicator.state === 'no_variance') return $localize`:@@diagnosis.noVariance:überall gleich`;
    if (row.indicator.state === 'zero_reference') return $localize`:@@diagnosis.zeroReference:Bezugswert null`;
    if (row.indicator.state === 'half_equal') return $localize`:@@diagnosis.halfEqual:meist gleich`;
    return CELL_WORDS[row.status].long;
  }

  /** A context indicator is shown and never summed; the words say so, because its bar looks like the others. */
  protected asideOf(row: Contribution): string {
    if (row.indicator.state === 'context') return $localize`:@@diagnosis.contextOnly:nur Kontext`;
    return row.indicator.state === 'weight_zero' ? $localize`:@@diagnosis.leftOut:ausgelassen` : '';
  }

  protected statusWord(status: RunCellStatus): string {
    return status === 'provisional' ? CELL_WORDS.provisional.short : '';
  }
}
