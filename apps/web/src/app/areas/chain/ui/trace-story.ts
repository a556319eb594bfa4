/** The thread as a story: dated paragraphs in whole sentences, every entry a link, and where the thread is torn, said at its place. */
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TraceView } from '@quartierwerk/contracts/chain/chain.views';
import { isUnchecked, nodeLabel, threadPage } from '../../../shared/chain/node-page.js';
import { NodePages } from '../../../shared/chain/node-pages.js';
import { pageOf } from '../model/node-address.js';
import type { ToldSection } from '../model/story/tell-story.js';

@Component({
  selector: 'qw-trace-story',
  imports: [RouterLink],
  templateUrl: './trace-story.html',
  styleUrl: './trace-story.scss',
})
export class TraceStory {
  readonly trace = input.required<TraceView>();
  readonly sections = input.required<readonly ToldSection[]>();

  private readonly pages = inject(NodePages);

  /** The own page for the entry that the reader asks about, the thread of any other. */
  private readonly addresses = computed(() => {
    const trace = this.trace();
    const entries = trace.nodes.map((node): [string, string | null] => [
      node.id,
      node.id === trace.rootId ? pageOf(trace, node, this.pages.mayRead) : threadPage(node),
    ]);
    const meetings = trace.ahead.map(({ meeting }): [string, string] => [meeting.id, this.pages.of(meeting)]);
    return new Map<string, string | null>([...meetings, ...entries]);
  });

  /** In full: a code alone is known to few, and of a quotation only the first words lead on. */
  private readonly labels = computed(
    () => new Map(this.trace().nodes.flatMap((node) => (isUnchecked(node) ? [] : [[node.id, nodeLabel(node)]]))),
  );

  protected labelOf(nodeId: string | null, words: string): string | null {
    const label = nodeId === null ? null : (this.labels().get(nodeId) ?? null);
    return label === words ? null : label;
  }

  protected addressOf(nodeId: string | null): string | null {
    return nodeId === null ? null : (this.addresses().get(nodeId) ?? null);
  }
}
