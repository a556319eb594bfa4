/** The picture of a thread: beads in columns, lines along the thread. Each bead is a link; arrow keys go from bead to bead. */
import { Component, computed, ElementRef, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Status } from '@quartierwerk/ui/status/status';
import { softHyphens } from '@quartierwerk/ui/text/soft-hyphens';
import type { TraceView } from '@quartierwerk/contracts/chain/chain.views';
import type { NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import { NODE_KIND_WORDS, NODE_KINDS_WORDS } from '../../../shared/words/chain-words.js';
import { isUnchecked, spokenCode, threadPage } from '../../../shared/chain/node-page.js';
import { NodePages } from '../../../shared/chain/node-pages.js';
import { figureWords, pinnedFigure, type PinnedFigure } from '../../../shared/chain/pinned-figure.js';
import { startFigures } from '../../../shared/chain/start-figures.js';
import { stateOf, type StateWord } from '../../../shared/words/state-words.js';
import { STATION_WORDS } from '../model/chain-words.js';
import { TELL } from '../model/story/story-words.js';
import { beadTowards, isAside, layOut, type GraphDirection, type GraphNode } from '../model/graph-layout.js';

const ARROWS: Readonly<Record<string, GraphDirection>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Kinds that share their column with no other, so that it need not be said what they are. */
const ALONE_IN_COLUMN: readonly NodeKind[] = ['profile_statement', 'expert_note', 'finding', 'project', 'kpi', 'area'];

/** The width of the text of an upright sheet, in pixels of the screen. */
const PAPER = 670;
/** Smaller than this nobody reads the words on paper. */
const LEAST_ZOOM = 0.7;

interface BeadWords {
  readonly name: string;
  readonly about: string;
  readonly state: StateWord | null;
  /** All of it, for those who hear it or point at what was cut. */
  readonly whole: string;
}

function beadWords(name: string, about = '', state: StateWord | null = null): BeadWords {
  const whole = [name, about, state?.word ?? ''].filter((words) => words !== '').join(', ');
  return { name, about, state, whole };
}

/** "31,2 %, 2015"; what stood beside it is told and listed. */
function shortFigure(figure: PinnedFigure, formats: Formats): string {
  const value = figureWords({ ...figure, above: null, rank: null }, formats);
  return figure.year === null ? value : `${value}, ${figure.year}`;
}

@Component({
  selector: 'qw-trace-graph',
  imports: [RouterLink, Status],
  templateUrl: './trace-graph.html',
  styleUrl: './trace-graph.scss',
  host: { '(keydown)': 'move($event)' },
})
export class TraceGraph {
  readonly trace = input.required<TraceView>();
  /** A group has no page: the table lists what it stands for. */
  readonly listed = output();

  protected readonly formats = inject(Formats);
  protected readonly breakable = softHyphens;
  protected readonly pageOfNode = inject(NodePages).of;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly graphLabel = $localize`:@@chain.graphLabel:Bild des Fadens; Pfeiltasten gehen am Faden entlang`;
  protected readonly stationWords = STATION_WORDS;
  private readonly figures = computed(() => startFigures(this.trace()));
  protected readonly graph = computed(() => layOut(this.trace()));
  protected readonly paperZoom = computed(() => Math.min(1, PAPER / this.graph().width));
  protected readonly tooWideForPaper = computed(() => this.paperZoom() < LEAST_ZOOM);

  protected isAside({ node }: GraphNode): boolean {
    return isAside(node?.kind);
  }

  /** The state stands by itself, so that no long name can push it out of sight. */
  protected wordsOf(item: GraphNode): BeadWords {
    const { node, ahead } = item;
    if (ahead) return beadWords(ahead.body, this.formats.day(ahead.heldOn));
    if (node === null) return beadWords(this.groupName(item));
    const name = node.kind === 'conference' ? this.formats.day(node.day) : (spokenCode(node) ?? node.title);
    return beadWords(name, this.aboutOf(node), stateOf(node));
  }

  private groupName({ station, count, groupKind }: GraphNode): string {
    const beside = this.graph().nodes.some((other) => other.station === station && other.node !== null);
    if (beside) return $localize`:@@chain.others:${this.formats.number(count)}:count: weitere`;
    if (groupKind === null) return TELL.entries(count);
    return `${this.formats.number(count)} ${NODE_KINDS_WORDS[groupKind] ?? NODE_KIND_WORDS[groupKind]}`;
  }

  private aboutOf(node: NonNullable<GraphNode['node']>): string {
    if (node.kind === 'indicator') {
      const pinned = pinnedFigure(this.figures().get(node.id) ?? null);
      return pinned ? shortFigure(pinned, this.formats) : node.title;
    }
    if (isUnchecked(node)) return '';
    // Above it stands the code or the day, and which kind of thing it is says the head of the column.
    if (node.kind === 'conference' || spokenCode(node) !== null) return node.title;
    // Their title is the sentence itself, or their name; what it is says the head of the column.
    if (ALONE_IN_COLUMN.includes(node.kind)) return '';
    const kind = NODE_KIND_WORDS[node.kind];
    return node.kind === 'index_run' ? `${kind} ${node.code ?? ''}` : kind;
  }

  protected addressOf(node: NonNullable<GraphNode['node']>): string {
    return threadPage(node);
  }

  protected move(event: KeyboardEvent): void {
    const direction = ARROWS[event.key];
    const beads = [...this.host.nativeElement.querySelectorAll<HTMLElement>('[data-bead]')];
    const active = beads.find((bead) => bead.contains(event.target as Node));
    const from = this.graph().nodes.find(({ id }) => id === active?.dataset['bead']);
    if (!direction || !from) return;
    event.preventDefault();
    const to = beadTowards(this.graph(), from, direction);
    if (to)
      beads
        .find((bead) => bead.dataset['bead'] === to.id)
        ?.querySelector<HTMLElement>('a, button')
        ?.focus();
  }
}
