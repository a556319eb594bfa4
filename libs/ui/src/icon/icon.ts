/** One icon of the sprite. It is silent beside a word; alone it needs a `label`. */
import { Component, input } from '@angular/core';
import type { IconName } from './icon-names.js';
import { SPRITE } from './sprite.js';

@Component({
  selector: 'qw-icon',
  template: `<svg
    [attr.width]="size()"
    [attr.height]="size()"
    [attr.role]="label() ? 'img' : null"
    [attr.aria-label]="label() || null"
    [attr.aria-hidden]="label() ? null : 'true'"
    focusable="false"
  >
    <use [attr.href]="sprite + '#' + name()" />
  </svg>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      vertical-align: -0.2em;
    }
    svg {
      fill: currentColor;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  /** 16 in rows, 18 in buttons, 24 on touch pages. */
  readonly size = input<14 | 16 | 18 | 20 | 24>(18);
  readonly label = input('');
  protected readonly sprite = SPRITE;
}
