/**
 * The ranked table of a run in groups. A row is chosen together with its area on the map; expanded, it shows why the area stands
 * there. Areas without an index keep their place in the table, with the reason instead of a figure.
 */
import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input, LOCALE_ID, model, type TemplateRef } from '@angular/core';
import type { RunAreaView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { Status } from '@quartierwerk/ui/status/status';
import { GroupHead, GroupRow, SortButton, SortHead, TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table, TableRow, type SortOrder } from '@quartierwerk/ui/table/table';
import { countedSmallAreas } from '../../../shared/words/small-area-label.js';
import { stripWords } from '../model/centre-words.js';
import { BOUNDARY, isBoundary, spanScale, type Certainty } from '../model/certainty.js';
import { NEAR_DISTANCE, RANK_COLUMNS, rankGroups, sortAreas, type RankGroup } from '../model/rank-groups.js';
import { chanceWords, spanReading } from '../model/rank-picture.js';
import type { RankView } from '../model/rank-view.js';
import type { RunFigures } from '../model/run-figures.js';
import { CLASS_COLOURS, reasonOf } from '../model/run-map.js';
import { stripScale } from '../model/strip-scale.js';
import { AreaContributions } from './area-contributions.js';
import { IndexStrip } from './index-strip.js';
import { RankSpanPicture } from './rank-span.js';

@Component({
  selector: 'qw-rank-table',
  imports: [
    AreaContributions,
    GroupHead,
    GroupRow,
    Icon,
    IndexStrip,
    NgTemplateOutlet,
    RankSpanPicture,
    SortButton,
    SortHead,
    Status,
    Table,
    TableCell,
    TableRow,
  ],
  templateUrl: './rank-table.html',
  styleUrl: './rank-table.scss',
})
export class RankTable {
  readonly figures = input.required<RunFigures>();
  /** The areas to show, filtered by the page. */
  readonly areas = input.required<readonly RunAreaView[]>();
  readonly top = input.required<number>();
  readonly view = input<RankView>('ranks');
  /** How sure the ranks are; null while it is being computed, undefined where it is not. */
  readonly certainty = input<Certainty | null>();
  /** Codes of areas that are already selected for closer work. */
  readonly selected = input<ReadonlySet<string>>(new Set());
  readonly chosen = model<string | null>(null);
  readonly expanded = model<string | null>(null);
  /** What the page offers for an expanded area: its own page, selecting it. */
  readonly actions = input<TemplateRef<{ readonly $implicit: RunAreaView }> | null>(null);

  /** What else is to be known of the spans. */
  readonly certaintyNote = input('');

  protected readonly formats = inject(Formats);
  private readonly collator = new Intl.Collator(inject(LOCALE_ID));
  readonly sort = model<SortOrder | null>(null);
  protected readonly colours = CLASS_COLOURS;
  protected readonly reasonOf = reasonOf;
  protected readonly selectedWord = $localize`:@@diagnosis.selectedSign:für die Arbeit vor Ort ausgewählt`;

  protected readonly provisionalWords = $localize`:@@diagnosis.provisionalLegend:vorläufig, Lieferungen fehlen`;
  protected readonly cutWords = computed(() => $localize`:@@diagnosis.cutLegend:Abstand von Rang ${this.top()}:top:`);
  protected readonly anyProvisional = computed(() =>
    this.areas().some(({ provisional, rank }) => provisional && rank !== null),
  );

  protected readonly groups = computed(() => {
    const sort = this.sort();
    const column = RANK_COLUMNS.find((name) => name === sort?.column);
    return rankGroups(this.areas(), this.top(), this.drawn()).map((group) => ({
      ...group,
      label: this.labelOf(group),
      fact: this.factOf(group),
      areas: column && sort ? sortAreas(group.areas, column, sort.direction, this.collator) : group.areas,
    }));
  });
  /** Spans by code, null where nothing was drawn. */
  private readonly drawn = computed(() => {
    const certainty = this.certainty();
    return certainty && certainty.noDraws === null && certainty.top === this.top() ? certainty.spans : null;
  });
  protected readonly showsSpans = computed(
    () => this.view() === 'ranks' && this.certainty() !== undefined && this.certainty()?.noDraws !== 'nothing_to_draw',
  );
  /** Spans are still on their way: then dots alone do not say that there is no chance in them. */
  protected readonly pending = computed(() => this.certainty() === null);
  protected readonly pendingWords = $localize`:@@diagnosis.spansPending:Spannen werden noch gerechnet.`;
  protected readonly spanScale = computed(() => spanScale(this.top(), this.figures().areasScored));
  protected readonly chanceHead = computed(
    () => $localize`:@@diagnosis.chanceHead:unter den ersten ${this.top()}:top:`,
  );
  protected readonly spanLegend = computed(() => {
    const certainty = this.certainty();
    if (!certainty || certainty.noDraws !== null) return '';
    return spanReading(certainty.replicates, this.top(), this.formats);
  });
  protected readonly heldWords = computed(() => {
    const { heldIndicators = 0, scoredIndicators = 0 } = this.certainty() ?? {};
    return heldIndicators === 0
      ? ''
      : $localize`:@@diagnosis.heldIndicators:${heldIndicators}:held: von ${scoredIndicators}:of: Indikatoren kamen ohne Zähler und Nenner; sie gelten hier als sicher.`;
  });

  protected spanOf(area: RunAreaView) {
    return this.drawn()?.get(area.code);
  }

  protected isBoundary(area: RunAreaView): boolean {
    return isBoundary(this.spanOf(area));
  }

  protected spanWords(area: RunAreaView): string {
    const span = this.spanOf(area);
    return span === undefined ? '' : $localize`:@@diagnosis.spanWords:Rang ${span.low}:low: bis ${span.high}:high:`;
  }

  protected chanceOf(area: RunAreaView): string {
    const span = this.spanOf(area);
    return span === undefined ? '' : chanceWords(span, this.formats);
  }

  /** Distance of the cut for the strips; the group is made on the index, which is the same order. */
  protected readonly cut = computed(() => {
    const top = this.top();
    const first = this.figures().areas.flatMap(({ rank, distance }) =>
      rank !== null && rank <= top ? (distance ?? []) : [],
    );
    return first.length === 0 ? null : Math.min(...first);
  });
  /** One scale for all areas of the run, whatever is filtered, so that bars stay comparable. */
  protected readonly scale = computed(() => stripScale(this.figures().areas.flatMap(({ distance }) => distance ?? [])));
  protected readonly stripHead = computed(() => stripWords(this.figures().method));
  /** The words over the bars meet where the reference stands. */
  protected readonly sides = computed(() => `${this.scale().zero}% 1fr`);
  /** A name that is the same in every row says nothing. */
  protected readonly namesMunicipality = computed(() => this.figures().municipalities.length > 1);
  protected readonly columnCount = computed(() => (this.view() === 'domains' ? 4 + this.figures().domains.length : 6));

  /** One stop for the keyboard in a long table: that of the chosen row; without one the rows themselves lead there. */
  protected tabOf(area: RunAreaView): 0 | -1 {
    return this.chosen() === area.code || this.expanded() === area.code ? 0 : -1;
  }

  protected toggle(area: RunAreaView): void {
    this.expanded.set(this.expanded() === area.code ? null : area.code);
    this.chosen.set(area.code);
  }

  protected usedOf(area: RunAreaView): string {
    return $localize`:@@diagnosis.usedOf:${area.indicatorsUsed}:used: von ${area.indicatorsExpected}:expected: Indikatoren`;
  }

  private labelOf({ kind }: RankGroup): string {
    const top = this.top();
    if (kind === 'first') return $localize`:@@diagnosis.groupFirst:Besonderer Handlungsbedarf, Rang 1 bis ${top}:top:`;
    if (kind === 'near') return $localize`:@@diagnosis.groupNear:Nahe an der Grenze`;
    if (kind === 'none') return $localize`:@@diagnosis.groupNone:Ohne Index`;
    return $localize`:@@diagnosis.groupRest:Übrige`;
  }

  private factOf({ kind, areas }: RankGroup): string {
    if (kind === 'near' && this.drawn() !== null) {
      return $localize`:@@diagnosis.groupNearDrawn:nicht in der Gruppe, aber mit Aussicht über ${this.formats.share(BOUNDARY.least)}:chance:`;
    }
    if (kind === 'near') {
      const distance = this.formats.number(NEAR_DISTANCE, 2);
      if (this.pending()) {
        return $localize`:@@diagnosis.groupNearPending:weniger als ${distance}:distance: hinter Rang ${this.top()}:top:; Spannen werden noch gerechnet`;
      }
      return $localize`:@@diagnosis.groupNearFact:weniger als ${distance}:distance: hinter Rang ${this.top()}:top:; ohne Zufallsfehler gerechnet`;
    }
    if (kind === 'first') return '';
    return countedSmallAreas(areas.length, this.formats.number(areas.length), this.figures().edition.smallAreaLabel);
  }
}
