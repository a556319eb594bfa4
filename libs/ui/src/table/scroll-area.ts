/** Around a table that may be wider than the page: it scrolls sideways by touch and by keyboard, with a visible edge. */
import { Component, input } from '@angular/core';

@Component({
  selector: 'qw-scroll-area',
  template: `<ng-content />`,
  styles: `
    :host {
      display: block;
      // Words that are only spoken are placed absolutely: without this they would widen the page.
      position: relative;
      max-width: 100%;
      overflow-x: auto;
      scrollbar-width: thin;
    }
  `,
  host: { class: 'qw-scroll-edge', role: 'region', tabindex: '0', '[attr.aria-label]': 'label()' },
})
export class ScrollArea {
  readonly label = input.required<string>();
}
