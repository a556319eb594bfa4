/** The steps of an assistant as a numbered line: done ones lead back, the current one is marked, later ones wait. */
import { Component, input, output } from '@angular/core';
import { Icon } from '../icon/icon.js';

export interface WizardStep {
  readonly key: string;
  readonly label: string;
}

@Component({
  selector: 'qw-wizard-steps',
  imports: [Icon],
  template: `
    <ol [attr.aria-label]="label">
      @for (step of steps(); track step.key; let index = $index) {
        <li [class.on]="index === current()" [attr.aria-current]="index === current() ? 'step' : null">
          @if (index < current() && !locked()) {
            <button type="button" (click)="chosen.emit(step.key)">
              <span class="number done" aria-hidden="true"><qw-icon name="check" [size]="16" /></span
              ><span class="label">{{ step.label }}</span>
              <span class="qw-visually-hidden" i18n="@@ui.stepDone">erledigt</span>
            </button>
          } @else {
            <span class="step">
              @if (index < current()) {
                <span class="number done" aria-hidden="true"><qw-icon name="check" [size]="16" /></span
                ><span class="label">{{ step.label }}</span>
                <span class="qw-visually-hidden" i18n="@@ui.stepDone">erledigt</span>
              } @else {
                <span class="number">{{ index + 1 }}</span><span class="label">{{ step.label }}</span>
              }
            </span>
          }
        </li>
      }
    </ol>
  `,
  styleUrl: './wizard-steps.scss',
})
export class WizardSteps {
  readonly steps = input.required<readonly WizardStep[]>();
  /** Index of the current step, from 0. */
  readonly current = input.required<number>();
  /** While something runs nobody goes back. */
  readonly locked = input(false);
  readonly chosen = output<string>();

  protected readonly label = $localize`:@@ui.steps:Schritte`;
}
