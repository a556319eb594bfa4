/** The picture of a thread: beads in columns, lines along the thread. Each bead is a link; arrow keys go from bead to bead. */
import { Component, computed, ElementRef, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Formats } from '@quartierwerk/ui/format/formats';
import { softHyphens } from '@quartierwerk/ui/text/soft-hyphens';
import type { TraceView } from '@quartierwerk/contracts/chain/chain.views';
import type { NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import { NODE_KIND_WORDS } from '../../../shared/words/chain-words.js';
import { nodePage, spokenCode, threadPage } from '../../../shared/chain/node-page.js';
import { startFigures } from '../../../shared/chain/start-figures.js';
import { stateOf } from '../../../shared/words/state-words.js';
import { pinnedWords } from '../../../shared/words/pinned-words.js';
import { STATION_WORDS } from '../model/chain-words.js';
import { beadTowards, isAside, layOut, type GraphDirection, type GraphNode } from '../model/graph-layout.js';

const ARROWS: Readonly<Record<string, GraphDirection>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** People know these by their codes; what they are about stands below. */
const TITLED: readonly NodeKind[] = ['recommendation', 'decision', 'measure'];

@Component({
  selector: 'qw-trace-graph',
  imports: [RouterLink],
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
  protected readonly pageOfNode = nodePage;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly graphLabel = $localize`:@@chain.graphLabel:Bild des Fadens; Pfeiltasten gehen am Faden entlang`;
  protected readonly stationWords = STATION_WORDS;
  private readonly figures = computed(() => startFigures(this.trace()));
  protected readonly graph = computed(() => layOut(this.trace()));

  protected isAside({ node }: GraphNode): boolean {
    return isAside(node?.kind);
  }

  protected titleOf({ node, station, count }: GraphNode): string {
    if (node === null) {
      const beside = this.graph().nodes.some((other) => other.station === station && other.node !== null);
      return beside
        ? $localize`:@@chain.others:${this.formats.number(count)}:count: weitere`
        : `${this.formats.number(count)} ${STATION_WORDS[station]}`;
    }
    return spokenCode(node) ?? node.title;
  }

  protected subtitleOf({ node }: GraphNode): string {
    if (node === null) return '';
    if (node.kind === 'indicator') {
      const pinned = this.figures().get(node.id);
      return pinned ? pinnedWords(pinned, this.formats) : node.title;
    }
    // Their title is the sentence itself; what it is says the head of the column.
    if (node.kind === 'profile_statement' || node.kind === 'expert_note') return '';
    // Above it stands the code, and which kind of thing it is says the head of the column.
    if (TITLED.includes(node.kind) && spokenCode(node) !== null) return node.title;
    const state = node.kind === 'kpi' || node.kind === 'project' ? stateOf(node)?.word : undefined;
    if (state !== undefined) return state;
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
