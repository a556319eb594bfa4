/** The thread rail of any object of the chain: reads its trace and shows what stands at each station, and where it breaks. */
import { booleanAttribute, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { chainRoutes } from '@quartierwerk/contracts/chain/chain.routes';
import { Formats } from '@quartierwerk/ui/format/formats';
import { ThreadRail, type ThreadBead } from '@quartierwerk/ui/thread-rail/thread-rail';
import { readResource } from '../http/api.js';
import { keptValue } from '../http/kept-value.js';
import { SessionStore } from '../session/session-store.js';
import { threadPage } from './node-page.js';
import { NodePages } from './node-pages.js';
import { railBeads } from './rail-beads.js';

@Component({
  selector: 'qw-node-thread',
  imports: [RouterLink, ThreadRail],
  template: `
    @if (beads().length > 0) {
      <qw-thread-rail [beads]="beads()" />
    }
    @if (whole(); as address) {
      <a class="qw-small qw-no-print" [routerLink]="address" i18n="@@chain.readThread">Ganzen Faden lesen</a>
    }
  `,
  styles: `
    :host {
      display: block;
      // Its place is kept while the trace is read, so that the page does not jump.
      min-height: 84px;
    }
    a {
      display: block;
      width: fit-content;
      min-height: 24px;
      margin: 4px 0 0 auto;
    }
  `,
})
export class NodeThread {
  readonly nodeId = input.required<string>();
  /** The page's version of the object: the trace is read again when it changes. */
  readonly version = input<number>();

  /** Where the page leads to its whole thread by itself. */
  readonly linked = input(false, { transform: booleanAttribute });

  /** What the page says of its own bead; without it the label of the object. */
  readonly here = input<Pick<ThreadBead, 'text' | 'hollow'> | null>(null);

  private readonly session = inject(SessionStore);
  private readonly pages = inject(NodePages);
  private readonly formats = inject(Formats);
  private readonly trace = readResource(chainRoutes.trace, () => {
    this.version();
    return { params: { id: this.nodeId() } };
  });
  private readonly known = keptValue(this.trace);
  protected readonly beads = computed(() => {
    const trace = this.known();
    if (trace?.rootId !== this.nodeId()) return [];
    const beads = railBeads(trace, this.formats, {
      pageOf: this.pages.of,
      knowsMissing: (kind, at) => this.session.knowsMissing(kind, at),
    });
    const here = this.here();
    return here === null ? beads : beads.map((bead) => (bead.state === 'here' ? { ...bead, ...here } : bead));
  });
  /** The story of this object, once its thread is known. */
  protected readonly whole = computed(() => {
    const root = this.known()?.nodes.find(({ id }) => id === this.nodeId());
    return root && !this.linked() ? threadPage(root) : null;
  });
}
