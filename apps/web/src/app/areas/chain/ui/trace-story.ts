/** The thread as a story: chapter by chapter along the stations, with what was pinned when one thing was made of another. */
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TraceView } from '@quartierwerk/contracts/chain/chain.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { ADDRESSES } from '../../../shared/addresses.js';
import { nodeLabel } from '../../../shared/chain/node-page.js';
import { startFigures } from '../../../shared/chain/start-figures.js';
import { NODE_KIND_WORDS } from '../../../shared/words/chain-words.js';
import { pinnedWords } from '../../../shared/words/pinned-words.js';
import { stateOf } from '../../../shared/words/state-words.js';
import { addressWord, STATION_WORDS } from '../model/chain-words.js';
import { pageOf } from '../model/node-address.js';
import { chaptersOf, edgesOf } from '../model/thread-graph.js';

/** More entries of one station than this are counted, not told. */
const TOLD = 4;

@Component({
  selector: 'qw-trace-story',
  imports: [RouterLink],
  template: `
    <ol>
      @for (chapter of chapters(); track chapter.station) {
        <li [class.here]="chapter.here">
          <h3>{{ chapter.heading }}</h3>
          <ul>
            @for (entry of chapter.told; track entry.id) {
              <li>
                @if (entry.page; as page) {
                  <a [routerLink]="page">{{ entry.title }}</a>
                } @else {
                  {{ entry.title }}
                }
                @if (entry.facts) {
                  <span class="qw-secondary qw-small">{{ entry.facts }}</span>
                }
              </li>
            }
          </ul>
          @if (chapter.more > 0) {
            <p class="qw-small qw-secondary" i18n="@@chain.more">und {{ chapter.more }} weitere</p>
          }
        </li>
      }
    </ol>
  `,
  styleUrl: './trace-story.scss',
})
export class TraceStory {
  readonly trace = input.required<TraceView>();

  private readonly formats = inject(Formats);

  protected readonly chapters = computed(() => {
    const trace = this.trace();
    const pinned = this.pinnedByNode();
    const figures = startFigures(trace);
    return chaptersOf(trace).map(({ station, nodes }) => {
      const here = nodes.some(({ id }) => id === trace.rootId);
      // The heading says the kind where all are of one.
      const mixed = new Set(nodes.map(({ kind }) => kind)).size > 1;
      return {
        ...{ station, here },
        heading: nodes.length === 1 ? STATION_WORDS[station] : `${STATION_WORDS[station]}, ${nodes.length}`,
        told: toldFirst(nodes, figures)
          .slice(0, TOLD)
          .map((node) => ({
            id: node.id,
            title: nodeLabel(node),
            page: node.id === trace.rootId ? pageOf(trace, node) : ADDRESSES.threadOf(addressWord(node.kind), node.id),
            facts: this.factsOf(node, mixed, pinned.get(node.id) ?? '', trace.rootId),
          })),
        more: Math.max(0, nodes.length - TOLD),
      };
    });
  });

  /** What was pinned at the links that lead to an entry. */
  private readonly pinnedByNode = computed(() => {
    const words = new Map<string, string>(
      [...startFigures(this.trace())].map(([id, pinned]) => [id, pinnedWords(pinned, this.formats)]),
    );
    for (const { result, link } of edgesOf(this.trace())) {
      const text = pinnedWords(link.pinned, this.formats);
      if (text !== '' && !words.has(result)) words.set(result, text);
    }
    return words;
  });

  private factsOf(node: TraceView['nodes'][number], mixed: boolean, pinned: string, rootId: string): string {
    const facts = [mixed ? NODE_KIND_WORDS[node.kind] : '', stateOf(node)?.word, pinned];
    // Indicators and areas are simply there; the day on which they were entered tells nothing of the story.
    if (node.kind !== 'indicator' && node.kind !== 'area') facts.push(this.formats.day(node.day));
    if (node.id === rootId) facts.push($localize`:@@chain.here:Sie sind hier`);
    return facts.filter((fact) => fact !== undefined && fact !== '').join(', ');
  }
}

/** Figures that somebody pinned come before those that only the index rests on. */
function toldFirst(nodes: TraceView['nodes'], figures: ReadonlyMap<string, unknown>): TraceView['nodes'] {
  return [...nodes.filter(({ id }) => figures.has(id)), ...nodes.filter(({ id }) => !figures.has(id))];
}
