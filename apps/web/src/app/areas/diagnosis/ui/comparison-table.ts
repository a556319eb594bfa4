/** Every area of two runs with both ranks, in groups by what became of its place in the first group; last, what cannot be compared. */
import { Component, computed, inject, input, model } from '@angular/core';
import type { ComparedArea, GroupChange } from '@quartierwerk/domain/diagnosis/comparison/run-comparison';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { GroupHead, GroupRow, TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table, TableRow } from '@quartierwerk/ui/table/table';
import type { FiguresComparison } from '../model/compare-figures.js';
import { incomparableRows, shiftWords, topWords } from '../model/comparison-words.js';
import { RankMove } from './rank-move.js';

const ORDER: readonly GroupChange[] = ['enters', 'leaves', 'stays', 'outside', 'unranked'];

@Component({
  selector: 'qw-comparison-table',
  imports: [GroupHead, GroupRow, Icon, RankMove, Table, TableCell, TableRow],
  templateUrl: './comparison-table.html',
  styleUrl: './comparison-table.scss',
})
export class ComparisonTable {
  readonly comparison = input.required<FiguresComparison>();
  readonly chosen = model<string | null>(null);

  protected readonly formats = inject(Formats);
  protected readonly incomparable = computed(() => incomparableRows(this.comparison()));
  protected readonly last = computed(() => {
    const { a, b } = this.comparison();
    return Math.max(a.figures.areasScored, b.figures.areasScored, 2);
  });
  protected readonly groups = computed(() => {
    const { areas } = this.comparison().runs;
    return ORDER.map((change) => ({
      change,
      label: this.labelOf(change),
      areas: areas.filter((area) => area.change === change),
    })).filter((group) => group.areas.length > 0);
  });
  private readonly facts = computed(
    () => new Map(this.comparison().b.figures.areas.map((area) => [area.code, area] as const)),
  );
  private readonly formerNames = computed(
    () => new Map(this.comparison().a.figures.areas.map(({ code, name }) => [code, name])),
  );
  protected readonly namesMunicipality = computed(() => this.comparison().b.figures.municipalities.length > 1);
  /** Where the two sides rank other areas, a rank can change without any shift among those that both rank. */
  protected readonly shiftHead = computed(() => {
    const { placesDiffer, rankedOnBoth } = this.comparison().runs;
    return placesDiffer
      ? $localize`:@@diagnosis.shiftHeadAmong:Verschiebung unter ${this.formats.number(rankedOnBoth)}:count: in beiden`
      : $localize`:@@diagnosis.shiftHead:Verschiebung`;
  });
  protected readonly incomparableLabel = $localize`:@@diagnosis.incomparable:Nicht vergleichbar: andere Grenzen`;

  protected nameOf({ b }: ComparedArea): string {
    return this.facts().get(b)?.name ?? b;
  }

  protected municipalityOf({ b }: ComparedArea): string {
    return this.facts().get(b)?.municipalityName ?? '';
  }

  /** The earlier name, where it was another. */
  protected formerOf(area: ComparedArea): string {
    const former = this.formerNames().get(area.a) ?? '';
    return former === '' || former === this.nameOf(area)
      ? ''
      : $localize`:@@diagnosis.formerName:vorher ${former}:name:`;
  }

  protected shiftOf(area: ComparedArea): string {
    return shiftWords(area, this.formats);
  }

  private labelOf(change: GroupChange): string {
    const { topA, topB } = this.comparison();
    const top = topWords(topA, topB);
    switch (change) {
      case 'enters':
        return $localize`:@@diagnosis.headEnters:Kommt in die Gruppe bis Rang ${top}:top:`;
      case 'leaves':
        return $localize`:@@diagnosis.headLeaves:Geht aus der Gruppe`;
      case 'stays':
        return $localize`:@@diagnosis.headStays:Bleibt in der Gruppe`;
      case 'outside':
        return $localize`:@@diagnosis.headOutside:Außerhalb auf beiden Seiten`;
      case 'unranked':
        return $localize`:@@diagnosis.headUnranked:Auf beiden Seiten ohne Index`;
    }
  }
}
