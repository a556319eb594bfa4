/**
 * A classed map that can be worked with by keyboard: one stop of the Tab key, arrow keys move to the neighbour in that direction, the
 * read-out stands in the corner. The same choice is shared with a table beside it through `active`; the table is the equal way.
 */
import {
  afterNextRender,
  booleanAttribute,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  model,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Icon } from '../icon/icon.js';
import { uniqueId } from '../ids/unique-id.js';
import type { MapColour } from '../legend/map-colours.js';
import {
  drawMap,
  FRAME_WIDTH,
  neighbourTowards,
  type Direction,
  type DrawnShape,
  type MapShape,
  type Point,
} from './map-geometry.js';
import { placeLabels, spreadDiscs } from './map-labels.js';
import { MAX_ZOOM, onPicture, revealing, wholeMap, zoomed } from './map-view.js';

/** What the map shows of one area. */
export interface MapAreaState {
  /** null: no value, or kept secret; drawn without a class and with a point. */
  readonly colour: MapColour | null;
  /** Hatched: incomplete figures. */
  readonly provisional?: boolean;
  /** Chosen areas carry a triple line and their rank in a disc. */
  readonly rank?: number;
  /** Lines of the read-out under the name. */
  readonly facts?: readonly string[];
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const STEP = 1.6;
/** From middle to middle of two discs that just do not touch, and how near a name may come to a disc or a point. */
const DISC_DISTANCE = 19;
const DISC_REACH = 11;
const POINT_REACH = 5;

@Component({
  selector: 'qw-choropleth',
  imports: [Icon],
  templateUrl: './choropleth.html',
  styleUrl: './choropleth.scss',
  host: { '[class.plain]': 'plain()' },
})
export class Choropleth {
  /** Says what is shown: "Index 2026 nach Wohnplätzen". */
  readonly label = input.required<string>();
  readonly shapes = input.required<readonly MapShape[]>();
  readonly states = input.required<ReadonlyMap<string, MapAreaState>>();
  /** A map without classes: the borders between the areas are drawn as lines. */
  readonly plain = input(false, { transform: booleanAttribute });
  readonly active = model<string | null>(null);
  /** Enter or a double click. */
  readonly opened = output<string>();

  protected readonly id = uniqueId('map');
  protected readonly maxZoom = MAX_ZOOM;
  protected readonly hovered = signal<string | null>(null);
  protected readonly width = signal(480);
  private readonly svg = viewChild.required<ElementRef<SVGSVGElement>>('svg');

  protected readonly drawing = computed(() => drawMap(this.shapes()));
  private readonly byId = computed(() => new Map(this.drawing().shapes.map((drawn) => [drawn.shape.id, drawn])));
  protected readonly view = linkedSignal(() => wholeMap(this.drawing().height));
  protected readonly height = computed(() => (this.width() / FRAME_WIDTH) * this.drawing().height);

  protected readonly transform = computed(() => {
    const view = this.view();
    const scale = (this.width() / FRAME_WIDTH) * view.zoom;
    const [x, y] = onPicture(view, [0, 0], this.width(), this.drawing().height);
    return `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toFixed(4)})`;
  });
  /** One pixel in units of the frame: keeps lines and hatch at one width whatever the zoom. */
  protected readonly unit = computed(() => FRAME_WIDTH / (this.width() * this.view().zoom));

