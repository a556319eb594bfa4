/** What is missing under a run, in sentences: how many areas, which indicators, where, and from whom. */
import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { countedSmallAreas } from '../../../shared/words/small-area-label.js';
import type { DeliveryGap, DeliveryGaps } from '../model/delivery-gaps.js';

const MOST = 6;

@Component({
  selector: 'qw-gap-note',
  imports: [Note],
  template: `
    <qw-note tone="warn" [heading]="heading()">
      @for (sentence of sentences(); track sentence) {
        <p>{{ sentence }}</p>
      }
    </qw-note>
  `,
})
export class GapNote {
  readonly gaps = input.required<DeliveryGaps>();
  readonly areaLabel = input.required<string>();

  private readonly formats = inject(Formats);
  private readonly list = new Intl.ListFormat(inject(LOCALE_ID));

  protected readonly heading = computed(() => {
    const { areaCount, leastUsed, expected } = this.gaps();
    const areas = this.counted(areaCount);
    return $localize`:@@diagnosis.gapHeading:${areas}:areas: vorläufig, ab ${leastUsed}:used: von ${expected}:of: Indikatoren`;
  });
  protected readonly sentences = computed(() => {
    const all = this.gaps().gaps.map((gap) => this.sentence(gap));
    const rest = all.length - MOST;
    return rest > 0 ? [...all.slice(0, MOST), $localize`:@@diagnosis.gapMore:und ${rest}:count: weitere Lücken`] : all;
  });

  private sentence({ codes, kind, areaCount, municipalities, source }: DeliveryGap): string {
    const what = this.list.format(codes);
    const where =
      municipalities.length > 0 && municipalities.length <= 2
        ? $localize`:@@diagnosis.gapIn:in ${this.list.format(municipalities)}:municipalities:`
        : $localize`:@@diagnosis.gapAreas:in ${this.counted(areaCount)}:areas:`;
    const from = source === null ? '' : ` (${source})`;
    return kind === 'missing'
      ? $localize`:@@diagnosis.gapMissing:${what}:indicators: ${where}:where: noch nicht geliefert${from}:source:.`
      : $localize`:@@diagnosis.gapProvisional:${what}:indicators: ${where}:where: vorläufig${from}:source:.`;
  }

  private counted(count: number): string {
    return countedSmallAreas(count, this.formats.number(count), this.areaLabel());
  }
}
