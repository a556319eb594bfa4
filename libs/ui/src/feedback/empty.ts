/** Nothing here yet: what would stand here, why it does not, and the one action that changes it. No picture. */
import { Component, input } from '@angular/core';

@Component({
  selector: 'qw-empty',
  template: `
    <p class="heading">{{ heading() }}</p>
    <p class="text"><ng-content /></p>
    <div class="actions"><ng-content select="[qwActions]" /></div>
  `,
  styles: `
    :host {
      display: block;
      padding: 12px 0;
      border-block: 1px solid var(--mat-sys-outline-variant);
      max-width: 74ch;
    }
    .heading {
      font: var(--mat-sys-title-small);
    }
    .text {
      color: var(--mat-sys-on-surface-variant);
    }
    .actions:not(:empty) {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-top: 8px;
    }
  `,
})
export class Empty {
  readonly heading = input.required<string>();
}
