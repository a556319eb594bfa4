/** The heading of a step takes the focus when the step opens, so that the next press of Tab is at its beginning. */
import { afterNextRender, Directive, ElementRef, inject } from '@angular/core';

@Directive({ selector: 'h2[qwStepHeading]', host: { tabindex: '-1', class: 'qw-step-heading' } })
export class StepHeading {
  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => element.focus({ preventScroll: true }));
  }
}
