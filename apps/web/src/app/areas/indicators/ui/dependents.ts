/** What rests on a delivery, by kind, each with its page: before it is taken back or replaced, and beside it afterwards. */
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ChainNodeView } from '@quartierwerk/contracts/chain/chain.views';
import { indicatorsRoutes } from '@quartierwerk/contracts/indicators/indicators.routes';
import { MARKED_KINDS } from '@quartierwerk/domain/chain/outdated';
import { Formats } from '@quartierwerk/ui/format/formats';
import { nodeLabel } from '../../../shared/chain/node-page.js';
import { NodePages } from '../../../shared/chain/node-pages.js';
import { readResource } from '../../../shared/http/api.js';
import { NODE_KIND_WORDS, NODE_KINDS_WORDS } from '../../../shared/words/chain-words.js';

/** Of one kind; the rest is counted. */
const NAMED = 8;

@Component({
  selector: 'qw-dependents',
  imports: [RouterLink],
  template: `
    @if (groups().length > 0) {
      <h3>{{ heading() }}</h3>
      <dl>
        @for (group of groups(); track group.kind) {
          <div>
            <dt>{{ formats.number(group.count) }} {{ group.word }}</dt>
            <dd>
              @for (node of group.named; track node.id; let last = $last) {
                <a [routerLink]="pages.of(node)">{{ label(node) }}</a>{{ last ? '' : '; ' }}
              }
              @if (group.count > group.named.length) {
                <span i18n="@@indicators.dependentsMore">und {{ group.count - group.named.length }} weitere</span>
              }
            </dd>
          </div>
        }
      </dl>
    } @else if (known()) {
      <p class="qw-secondary" i18n="@@indicators.dependentsNone">Darauf stützt sich noch nichts.</p>
    }
  `,
  styles: `
    h3 {
      margin: 8px 0 2px;
    }
    dl {
      max-width: 840px;
      margin-bottom: 8px;
    }
    dl > div {
      display: grid;
      grid-template-columns: 150px minmax(0, 1fr);
      gap: 12px;
      padding: 3px 0;
    }
    dt {
      color: var(--mat-sys-on-surface-variant);
    }
    dd {
      overflow-wrap: anywhere;
    }
    @media (width < 600px) {
      dl > div {
        grid-template-columns: 1fr;
        gap: 0;
      }
    }
  `,
})
export class Dependents {
  /** Null: nothing is asked. */
  readonly deliveryId = input<string | null>(null);
  /** A table that would replace values of deliveries, instead of a delivery. */
  readonly importId = input<string | null>(null);
  readonly withdrawn = input(false);

  protected readonly pages = inject(NodePages);
  protected readonly formats = inject(Formats);
  protected readonly label = nodeLabel;
  protected readonly heading = computed(() =>
    this.importId() !== null
      ? $localize`:@@indicators.dependentsReplaced:Danach überholt ist die Grundlage bei`
      : this.withdrawn()
        ? $localize`:@@indicators.dependentsOutdated:Grundlage überholt bei`
        : $localize`:@@indicators.dependents:Darauf stützt sich`,
  );
  private readonly resource = readResource(indicatorsRoutes.deliveryDependents, () => {
    const id = this.deliveryId();
    return id === null ? undefined : { params: { id } };
  });
  private readonly ofImport = readResource(indicatorsRoutes.importDependents, () => {
    const id = this.importId();
    return id === null ? undefined : { params: { id } };
  });
  private readonly asked = computed(() => (this.importId() === null ? this.resource : this.ofImport));
  protected readonly known = computed(() => this.asked().hasValue());
  protected readonly groups = computed(() => {
    const asked = this.asked();
    const nodes = asked.hasValue() ? asked.value().nodes : [];
    return MARKED_KINDS.flatMap((kind) => {
      const own = nodes.filter((node: ChainNodeView) => node.kind === kind);
      if (own.length === 0) return [];
      const word = own.length === 1 ? NODE_KIND_WORDS[kind] : (NODE_KINDS_WORDS[kind] ?? NODE_KIND_WORDS[kind]);
      return [{ kind, word, count: own.length, named: own.slice(0, NAMED) }];
    });
  });
}
