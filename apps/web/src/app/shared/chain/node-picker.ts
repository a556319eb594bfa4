/**
 * Finds one link of the chain by its code or title and hands it over: evidence for a recommendation, the decision of a measure. The
 * search shows only what the person may see; what is linked already may be left out.
 */
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatAutocomplete, MatAutocompleteTrigger, MatOption } from '@angular/material/autocomplete';
import { chainRoutes } from '@quartierwerk/contracts/chain/chain.routes';
import type { ChainNodeView } from '@quartierwerk/contracts/chain/chain.views';
import type { NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import { Announcer } from '@quartierwerk/ui/announce/announcer';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { readResource } from '../http/api.js';
import { keptValue } from '../http/kept-value.js';
import { NODE_KIND_WORDS } from '../words/chain-words.js';
import { stateOf } from '../words/state-words.js';
import { debounced } from '../time/debounced.js';
import { nodeLabel } from './node-page.js';

const SHORTEST_QUERY = 2;
const TYPING_PAUSE_MS = 150;

@Component({
  selector: 'qw-node-picker',
  imports: [Field, FieldInput, MatAutocomplete, MatAutocompleteTrigger, MatOption],
  template: `
    <qw-field [label]="label()" [hint]="hint()" optional unmarked>
      <input
        #field
        qwInput
        type="search"
        autocomplete="off"
        [matAutocomplete]="list"
        [value]="query()"
        (input)="query.set(field.value)"
      />
    </qw-field>
    <mat-autocomplete #list="matAutocomplete" [displayWith]="blank" (optionSelected)="pick($event.option.value)">
      @for (node of found(); track node.id) {
        <mat-option [value]="node.id">
          <span class="label">{{ labelOf(node) }}</span>
          <span class="qw-small qw-secondary facts">{{ factsOf(node) }}</span>
        </mat-option>
      } @empty {
        @if (searched()) {
          <mat-option disabled i18n="@@chain.nothingFound">Nichts gefunden, was hier verknüpft werden kann</mat-option>
        }
      }
    </mat-autocomplete>
  `,
  styles: `
    .label,
    .facts {
      display: block;
    }
  `,
})
export class NodePicker {
  readonly kinds = input.required<readonly NodeKind[]>();
  readonly label = input.required<string>();
  readonly hint = input($localize`:@@chain.pickerHint:Mindestens zwei Buchstaben des Titels oder die Nummer`);
  /** Ids that are linked already. */
  readonly without = input<readonly string[]>([]);
  readonly picked = output<ChainNodeView>();

  protected readonly query = signal('');
  private readonly settled = debounced(this.query, TYPING_PAUSE_MS);
  private readonly announcer = inject(Announcer);

  private readonly hits = readResource(chainRoutes.search, () => {
    const q = this.settled().trim();
    return q.length >= SHORTEST_QUERY ? { query: { q, kind: this.kinds() } } : undefined;
  });
  private readonly known = keptValue(this.hits);
  protected readonly found = computed(() => {
    if (this.query().trim().length < SHORTEST_QUERY) return [];
    const without = new Set(this.without());
    return (this.known()?.hits ?? []).filter(({ id }) => !without.has(id));
  });
  protected readonly searched = computed(
    () => this.query().trim().length >= SHORTEST_QUERY && this.hits.hasValue() && !this.hits.isLoading(),
  );

  protected readonly labelOf = nodeLabel;
  /** What was picked stands on the page, not in the field. */
  protected readonly blank = (): string => '';

  protected factsOf(node: ChainNodeView): string {
    return [NODE_KIND_WORDS[node.kind], node.areaName, stateOf(node)?.word]
      .filter((fact) => fact !== null && fact !== undefined && fact !== '')
      .join(', ');
  }

  protected pick(id: string): void {
    const node = this.found().find((candidate) => candidate.id === id);
    this.query.set('');
    if (!node) return;
    this.announcer.say($localize`:@@chain.picked:${nodeLabel(node)}:label: gewählt`);
    this.picked.emit(node);
  }
}
