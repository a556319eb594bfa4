/**
 * The frame of every picture of figures: a statement as its title, the picture with a cursor that arrow keys move and that is read out,
 * the same figures as a table, the ways out (SVG, PNG, CSV), the signs, and the line of the source. The picture itself is drawn by
 * whoever uses the frame, as SVG of `width` pixels, and hidden from assistive technology: marks and table say the same in words.
 */
import { NgTemplateOutlet } from '@angular/common';
import {
  afterNextRender,
  booleanAttribute,
  Component,
  computed,
  DestroyRef,
  type ElementRef,
  inject,
  input,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Formats } from '../format/formats.js';
import { Icon } from '../icon/icon.js';
import { uniqueId } from '../ids/unique-id.js';
import { sourceWords } from '../source/source-words.js';
import { ChartDownloads } from './chart-downloads.js';
import { ChartKeys, type ChartKey } from './chart-key.js';
import { markNear, nextMark, type ChartMark, type MarkStep } from './chart-marks.js';
import { ChartTable, type ChartRows } from './chart-table.js';

const STEPS: Readonly<Record<string, MarkStep>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};
/** How near the pointer must come to a mark. */
const REACH = 28;

@Component({
  selector: 'qw-chart',
  imports: [ChartDownloads, ChartKeys, ChartTable, Icon, NgTemplateOutlet],
  templateUrl: './chart.html',
  styleUrl: './chart.scss',
})
export class Chart {
  /** A statement, not a label: "In 12 von 81 Wohnplätzen steigt die Quote". */
  readonly heading = input.required<string>();
  /** What kind of picture it is and what it shows, in a sentence or two. */
  readonly description = input('');
  readonly table = input.required<ChartRows>();
  /** Without ending: "sgb-ii-quote-2020-2025". */
  readonly fileName = input.required<string>();
  readonly marks = input<readonly ChartMark[]>([]);
  readonly keys = input<readonly ChartKey[]>([]);
  /** The picture brings its own legend; the keys are for its file alone. */
  readonly ownLegend = input(false, { transform: booleanAttribute });
  /** How it is to be read, where the signs alone do not say it. */
  readonly reading = input('');
  /** Of what it is a picture, for its files: around the page it is known, in a paper it is not. */
  readonly context = input('');
  readonly asOf = input<string | null>(null);
  readonly source = input('');
  readonly edition = input('');
  /** For pictures that are no SVG on the screen: how they are drawn for a file. */
  readonly drawn = input<(() => SVGElement) | null>(null);
  /** The mark under the cursor, by its id. */
  readonly active = model<string | null>(null);
  /** Enter or a double click on a mark. */
  readonly opened = output<string>();
  /** Pixels that the picture may fill, after the frame was laid out. */
  readonly width = model(640);

  protected readonly id = uniqueId('chart');
  protected readonly asTable = signal(false);
  protected readonly hovered = signal<string | null>(null);
  protected readonly keysWords = $localize`:@@ui.chartKeys:Pfeiltasten oder Zeiger lesen einzelne Werte.`;
  private readonly formats = inject(Formats);
  private readonly room = viewChild.required<ElementRef<HTMLElement>>('room');
  private readonly stage = viewChild<ElementRef<HTMLElement>>('stage');

  private readonly byId = computed(() => new Map(this.marks().map((mark) => [mark.id, mark])));
  protected readonly activeMark = computed(() => this.byId().get(this.active() ?? '') ?? null);
  /** What assistive technology finds: the mark at hand, or how to get to one. Another mark is another element, so that it is read out. */
  protected readonly spokenMark = computed(() => {
    const mark = this.activeMark();
    return mark
      ? { id: `${this.id}-mark-${this.marks().indexOf(mark)}`, words: mark.words }
      : { id: `${this.id}-mark-none`, words: this.keysWords };
  });
  protected readonly readOut = computed(() => this.byId().get(this.hovered() ?? '') ?? this.activeMark());
  protected readonly sourceLine = computed(() =>
    sourceWords({ asOf: this.asOf(), source: this.source(), edition: this.edition() }, this.formats),
  );
  protected readonly lines = computed(() =>
    [this.context(), this.reading(), this.sourceLine()].filter((line) => line !== ''),
  );
  protected readonly picture = (): SVGElement | null =>
    this.drawn()?.() ?? this.stage()?.nativeElement.querySelector('svg') ?? null;

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      if (typeof ResizeObserver === 'undefined') return;
      const observer = new ResizeObserver(([entry]) => {
        if (entry && entry.contentRect.width > 0) this.width.set(Math.floor(entry.contentRect.width));
      });
      observer.observe(this.room().nativeElement);
      destroyed.onDestroy(() => observer.disconnect());
    });
  }

  protected key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    const active = this.active();
    if (step) this.active.set(nextMark(this.marks(), active, step)?.id ?? null);
    else if (event.key === 'Enter' && active !== null) this.opened.emit(active);
    else if (event.key === 'Escape' && active !== null) this.active.set(null);
    else return;
    event.preventDefault();
    this.hovered.set(null);
  }

  protected under(event: MouseEvent): ChartMark | null {
    const stage = this.stage()?.nativeElement;
    if (!stage) return null;
    const { left, top } = stage.getBoundingClientRect();
    return markNear(this.marks(), event.clientX - left, event.clientY - top, REACH);
  }

  protected choose(event: MouseEvent): void {
    const mark = this.under(event);
    if (mark) this.active.set(mark.id);
  }

  protected open(event: MouseEvent): void {
    const mark = this.under(event);
    if (mark) this.opened.emit(mark.id);
  }
}
