/**
 * Says on the page of a thing that figures it rests on were withdrawn or replaced after it was made, with the delivery, the day and the run in
 * between. The thing itself stays as it was: whether it still holds, somebody decides who reads this.
 */
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { chainRoutes } from '@quartierwerk/contracts/chain/chain.routes';
import type { OutdatedBaseView } from '@quartierwerk/contracts/chain/outdated.views';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { ADDRESSES } from '../addresses.js';
import { readResource } from '../http/api.js';
import { SessionStore } from '../session/session-store.js';

interface Line {
  readonly key: string;
  readonly title: string;
  readonly id: string;
  readonly words: string;
  readonly runs: readonly number[];
  readonly newer: { readonly id: string; readonly title: string } | null;
}

@Component({
  selector: 'qw-outdated-base',
  imports: [Note, RouterLink],
  template: `
    @if (lines().length > 0) {
      <qw-note tone="warn" strong [heading]="heading">
        <ul>
          @for (line of lines(); track line.key) {
            <li>
              @if (mayOpen()) {
                <a [routerLink]="addresses.deliveries" [queryParams]="{ lieferung: line.id }">{{ line.title }}</a>
              } @else {
                {{ line.title }}
              }
              {{ line.words }}
              @if (line.newer; as newer) {
                @if (mayOpen()) {
                  <a [routerLink]="addresses.deliveries" [queryParams]="{ lieferung: newer.id }">{{ newer.title }}</a>
                } @else {
                  {{ newer.title }}
                }
              }
              @for (run of line.runs; track run) {
                <a class="run" [routerLink]="addresses.run(run)" i18n="@@chain.outdatedRun">Lauf {{ run }}</a>
              }
            </li>
          }
        </ul>
      </qw-note>
    }
  `,
  styles: `
    :host:not(:empty) {
      display: block;
    }
    ul {
      margin: 2px 0 0;
      padding: 0;
      list-style: none;
    }
    .run {
      margin-left: 8px;
    }
  `,
})
export class OutdatedBase {
  /** Of a node of the thread; null while the page does not know it. */
  readonly nodeId = input.required<string | null | undefined>();
  /** Not offered where one is on the page already. */
  readonly ownRun = input<number | null>(null);

  private readonly session = inject(SessionStore);
  private readonly formats = inject(Formats);
  protected readonly addresses = ADDRESSES;
  protected readonly heading = $localize`:@@chain.outdated:Grundlage überholt`;
  protected readonly mayOpen = computed(() => this.session.may('deliveries.read'));

  private readonly resource = readResource(chainRoutes.outdatedBases, () => {
    const id = this.nodeId();
    return id && this.session.may('diagnosis.read') ? { params: { id } } : undefined;
  });
  protected readonly lines = computed((): Line[] =>
    this.resource.hasValue() ? this.resource.value().bases.map((base) => this.lineOf(base)) : [],
  );

  private lineOf({ deliveryId, title, cause, since, replacedBy, runs }: OutdatedBaseView): Line {
    const day = this.formats.day(since);
    return {
      key: `${deliveryId} ${replacedBy?.id ?? ''} ${runs.join()}`,
      id: deliveryId,
      title,
      words:
        cause === 'withdrawn'
          ? $localize`:@@chain.outdatedWithdrawn:zurückgenommen am ${day}:day:`
          : $localize`:@@chain.outdatedReplaced:ersetzt am ${day}:day: durch`,
      newer: replacedBy,
      runs: runs.filter((run) => run !== this.ownRun()),
    };
  }
}
