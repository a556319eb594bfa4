/** A bar against a vertical target stroke. The figures stand beside it in words, so that the picture itself is silent. */
import { Component, computed, input } from '@angular/core';
import { barShares } from '../model/bar-shares.js';

@Component({
  selector: 'qw-target-bar',
  template: `
    <span class="track"></span>
    <span class="bar" [style.width.%]="shares().value"></span>
    @if (shares().target !== null) {
      <span class="stroke" [style.left.%]="shares().target"></span>
    }
  `,
  styles: `
    :host {
      position: relative;
      display: block;
      width: 150px;
      height: 18px;
    }
    span {
      position: absolute;
      left: 0;
    }
    .track {
      top: 6px;
      width: 100%;
      height: 6px;
      background: var(--mat-sys-surface-container-high);
    }
    .bar {
      top: 6px;
      height: 6px;
      max-width: 100%;
      background: var(--mat-sys-primary);
    }
    .stroke {
      top: 0;
      width: 2px;
      height: 18px;
      background: var(--mat-sys-on-surface);
    }
  `,
  host: { 'aria-hidden': 'true' },
})
export class TargetBar {
  readonly value = input.required<number | null>();
  readonly target = input.required<number | null>();

  protected readonly shares = computed(() => barShares(this.value(), this.target()));
}
