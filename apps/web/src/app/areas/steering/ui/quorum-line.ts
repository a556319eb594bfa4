/** Whether the body can decide at this moment, in one sentence. */
import { Component, computed, input } from '@angular/core';
import type { QuorumCount } from '@quartierwerk/domain/steering/quorum';
import { Status } from '@quartierwerk/ui/status/status';

@Component({
  selector: 'qw-quorum-line',
  imports: [Status],
  template: `
    @if (quorum().reached) {
      <qw-status shape="done"><ng-container i18n="@@steering.canDecide">beschlussfähig</ng-container></qw-status>
    } @else {
      <qw-status shape="stop"
        ><ng-container i18n="@@steering.cannotDecide">nicht beschlussfähig</ng-container></qw-status
      >
    }
    <span>{{ votes() }}</span>
    @if (quorum().associates > 0) {
      <span>{{ associates() }}</span>
    }
    @if (quorum().conflicted > 0) {
      <span class="conflicted">
        <qw-status shape="diamond" tone="warn">{{ conflicted() }}</qw-status>
      </span>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
      padding: 8px var(--qw-page-margin);
      background: var(--qw-ok-bg);
    }
    :host(.missing) {
      background: var(--mat-sys-error-container);
    }
    .conflicted {
      margin-left: auto;
    }
  `,
  host: { role: 'status', '[class.missing]': '!quorum().reached' },
})
export class QuorumLine {
  readonly quorum = input.required<QuorumCount>();
  /** Number of the item that it is counted at. */
  readonly number = input.required<number>();

  protected readonly votes = computed(() => {
    const { present, fixed, needed } = this.quorum();
    return $localize`:@@steering.quorumVotes:${present}:present: von ${fixed}:fixed: Stimmen, nötig ${needed}:needed:`;
  });
  protected readonly associates = computed(
    () => $localize`:@@steering.quorumAssociates:${this.quorum().associates}:count: beratend`,
  );
  protected readonly conflicted = computed(
    () =>
      $localize`:@@steering.quorumConflicted:${this.quorum().conflicted}:count: befangen bei TOP ${this.number()}:number:`,
  );
}
