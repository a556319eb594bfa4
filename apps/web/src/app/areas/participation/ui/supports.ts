/** Recommendations and measures behind which a contribution or a theme stands: linked here, and ended here with a reason. */
import { Component, computed, input, output, signal } from '@angular/core';
import type { ChainNodeView, LinkedNodeView } from '@quartierwerk/contracts/chain/chain.views';
import { LinkedNodes } from '../../../shared/chain/linked-nodes.js';
import { NodePicker } from '../../../shared/chain/node-picker.js';
import { nodeLabel } from '../../../shared/chain/node-page.js';
import { ReasonDialog } from '../../../shared/forms/reason-dialog.js';

@Component({
  selector: 'qw-supports',
  imports: [LinkedNodes, NodePicker, ReasonDialog],
  template: `
    <h2 i18n="@@participation.linked">Im Faden</h2>
    <qw-linked-nodes [links]="shown()" [canEnd]="canEnd()" (endAsked)="ending.set($event)" />
    @if (mayLink()) {
      <qw-node-picker [kinds]="kinds" [label]="label()" [without]="linkedIds()" (picked)="picked.emit($event)" />
    }
    <qw-reason-dialog
      [heading]="endHeading()"
      [action]="endAction"
      [store]="endNow"
      [open]="ending() !== null"
      (openChange)="close($event)"
    />
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      align-content: start;
    }
  `,
})
export class Supports {
  readonly links = input.required<readonly LinkedNodeView[]>();
  /** Name of the field that finds what to stand behind. */
  readonly label = input.required<string>();
  readonly mayLink = input(false);
  readonly end = input.required<(toId: string, reason: string) => Promise<unknown>>();
  readonly picked = output<ChainNodeView>();

  protected readonly kinds = ['recommendation', 'measure'] as const;
  protected readonly endAction = $localize`:@@participation.endSupport:Verknüpfung lösen`;
  protected readonly ending = signal<LinkedNodeView | null>(null);
  protected readonly endHeading = computed(() => {
    const node = this.ending()?.node;
    return node ? nodeLabel(node) : this.endAction;
  });
  /** The answer, and what a theme gathers, stand in the text beside it. */
  protected readonly shown = computed(() =>
    this.links().filter(({ relation, side }) => relation !== 'answers' && !(relation === 'gathers' && side === 'base')),
  );
  protected readonly linkedIds = computed(() => this.links().map(({ node }) => node.id));
  protected readonly canEnd = computed(() => {
    const may = this.mayLink();
    return ({ relation, side }: LinkedNodeView): boolean => may && relation === 'supports' && side === 'result';
  });

  protected readonly endNow = async (reason: string): Promise<unknown> => {
    const link = this.ending();
    return link ? this.end()(link.node.id, reason) : null;
  };

  protected close(open: boolean): void {
    if (!open) this.ending.set(null);
  }
}