  protected readonly chosen = computed(() =>
    this.drawing().shapes.filter(({ shape }) => this.stateOf(shape.id).rank !== undefined),
  );
  protected readonly provisional = computed(() =>
    this.drawing().shapes.filter(({ shape }) => this.stateOf(shape.id).provisional),
  );
  protected readonly unclassed = computed(() =>
    this.drawing().shapes.filter(({ shape }) => this.stateOf(shape.id).colour === null),
  );
  /** Where the discs and the names of the groups stand in the picture. */
  protected readonly discs = computed(() => {
    const places = spreadDiscs(
      this.chosen().map(({ centre }) => this.inPicture(centre)),
      DISC_DISTANCE,
    );
    return this.chosen().map(({ shape }, at) => ({ id: shape.id, place: places[at] ?? ([0, 0] as const) }));
  });
  protected readonly labels = computed(() => {
    const picture = { width: this.width(), height: this.height() };
    const discs = this.discs().map(({ place }) => ({ at: place, reach: DISC_REACH }));
    const points = this.unclassed().map(({ centre }) => ({ at: this.inPicture(centre), reach: POINT_REACH }));
    const labels = this.drawing()
      .groups.map(({ name, centre }) => ({ name, at: this.inPicture(centre) }))
      .filter(({ at: [x, y] }) => x >= 0 && y >= 0 && x <= picture.width && y <= picture.height);
    const places = placeLabels(labels, [...discs, ...points], picture);
    return labels.map(({ name }, at) => ({ name, place: places[at] ?? ([0, 0] as const) }));
  });
  protected readonly activeShape = computed(() => this.byId().get(this.active() ?? '') ?? null);
  protected readonly readOut = computed(() => {
    const drawn = this.byId().get(this.hovered() ?? this.active() ?? '');
    return drawn ? { shape: drawn.shape, state: this.stateOf(drawn.shape.id) } : null;
  });

  constructor() {
    const destroyed = inject(DestroyRef);
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => {
      if (typeof ResizeObserver === 'undefined') return;
      const observer = new ResizeObserver(([entry]) => {
        if (entry && entry.contentRect.width > 0) this.width.set(Math.round(entry.contentRect.width));
      });
      observer.observe(host);
      destroyed.onDestroy(() => observer.disconnect());
    });
    effect(() => {
      const drawn = this.activeShape();
      if (drawn) untracked(() => this.view.update((view) => revealing(view, drawn.centre, this.drawing().height)));
    });
  }

  protected stateOf(id: string): MapAreaState {
    return this.states().get(id) ?? { colour: null };
  }

  protected fill(id: string): string {
    const { colour } = this.stateOf(id);
    return colour === null ? 'var(--mat-sys-surface)' : `var(--qw-${colour})`;
  }

  /** Everything at the area at hand; at all others the name, which is what one looks for. */
  protected named(drawn: DrawnShape): string {
    const { id, name, group } = drawn.shape;
    return id === this.active() ? this.spoken(drawn) : group === undefined ? name : `${name}, ${group}`;
  }

  private spoken({ shape }: DrawnShape): string {
    const { rank, facts = [], provisional } = this.stateOf(shape.id);
    const words = [shape.name, shape.group ?? '', ...facts];
    if (rank !== undefined) words.unshift(String(rank));
    if (provisional) words.push($localize`:@@ui.provisional:vorläufig`);
    return words.filter((word) => word !== '').join(', ');
  }

  protected inPicture(point: Point): Point {
    return onPicture(this.view(), point, this.width(), this.drawing().height);
  }

  protected moved([x, y]: Point): string {
    return `translate(${x.toFixed(1)} ${y.toFixed(1)})`;
  }

  protected zoom(direction: 1 | -1): void {
    const around = this.activeShape()?.centre ?? this.view().centre;
    this.view.update((view) => zoomed(view, direction > 0 ? STEP : 1 / STEP, around, this.drawing().height));
  }

  protected showAll(): void {
    this.view.set(wholeMap(this.drawing().height));
  }

  protected key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = ARROWS[event.key];
    const active = this.active();
    if (direction) this.move(direction);
    else if (event.key === '+') this.zoom(1);
    else if (event.key === '-') this.zoom(-1);
    else if (event.key === '0') this.showAll();
    else if (event.key === 'Enter' && active !== null) this.opened.emit(active);
    else return;
    event.preventDefault();
    this.hovered.set(null);
  }

  protected choose(id: string): void {
    this.active.set(id);
    this.svg().nativeElement.focus({ preventScroll: true });
  }

  private move(direction: Direction): void {
    const { shapes } = this.drawing();
    const from = this.activeShape();
    const to = from ? neighbourTowards(shapes, from, direction) : (shapes[0] ?? null);
    if (to) this.active.set(to.shape.id);
  }
}
