/** A way as beads of the thread: what has happened is solid, what was promised is open. */
import { Component, input } from '@angular/core';

export interface WayStep {
  readonly name: string;
  readonly text: string;
  /** What somebody wrote in German, whatever language the page is read in. */
  readonly written?: string;
  readonly done: boolean;
}

@Component({
  selector: 'qw-way',
  template: `
    <ol>
      @for (step of steps(); track $index) {
        <li [class.open]="!step.done">
          <strong>{{ step.name }}</strong>
          @if (step.written) {
            <span class="text" lang="de">{{ step.written }}</span>
          }
          @if (step.text) {
            <span class="qw-secondary text">{{ step.text }}</span>
          }
          @if (!step.done) {
            <span class="qw-visually-hidden" i18n="@@public.notYet">Das kommt noch.</span>
          }
        </li>
      }
    </ol>
  `,
  styleUrl: './way.scss',
})
export class Way {
  readonly steps = input.required<readonly WayStep[]>();
}
