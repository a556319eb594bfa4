/** Cases that lie in no area, beside the count of the district or municipality: why the areas do not add up to it. */
import { Component, computed, inject, input } from '@angular/core';
import type { UnassignedView } from '@quartierwerk/contracts/indicators/catalogue.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { STATUS_READINGS } from '../../../shared/words/value-words.js';

@Component({
  selector: 'qw-unassigned-cases',
  template: `
    @if (lines().length > 0) {
      <h3 i18n="@@indicators.unassigned">Räumlich nicht zuordenbar</h3>
      <ul>
        @for (line of lines(); track line.key) {
          <li>{{ line.words }}</li>
        }
      </ul>
    }
  `,
  styles: `
    ul {
      margin: 4px 0 0;
      padding-left: 20px;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class UnassignedCases {
  readonly cases = input.required<readonly UnassignedView[]>();

  private readonly formats = inject(Formats);

  protected readonly lines = computed(() =>
    this.cases().map((one) => ({ key: `${one.areaId}|${one.year}`, words: this.wordsOf(one) })),
  );

  private wordsOf({ areaName, year, count, total, status }: UnassignedView): string {
    if (count === null) {
      const reading = STATUS_READINGS[status];
      return $localize`:@@indicators.unassignedGap:${areaName}:area:, ${year}:year:: ${reading}:status:`;
    }
    const figure = this.formats.number(count);
    if (total === null || total === 0) {
      return $localize`:@@indicators.unassignedCount:${areaName}:area:, ${year}:year:: ${figure}:count:`;
    }
    const [whole, share] = [this.formats.number(total), this.formats.number((count / total) * 100, 1)];
    return $localize`:@@indicators.unassignedShare:${areaName}:area:, ${year}:year:: ${figure}:count: von ${whole}:total: (${share}:share: %)`;
  }
}
